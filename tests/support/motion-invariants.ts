import { nextOnMotion } from '../../machines/motion/next-steps.ts'
import { isEnded } from '../../machines/motion/motion.ts'
import { maySeeMotion } from '../../machines/visibility.ts'
import { personInvariantOfMotions } from './invariants-of-persons.ts'
import type { Invariant, MotionMoment } from './moment.ts'
import { isOut } from './motion-past.ts'

/** The invariants of RULES §4 on planned motions. */
export const motionInvariants: readonly Invariant<MotionMoment>[] = [
  personInvariantOfMotions,
  {
    id: 'I26',
    promise: 'what is published or filed was told before, or bears an incident and an observation',
    holds: ({ motion, past }) => {
      if (!isOut(motion.value)) return true
      return (past.told && motion.context.notice !== null) || (past.incident && motion.context.observations.length > 0)
    },
  },
  {
    id: 'I27',
    ofStep: true,
    promise: 'a motion is published and filed on a coordination result, a resolution on notice alone',
    holds: ({ event: { command }, before, past }) => {
      if (command.type !== 'motion.publish' && command.type !== 'motion.file') return true
      if (before?.context.kind === 'motion') return past.result !== null
      return before?.value === 'noticed' || before?.value === 'published'
    },
  },
  {
    id: 'I28',
    promise: 'joint means a stamp of every partner on one text, solo on what is essential the consent of the others',
    holds: ({ motion: { value, context }, past }) => {
      const said = context.partners.map((partner) => context.choices[partner])
      if (value === 'clearedJoint') {
        const onOneText = new Set(said.map((choice) => choice?.version)).size === 1
        return past.result === 'joint' && onOneText && said.every((choice) => choice?.choice === 'joint')
      }
      if (value !== 'clearedSolo') return true
      const others = context.partners.filter((partner) => partner !== context.originator)
      const consented = others.every((partner) => past.words[partner]?.consent === true)
      return past.result === 'solo' && (!context.essential || (consented && !past.unreachable))
    },
  },
  {
    id: 'I29',
    promise: 'until it was told or came out, a motion is nobody else’s to see',
    holds: ({ motion, past }) => {
      const { originator, partners, known } = motion.context
      const seen = partners.filter((partner) => maySeeMotion({ partner }, motion))
      if (known !== (past.told || past.incident) || (motion.value === 'planned' && known)) return false
      return known ? seen.length === partners.length : seen.join() === originator
    },
  },
  {
    id: 'L5',
    promise: 'while it is open somebody has to act on it',
    holds: ({ motion }) => isEnded(motion) || nextOnMotion(motion).length > 0,
  },
]
