import { arrange } from '../screens/motions/motion-acts.ts'
import { chartWords } from '../texts/chart.ts'
import { motionActText } from '../texts/motions/acts.ts'
import { sidesOf } from '../texts/sides.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { MotionAct, MotionFacts } from '../texts/motions/facts.ts'
import type { MotionState, MotionView } from '../../server/protocol/motion-view.ts'
import type { MeView } from '../../server/protocol/view.ts'

/** Where a planned motion stands, as the chart calls it. */
export const planState = (state: MotionState): string => chartWords.value.motion.states[state] ?? state

export function planFacts(signed: Agreement, motion: MotionView, partner: string): MotionFacts {
  const { kind, essential, version, originator, joint } = motion
  const sides = sidesOf(signed)
  return {
    two: sides.two,
    kind,
    essential,
    version,
    own: originator === partner,
    joint,
    originator: sides.name(originator),
  }
}

export const planActLabel = (signed: Agreement, motion: MotionView, partner: string, type: MotionAct): string =>
  motionActText.value.label[type](planFacts(signed, motion, partner))

/** What a planned motion asks of this person now, in the words of the button; null when nothing. */
export function planTurn(signed: Agreement, motion: MotionView, me: MeView): string | null {
  if (!motion.next.some(({ partner }) => partner === me.partner)) return null
  const { main } = arrange(motion, me)
  return main ? planActLabel(signed, motion, me.partner, main.type) : null
}
