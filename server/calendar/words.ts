/** What stands in a calendar: dates, never what is to be decided or how. Others look at calendars over one's shoulder. */
export const calendarWords = {
  de: {
    name: 'Ratssitzungen und Fristen',
    meeting: (body: string) => `Sitzung: ${body}`,
    deadline: (body: string, day: string) => `Frist vor der Sitzung am ${day}: ${body}`,
    tasks: (count: number) => (count === 1 ? '1 Aufgabe wartet.' : `${count} Aufgaben warten.`),
    where: 'Einzelheiten stehen in Schulterschluss.',
  },
  en: {
    name: 'Council meetings and deadlines',
    meeting: (body: string) => `Meeting: ${body}`,
    deadline: (body: string, day: string) => `Deadline before the meeting on ${day}: ${body}`,
    tasks: (count: number) => (count === 1 ? '1 task is waiting.' : `${count} tasks are waiting.`),
    where: 'For details see Schulterschluss.',
  },
}
