import { openOffer } from '../lead/turn.ts'
import { answersTo } from './turns.ts'
import { motionActs } from '../../texts/motions/facts.ts'
import type { OpenOffer } from '../lead/turn.ts'
import type { MotionAct } from '../../texts/motions/facts.ts'
import type { MotionState, MotionView } from '../../../server/protocol/motion-view.ts'
import type { MeView, RefusalView } from '../../../server/protocol/view.ts'

export interface Act {
  readonly type: MotionAct
  readonly offer: OpenOffer
}
/** Withheld, or said already by the own side: then without a refusal. */
export interface Held {
  readonly type: MotionAct
  readonly refusal: RefusalView | null
}
export interface Arranged {
  readonly main: Act | null
  readonly acts: readonly Act[]
  readonly held: readonly Held[]
  readonly more: readonly Act[]
}

const last: readonly MotionAct[] = ['motion.publish', 'motion.file']

/** Which acts belong to where a motion stands; publishing and filing always do, so that it says what is missing. */
const stages: Readonly<Partial<Record<MotionState, readonly MotionAct[]>>> = {
  planned: ['motion.notify', ...last],
  notified: ['motion.coordinate', ...last],
  coordinating: ['motion.joint', 'motion.solo', 'motion.dissent', ...last],
  boardTalk: ['motion.boardResult', 'motion.resume', ...last],
  classDispute: ['motion.settleClass', ...last],
  clearedJoint: ['motion.file', 'motion.publish'],
  clearedSolo: ['motion.file', 'motion.publish'],
  noticed: ['motion.file', 'motion.publish', 'motion.disputeClass'],
  published: ['motion.file'],
  irregular: ['motion.notify', 'motion.coordinate', ...last],
}

const isMotionAct = (type: string): type is MotionAct => motionActs.some((act) => act === type)

/** What a side has said, and that waits for the others now. */
const saidBy = (type: MotionAct, { choices }: MotionView, partner: string): boolean => {
  const own = choices.find((choice) => choice.partner === partner)?.choice
  return (type === 'motion.joint' && own === 'joint') || (type === 'motion.solo' && own === 'solo')
}

/** What the server offers and withholds, the step that is due first. */
export function arrange(motion: MotionView, me: MeView): Arranged {
  const stage = stages[motion.state] ?? []
  const open: Act[] = []
  const held: Held[] = []
  for (const offer of motion.offers) {
    const { type } = offer
    if (!isMotionAct(type)) continue
    if (!offer.open) held.push({ type, refusal: offer.refusal })
    else if (saidBy(type, motion, me.partner)) held.push({ type, refusal: null })
    else open.push({ type, offer })
  }
  const byStage = (a: { type: MotionAct }, b: { type: MotionAct }): number =>
    stage.indexOf(a.type) - stage.indexOf(b.type)
  const acts = open.filter(({ type }) => stage.includes(type)).toSorted(byStage)
  const main = mainAct(motion, acts)
  return {
    main,
    acts: acts.filter((act) => act !== main),
    held: held.filter((one) => stage.includes(one.type) && tells(one)).toSorted(byStage),
    more: open.filter(({ type }) => !stage.includes(type)),
  }
}

/** The act that answers to the state, where it is this side's turn. */
function mainAct({ state, choices, known }: MotionView, acts: readonly Act[]): Act | null {
  const first = acts.find(({ type }) => answersTo[state].includes(type))
  if (!first || (first.type === 'motion.solo' && choices.length > 0)) return null
  return known || first.type === 'motion.notify' ? first : null
}

/** A norm that stands against it, or another side's right: worth saying. That a role may not is not. */
const tells = ({ refusal }: Held): boolean =>
  refusal === null || refusal.reason === 'notYourProposal' || !['state', 'permission'].includes(refusal.code)

/** The act that a row of the board has its button for. */
export const rowAct = (motion: MotionView, me: MeView): Act | null => {
  const { main } = arrange(motion, me)
  return main && openOffer(motion, main.type) ? main : null
}
