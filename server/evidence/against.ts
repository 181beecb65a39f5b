import type { Receipt, SignedHead } from '../protocol/evidence.ts'
import type { Side } from '../live/side.ts'
import { isCountersigned, isServerSigned, readReceipt } from './receipt.ts'
import { fingerprintOf } from './signer.ts'

/** What is known of the log that a receipt is held against. */
export interface Known {
  /** Id of its agreement; undefined for an empty log. */
  readonly council: string | undefined
  readonly sides: ReadonlyMap<string, Pick<Side, 'head' | 'had'>>
  /** Every key that the server of this log ever signed with. */
  readonly keys: readonly string[]
}

export type Judged = { readonly receipt: Receipt | SignedHead | undefined } & (
  | { readonly ok: true }
  | { readonly ok: false; readonly differs: Difference; readonly explanation: string }
)

/** Why a receipt is no proof for this log; the first that applies. */
export type Difference =
  | 'unreadable'
  | 'forged'
  | 'council'
  | 'side'
  | 'key'
  | 'longer'
  | 'rewritten'
  | 'countersignature'

/** Does the record that this receipt was given out for belong to this log? Never throws. */
export function againstLog(json: string, { council, sides, keys }: Known): Judged {
  const receipt = readReceipt(json)
  const no = (differs: Difference, explanation: string): Judged => ({ receipt, ok: false, differs, explanation })
  if (!receipt) return no('unreadable', 'This is no receipt of Schulterschluss.')
  const { side: partner, version } = receipt
  if (!isServerSigned(receipt)) {
    return no('forged', 'What it says was not signed with the key that it names: it was changed, or made up.')
  }
  if (receipt.council !== council) {
    return no('council', `It is of the council ${receipt.council}; this log is of ${council ?? 'none yet'}.`)
  }
  const side = sides.get(partner)
  if (!side) return no('side', `The agreement of this log has no partner ${partner}.`)
  if (!keys.includes(receipt.key)) {
    return no('key', `It was signed with the key ${fingerprintOf(receipt.key)}, which no server of this log ever had.`)
  }
  if (version > side.head.version) {
    const end = `this log has ${side.head.version} for that side`
    return no('longer', `It is of entry ${version} of ${partner}; ${end}. Its end is missing.`)
  }
  if (!side.had(receipt)) {
    return no('rewritten', `Entry ${version} of ${partner} has another hash here. The log was written anew.`)
  }
  const by = receipt.kind === 'schulterschluss-receipt-1' ? receipt.countersignature : undefined
  if (by && !isCountersigned(receipt, by)) {
    return no('countersignature', `It belongs to this log, but the countersignature is not of the key that it names.`)
  }
  return { receipt, ok: true }
}
