import type { actsDe } from '../../texts/lead/acts-de.ts'
import type { RefusalView } from '../../../server/protocol/view.ts'

type HeldWord = keyof typeof actsDe.held

/** How a withheld act begins. What is not named here is still to come. */
const words: Readonly<Record<string, HeldWord>> = {
  adjournedBefore: 'noMore',
  stepUsed: 'noMore',
  final: 'noMore',
  lapsed: 'noMore',
  alreadyAgreed: 'noMore',
  alreadyInDispute: 'noMore',
  alreadyFailed: 'noMore',
  alreadyRequested: 'noMore',
  alreadyDeliberating: 'noMore',
  classAlreadyProposed: 'noMore',
  inDispute: 'notNow',
  frozen: 'notNow',
  voteRunning: 'notNow',
  isResolution: 'notHere',
  notCovered: 'notHere',
  resolutionCosts: 'notHere',
  notInForce: 'notHere',
  alreadyStamped: 'said',
}

/** "Noch nicht.", "Nicht mehr.": by the reason that the server gave. */
export const heldWord = ({ reason, code }: RefusalView): HeldWord =>
  words[reason] ?? (code === 'permission' ? 'notYours' : 'notYet')
