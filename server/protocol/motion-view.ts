import type { Choice, MotionState } from '../../machines/motion/context.ts'
import type { NextView, ObservationView, OfferView, OwedView, ReminderView } from './view.ts'

export type { MotionState } from '../../machines/motion/context.ts'

/** What a partner said about tabling it together, on one text version; `consentToSolo` answers G2.2. */
export interface ChoiceView extends Pick<Choice, 'choice' | 'version' | 'consentToSolo'> {
  readonly partner: string
  readonly at: string
}

/** A planned motion (Antragsvorhaben), as far as the audience may know of it; the other sides' untold plans are not sent. */
export interface MotionView {
  readonly id: string
  /** Log version of its last change, as the side counts it. */
  readonly rev: number
  readonly title: string
  readonly kind: 'motion' | 'resolution'
  readonly originator: string
  /** The body that it is meant for. */
  readonly target: string
  /** Ids of the agreement's measures that it carries out. */
  readonly measures: readonly string[]
  /** An essential common project: not without a joint motion or the others' consent (G2.2). */
  readonly essential: boolean
  readonly version: number
  readonly versions: readonly { readonly version: number; readonly at: string; readonly substantial: boolean }[]
  readonly state: MotionState
  /** The partners know of it; until then only the originator's side is shown it (I29). */
  readonly known: boolean
  /** The proof of delivery: what the partners were told, on which text, and when. */
  readonly notice: { readonly at: string; readonly text: string; readonly version: number } | null
  readonly choices: readonly ChoiceView[]
  /** While its kind is disputed: what each board takes it for. */
  readonly settle: readonly { readonly partner: string; readonly value: 'motion' | 'resolution'; readonly at: string }[]
  readonly joint: boolean
  /** The agenda item that it became, where the audience may see it. */
  readonly item: string | null
  readonly observations: readonly ObservationView[]
  readonly next: readonly NextView[]
  /** What they owe who have to act next; null once it is over. */
  readonly owed: OwedView | null
  /** What is due before publication or filing; members have none. */
  readonly reminders: readonly ReminderView[]
  /** The stops of its way, the last ones. */
  readonly travelled: readonly { readonly state: MotionState; readonly at: string; readonly by: string | null }[]
  readonly offers: readonly OfferView[]
}
