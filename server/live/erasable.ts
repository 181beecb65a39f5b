/**
 * Which free text of an event may have to be erased one day. It is kept beside the log, by its path in the event; in
 * the log itself stands `null` in its place, so that a reader knows that there was something.
 */

const fields = [
  'reason',
  'note',
  'text',
  'comment',
  'justification',
  'financeStatement',
  'evidence',
  'wording',
  // These can name people: whoever is proposed, whom a personnel matter is about, where somebody is visited.
  'nominee',
  'title',
  'section',
  'name',
  'location',
]

/** What takes the place of an erased text. */
export const erasedText = '—'

export interface Parted {
  readonly command: Readonly<Record<string, unknown>>
  readonly texts: Readonly<Record<string, string>>
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parts a command into what the log keeps for good and what can be erased. */
export function withoutTexts(whole: object): Parted {
  const texts: Record<string, string> = {}
  const take = (path: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value
    texts[path] = value
    return null
  }
  const command: Record<string, unknown> = { ...whole }
  for (const field of fields) if (field in command) command[field] = take(field, command[field])
  if (Array.isArray(command['rollCall'])) {
    command['rollCall'] = command['rollCall'].map((call: unknown, index) =>
      isRecord(call) ? { ...call, person: take(personPath(index), call['person']) } : call,
    )
  }
  return { command, texts }
}

/** Puts the texts back where they were; an erased one comes back as a dash. */
export function withTexts({ command, texts }: Parted): Record<string, unknown> {
  const give = (path: string, value: unknown): unknown => (value === null ? (texts[path] ?? erasedText) : value)
  const whole: Record<string, unknown> = { ...command }
  for (const field of fields) if (field in whole) whole[field] = give(field, whole[field])
  if (Array.isArray(whole['rollCall'])) {
    whole['rollCall'] = whole['rollCall'].map((call: unknown, index) =>
      isRecord(call) ? { ...call, person: give(personPath(index), call['person']) } : call,
    )
  }
  return whole
}

const personPath = (index: number): string => `rollCall.${index}.person`
