import type { NormId } from '../agreements/agreement.ts'
import type { FinalState } from './states.ts'

/** The display codes of RULES §3.2. `stale` is not among them: only a client can know that it lost the server. */
export type DisplayCode = 'yes' | 'no' | 'abstain' | 'nominee' | 'free' | 'noLine' | 'adjourn' | 'done'

/** Which row of the display table applied; screens word their sentence by it. */
export type DisplayReason =
  | Exclude<FinalState, 'lapsed'>
  | 'lapsed'
  | 'notInForce'
  | 'adjournmentPending'
  | 'classOpen'
  | 'classProposed'
  | 'classDisputed'
  | 'resolution'
  | 'agreedAdjournment'
  | 'agreed'
  | 'released'
  | 'adjourned'
  | 'backOnAgenda'
  | 'boards'
  | 'persisting'
  | 'releaseDeliberation'
  | 'noRelease'
  | 'derived'
  | 'open'
  | 'proposed'

/** What a member sees of an item, with the norm it rests on (I20: every display but `done` cites one). */
export interface Display {
  readonly code: DisplayCode
  readonly reason: DisplayReason
  readonly norm: NormId | null
  readonly nominee?: string
  /** The agreement does not bind here; the partners agreed all the same (Q9). */
  readonly voluntary: boolean
  /** Taken over from the parent: an unchanged part of an agreed text (Q12). */
  readonly derived: boolean
  /** As it stood when the vote was opened. */
  readonly frozen: boolean
  /** Nothing agreed and nothing released on a covered item: "keine Freigabe" must be said (I20). */
  readonly notReleased: boolean
  /** With `adjourn`, once carried: the meeting it is adjourned to. */
  readonly until?: string
}
