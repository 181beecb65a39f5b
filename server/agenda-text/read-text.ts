import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { councilName, spokenBody } from '../oparl/bodies.ts'
import type { ReadResult } from '../oparl/types.ts'
import { agendaLines } from './agenda-lines.ts'
import { dayIn, timeIn } from './date-words.ts'
import { readOwnMeetings } from './own-meetings.ts'

/** An agenda pasted as text: read like an OParl meeting, so that headings, publicity and suggestions are the same. */

export interface AgendaTextOptions {
  /** Of the meeting, where a person has said it: it goes before what the text says. */
  readonly meeting?: string
  /** ISO 8601, with or without offset. */
  readonly start?: string
  readonly timeZone?: string
}

/** One meeting with its items. Without a day, a body or a single item the text is refused, with what is missing. */
export function readAgendaText(text: string, file: string, options: AgendaTextOptions = {}): ReadResult {
  const { above, entries } = agendaLines(text)
  const named = options.meeting ?? nameIn(above)
  const start = options.start ?? startIn(above)
  const missing = [
    ...(entries.length === 0 ? [noItems] : []),
    ...(named === undefined ? [noBody] : []),
    ...(start === undefined ? [noStart] : []),
  ]
  if (named === undefined || start === undefined || missing.length > 0)
    return { ok: false, errors: missing.map((message) => ({ file, message })) }
  const agenda = entries.map(({ line, number, title, reference }, order) => ({
    line,
    value: { number, name: title, order, ...(reference === undefined ? {} : { reference }) },
  }))
  return readOwnMeetings(file, [{ line: 1, value: { name: named, start }, agenda }], options.timeZone)
}

/** The line that names who meets: a sitting, a committee, the council. */
function nameIn(above: readonly string[]): string | undefined {
  const named = above.find((line) => /sitzung|ausschuss|beirat/iu.test(line) && spokenBody(line) !== '')
  const line = named ?? above.find((each) => councilName(each))
  return line
    ?.replace(/^(?:(?:öffentliche\s+)?(?:einladung|bekanntmachung|tagesordnung))\s*(?::\s*)?/iu, '')
    .replace(/^(?:zu[rm]?|für|der|des|die)\s+/iu, '')
    .replace(/\s+(?:am|vom)\s+(?:\p{L}+,?\s+)?(?:den\s+)?\d.*$/iu, '')
    .trim()
}

function startIn(above: readonly string[]): string | undefined {
  const text = above.join('\n')
  const day = dayIn(text)
  return day === undefined ? undefined : `${day}T${timeIn(text) ?? '00:00'}`
}

const noItems: Bilingual = {
  de: 'Im Text steht kein Tagesordnungspunkt. Erwartet wird ein Punkt je Zeile, die Nummer voran: „7. Haushaltssatzung 2021“.',
  en: 'The text has no agenda item. One item a line is expected, its number first: "7. Haushaltssatzung 2021".',
}
const noBody: Bilingual = {
  de: 'Welches Gremium tagt, steht nicht über der Tagesordnung. Bitte die Zeile mit der Sitzung („12. Sitzung des Rates“) mit einfügen oder die Sitzung angeben.',
  en: 'Which body meets does not stand above the agenda. Paste the line with the meeting ("12. Sitzung des Rates"), too, or name the meeting.',
}
const noStart: Bilingual = {
  de: 'Wann die Sitzung beginnt, steht nicht über der Tagesordnung. Bitte die Zeile mit Tag und Uhrzeit („04.02.2021, 17:00 Uhr“) mit einfügen oder den Beginn angeben.',
  en: 'When the meeting begins does not stand above the agenda. Paste the line with day and time ("04.02.2021, 17:00 Uhr"), too, or name the start.',
}
