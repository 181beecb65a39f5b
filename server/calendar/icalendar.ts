/** iCalendar as RFC 5545 writes it: lines of at most 75 octets, CRLF, texts escaped. */

export interface CalendarEvent {
  /** The same for the same thing for ever. */
  readonly uid: string
  /** Never goes back; a higher one replaces what a calendar has. */
  readonly sequence: number
  /** ISO time, or a whole day as `YYYY-MM-DD`. */
  readonly start: string
  readonly end?: string
  readonly summary: string
  readonly description?: string
  readonly location?: string
  readonly cancelled?: boolean
  /** Whether it takes up time: a deadline does not. */
  readonly busy: boolean
}

export interface Calendar {
  readonly name: string
  /** ISO time that it was made at. */
  readonly at: string
  readonly events: readonly CalendarEvent[]
}

/** The calendar as a file. Times are written in UTC, so that no program needs to know our zone. */
export function icalendar({ name, at, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Schulterschluss//Schulterschluss//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => eventLines(event, at)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventLines(event: CalendarEvent, at: string): readonly string[] {
  const { uid, sequence, start, end, summary, description, location, cancelled = false, busy } = event
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(at)}`,
    `SEQUENCE:${String(sequence)}`,
    moment('DTSTART', start),
    ...(end === undefined ? [] : [moment('DTEND', end)]),
    `SUMMARY:${escaped(summary)}`,
    ...(description === undefined ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(location === undefined ? [] : [`LOCATION:${escaped(location)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${busy && !cancelled ? 'OPAQUE' : 'TRANSPARENT'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
  ]
}

const moment = (name: string, when: string): string =>
  /^\d{4}-\d{2}-\d{2}$/u.test(when) ? `${name};VALUE=DATE:${when.replaceAll('-', '')}` : `${name}:${utc(when)}`

/** `20210204T160000Z` */
const utc = (iso: string): string => new Date(iso).toISOString().replaceAll(/[-:]|\.\d+/gu, '')

/** §3.3.11: backslash, comma and semicolon are marked, and a line's end becomes `\n`; no other control character may stand. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\,;]/gu, '\\$&')
    .replaceAll(/\r\n|\r|\n/gu, '\\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '')

/** §3.1: after 75 octets a line goes on in the next one, behind a blank; never within a letter. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const letter of line) {
    const size = Buffer.byteLength(letter)
    if (octets + size > 75) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += letter
    octets += size
  }
  return [...parts, part].join('\r\n')
}
