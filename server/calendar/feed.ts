import { hash } from 'node:crypto'
import type { Actor } from '../../machines/events.ts'
import { closedAt } from './closed-at.ts'
import { itemReminders } from '../../machines/reminders.ts'
import type { Addressee } from '../../machines/reminder.ts'
import { stateOf, type Meeting } from '../../machines/meeting/meeting.ts'
import { dayOf } from '../../machines/working-days.ts'
import type { Council } from '../live/council.ts'
import type { CalendarEvent } from './icalendar.ts'
import { calendarWords } from './words.ts'

type Language = keyof typeof calendarWords

/**
 * A person's meetings, and the days by which something is due of them. Nothing of what is non-public counts in it, not even as
 * a number, and nothing says what is to be decided.
 */
export function feedFor(council: Council, person: Omit<Actor, 'person'>, language: Language): readonly CalendarEvent[] {
  const meetings = [...council.state.meetings.values()]
  return [
    ...meetings.map((meeting) => meetingEvent(council, { meeting, partner: person.partner, language })),
    ...deadlines(council, person, language),
  ]
}

/** Of letters that stand in every id, and the same after every restart. */
const uid = (council: Council, ...named: readonly string[]): string =>
  `${hash('sha256', JSON.stringify(named)).slice(0, 32)}@${council.agreement.id}.schulterschluss`

const bodyName = ({ agreement }: Council, { context }: Meeting, language: Language): string =>
  agreement.bodies.find(({ id }) => id === context.body)?.name[language] ?? context.bodyName ?? context.body

function meetingEvent(
  council: Council,
  { meeting, partner, language }: { readonly meeting: Meeting; readonly partner: string; readonly language: Language },
): CalendarEvent {
  const c = meeting.context
  const ended = closedAt(c)
  return {
    uid: uid(council, 'meeting', c.meeting),
    sequence: council.side(partner).meetings.get(c.meeting) ?? 0,
    start: c.start,
    ...(ended === null ? {} : { end: ended }),
    summary: calendarWords[language].meeting(bodyName(council, meeting, language)),
    ...(c.location === null ? {} : { location: c.location }),
    cancelled: stateOf(meeting) === 'cancelled',
    busy: true,
  }
}

/** One entry for each day and sitting, however much is due then. */
function deadlines(council: Council, person: Omit<Actor, 'person'>, language: Language): readonly CalendarEvent[] {
  const { state } = council
  const at = council.now()
  const counts = new Map<string, { readonly day: string; readonly meeting: Meeting; count: number }>()
  for (const item of state.items.values()) {
    if (!item.context.public) continue
    for (const { dueOn, meeting: id, whom, timing } of itemReminders(state, item, at)) {
      const meeting = id === null ? undefined : state.meetings.get(id)
      if (dueOn === null || timing === 'past' || !meeting || !whom.some((each) => isMeant(person, each))) continue
      const key = JSON.stringify([dueOn, id])
      const counted = counts.get(key) ?? { day: dueOn, meeting, count: 0 }
      counted.count += 1
      counts.set(key, counted)
    }
  }
  const t = calendarWords[language]
  return [...counts.values()].map(({ day, meeting, count }) => ({
    uid: uid(council, 'deadline', day, meeting.context.meeting),
    sequence: council.side(person.partner).head.version,
    start: day,
    end: dayAfter(day),
    summary: t.deadline(
      bodyName(council, meeting, language),
      dayWords(dayOf(council.agreement, meeting.context.start), language),
    ),
    description: `${t.tasks(count)} ${t.where}`,
    busy: false,
  }))
}

/** Members prepare no sitting; speakers count what their partner's lead or speakers have to do. */
function isMeant({ partner, role }: Omit<Actor, 'person'>, addressee: Addressee): boolean {
  if (addressee.partner !== partner || role === 'member') return false
  return addressee.as === 'office'
    ? role === 'secretary'
    : role === 'lead' || (role === 'speaker' && addressee.as === 'partner')
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )
