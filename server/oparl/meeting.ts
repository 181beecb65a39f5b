import { DateTime } from 'luxon'
import { isYearOfCouncils } from '../../machines/vocabulary.ts'
import { readAgenda, type Agenda, type AgendaContext } from './agenda.ts'
import { councilName, spokenBody } from './bodies.ts'
import { idOf, quietText, readBoolean, textField, unwrapped } from './fields.ts'
import { asBodies, locationText } from './meeting-fields.ts'
import { noteProblem, noteQuirk, shapeName, type Found, type Notes } from './notes.ts'
import type { ImportedMeeting } from './types.ts'

/** Reads one meeting (OParl 1.0 and 1.1, §2.10). */

export interface MeetingContext {
  readonly notes: Notes
  readonly timeZone: string
  readonly organizationNames: ReadonlyMap<string, string>
  /** Gives each meeting a source of its own. */
  readonly claimMeeting: (meeting: Found, source: string) => string
  readonly claim: AgendaContext['claim']
  readonly paperOf: AgendaContext['paperOf']
}

/** The meeting and its agenda; without a start there is an agenda, but no meeting that could be placed. */
export interface ReadMeeting {
  readonly meeting: ImportedMeeting | undefined
  readonly agenda: Agenda
}

export function readMeeting(context: MeetingContext, found: Found): ReadMeeting {
  const { notes } = context
  const given = textField(notes, found, 'name')
  const body = asBodies(notes, found, context.organizationNames, given)
  const name = given || (body.names[0] ?? '') || 'Sitzung ohne Namen'
  if (given === '')
    noteQuirk(notes, found, 'nameMissing', `ohne Namen; heißt hier „${name}“`, `no name; called "${name}" here`, 'name')
  const start = startOf(context, found)
  const id = idOf(found.value)
  const source = context.claimMeeting(found, id ?? `${name}|${start ?? ''}`)
  if (id === undefined)
    noteQuirk(
      notes,
      found,
      'idMissing',
      'ohne „id“; an Name und Beginn wiedererkannt',
      'no "id"; recognised by name and start',
      'id',
    )
  const bodyKind = [...body.names, spokenBody(name)].some(councilName) ? 'council' : 'committee'
  const agenda = readAgenda({ ...context, meeting: found, source, bodyKind })
  if (start === undefined) return { meeting: undefined, agenda }
  const end = endOf(context, found, start)
  const location = locationText(unwrapped(notes, found, 'location'))
  const base = { file: found.file, source, name, body, start, cancelled: isCancelled(notes, found, name) }
  const more = { ...(end === undefined ? {} : { end }), ...(location === undefined ? {} : { location }) }
  return { meeting: { ...base, ...more, items: agenda.items }, agenda }
}

type ReadTime = { readonly time: DateTime<true>; readonly zoneGiven: boolean; readonly dayOnly: boolean }

function readTime(value: string, timeZone: string): ReadTime | undefined {
  const text = value.trim().replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T')
  const time = DateTime.fromISO(text, { zone: timeZone, setZone: true })
  if (!time.isValid || !isYearOfCouncils(time)) return undefined
  return { time, zoneGiven: /(?:Z|[+-]\d{2}(?::?\d{2})?)$/i.test(text.slice(10)), dayOnly: !text.includes('T') }
}

const iso = (time: DateTime<true>): string => time.toISO({ suppressMilliseconds: true })

function startOf({ notes, timeZone }: MeetingContext, found: Found): string | undefined {
  const value = unwrapped(notes, found, 'start')
  if (value === undefined || value === null || value === '') {
    noteQuirk(
      notes,
      found,
      'startMissing',
      'ohne Beginn; kann nicht eingeplant werden, mit ihrer Tagesordnung ausgelassen',
      'no start; cannot be placed, left out with its agenda',
      'start',
    )
    return undefined
  }
  const read = typeof value === 'string' ? readTime(value, timeZone) : undefined
  if (!read) {
    const shown = typeof value === 'string' ? `„${value.slice(0, 80)}“` : `(${shapeName(value).de})`
    noteProblem(
      notes,
      found,
      'start',
      `Der Beginn ${shown} ist keine Zeit wie 2021-02-04T17:00:00+01:00. Nichts wurde übernommen. Bitte berichtigen.`,
      `The start ${shown} is not a time such as 2021-02-04T17:00:00+01:00. Nothing was taken over. Correct it.`,
    )
    return undefined
  }
  const local = read.time.setZone(timeZone)
  if (read.dayOnly || (local.hour === 0 && local.minute === 0)) {
    noteQuirk(
      notes,
      found,
      'startMidnight',
      'Beginn um Mitternacht; wohl ohne Uhrzeit erfasst, bitte prüfen',
      'starts at midnight; probably entered without a time, please check',
      'start',
    )
  }
  if (!read.zoneGiven && !read.dayOnly) {
    noteQuirk(
      notes,
      found,
      'startZoneMissing',
      `Beginn ohne Zeitzone; als ${timeZone} gelesen`,
      `start without a time zone; read as ${timeZone}`,
      'start',
    )
  }
  return iso(read.time)
}

function endOf({ notes, timeZone }: MeetingContext, found: Found, start: string): string | undefined {
  const value = unwrapped(notes, found, 'end')
  if (value === undefined || value === null || value === '') return undefined
  const read = typeof value === 'string' ? readTime(value, timeZone) : undefined
  if (!read) {
    noteQuirk(notes, found, 'endUnreadable', 'Ende nicht lesbar; ausgelassen', 'end cannot be read; left out', 'end')
    return undefined
  }
  const end = iso(read.time)
  if (read.time.toMillis() >= DateTime.fromISO(start).toMillis()) return end
  noteQuirk(
    notes,
    found,
    'endBeforeStart',
    `Ende (${end}) vor Beginn (${start}); Ende ausgelassen`,
    `end (${end}) before start (${start}); end left out`,
    'end',
  )
  return undefined
}

function isCancelled(notes: Notes, found: Found, name: string): boolean {
  const state = quietText(found.value['meetingState']) ?? ''
  if (readBoolean(found.value['cancelled']) === true || /abgesagt|ausgefallen|entfallen|cancel/iu.test(state)) {
    noteQuirk(notes, found, 'cancelled', 'abgesagt', 'cancelled')
    return true
  }
  if (/(?<!\p{L})(?:abgesagt|entfällt|fällt aus|ausgefallen)(?!\p{L})/iu.test(name)) {
    noteQuirk(
      notes,
      found,
      'cancelledInName',
      `heißt „${name}“, ist aber nicht als abgesagt gekennzeichnet; bitte prüfen`,
      `is called "${name}" but not marked as cancelled; please check`,
      'name',
    )
  }
  return false
}
