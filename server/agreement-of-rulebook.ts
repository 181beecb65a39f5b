import type { Agreement } from '../machines/agreements/agreement.ts'
import { agreementById } from '../machines/agreements/registry.ts'
import { rulebookOf } from './live/log-entry.ts'

/** The agreement that entries of this rulebook were decided by; undefined when this program does not know that version. */
export function agreementOfRulebook(rulebook: string): Agreement | undefined {
  const agreement = agreementById(rulebook.split('/')[0] ?? '')
  return agreement && rulebookOf(agreement) === rulebook ? agreement : undefined
}
