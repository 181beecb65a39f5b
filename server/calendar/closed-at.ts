import type { Meeting } from '../../machines/meeting/meeting.ts'

/** When a sitting was closed; null while it was not. How long one will last, nobody knows. */
export const closedAt = ({ travelled, start }: Meeting['context']): string | null => {
  const at = travelled.find(({ state }) => state === 'closed')?.at
  return at !== undefined && Date.parse(at) > Date.parse(start) ? at : null
}
