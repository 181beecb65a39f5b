import type { MeetingState } from '../../machines/meeting/states.ts'

/** What stands on the wall of the hall. */
export const projectorDe = {
  title: 'Saal-Anzeige',
  waiting: 'Verbindung wird aufgebaut …',
  closed: 'Diese Anzeige ist beendet',
  closedHow:
    'Der Link gilt 24 Stunden und für eine Sitzung. Die Schriftführung öffnet unter „Sitzung und Tagesordnung“ einen neuen.',
  stale: (time: string) => `Keine Verbindung. Stand ${time} Uhr.`,
  fullScreen: 'Ganzer Bildschirm',
  number: (number: string) => `TOP ${number}`,
  closedPart: 'Nichtöffentlicher Teil',
  voting: 'Abstimmung',
  begins: (time: string) => `Beginn ${time} Uhr`,
  since: (time: string) => `seit ${time} Uhr`,
  state: {
    running: 'Der nächste Punkt wird gleich aufgerufen',
    recess: 'Sitzung unterbrochen',
    closed: 'Die Sitzung ist geschlossen',
    archived: 'Die Sitzung ist geschlossen',
    cancelled: 'Die Sitzung ist abgesagt',
  } satisfies Partial<Record<MeetingState, string>>,
}

export type ProjectorTexts = typeof projectorDe
