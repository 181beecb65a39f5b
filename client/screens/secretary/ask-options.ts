import { say } from '../../texts/language.ts'
import { text } from '../../texts/text.ts'
import type { Option } from '../../components/ask-field.tsx'
import type { Agreement } from '../../../machines/agreements/agreement.ts'

/** The bodies of the agreement, after a first choice that is none. */
export const bodyOptions = (from: Agreement | null, empty: string): Option[] => [
  { value: '', label: empty },
  ...(from?.bodies ?? []).map(({ id, name }) => ({ value: id, label: say(name) })),
]

/** Who may bring an item in: the administration, third parties, several together, a faction. */
export const originatorOptions = (from: Agreement | null): Option[] => [
  ...(['verwaltung', 'dritte', 'gemeinsam'] as const).map((value) => ({ value, label: text.value.originator[value] })),
  ...(from?.partners ?? []).map(({ id, name }) => ({ value: id, label: say(name) })),
]
