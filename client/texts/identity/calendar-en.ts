import type { calendarDe } from './calendar-de.ts'

export const calendarEn: typeof calendarDe = {
  title: 'Calendar',
  what: 'Meetings and deadlines in your own calendar program: by a private link, without titles, lines and what is not public. It holds as long as you have a mandate.',
  make: 'Make a calendar link',
  once: 'This link is shown only now. Choose “subscribe to calendar” in your program and paste it. Whoever has it sees the dates: do not pass it on.',
  label: 'Private calendar link',
  copy: 'Copy',
  copied: 'Copied',
  made: (day) => `Link of ${day}`,
  used: (day) => `last read ${day}`,
  unused: 'never read',
  end: 'End',
}
