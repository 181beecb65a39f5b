import type { ClassValue, Finance } from '../../../machines/vocabulary.ts'
import type { CoordinationState } from '../../../server/protocol/view.ts'

/** The acts on an item that a desk of leads and spokespersons has a button for. */
export const deskActs = [
  'classify.propose',
  'classify.confirm',
  'classify.dispute',
  'classify.reopen',
  'line.propose',
  'line.confirm',
  'line.withdraw',
  'line.revoke',
  'dissent.flag',
  'dissent.retract',
  'consensus.confirm',
  'consensus.fail',
  'adjourn.request',
  'adjourn.withdraw',
  'adjourn.waive',
  'adjourn.blocked',
  'release.open',
  'release.consent',
  'release.refuse',
  'release.revoke',
  'outcome.confirm',
  'text.change',
  'item.supersede',
] as const
export type DeskAct = (typeof deskActs)[number]

/** What the words about an act may need to know. */
export interface ActFacts {
  /** Two partners are "both", more are "all". */
  readonly two: boolean
  /** How many adjournments each dispute allows (G6.2). */
  readonly adjournments: number
  /** The vote that is named already, as a word; null while the person chooses. */
  readonly vote: string | null
  readonly version: number
  readonly coordination: CoordinationState
  readonly classValue: ClassValue | null
  /** Why this class is suggested; null where nothing is, or where the person chooses. */
  readonly suggested: string | null
  readonly finance: Finance
  /** The vote is open or counted: nothing moves. */
  readonly inVote: boolean
}
