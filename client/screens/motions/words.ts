import { agreement, me } from '../../store.ts'
import { motionActText } from '../../texts/motions/acts.ts'
import { boardText } from '../../texts/motions/board.ts'
import { bodyName } from '../../texts/why.ts'
import { sides } from '../lead/words.ts'
import type { MotionFacts } from '../../texts/motions/facts.ts'
import type { ChoiceView, MotionView } from '../../../server/protocol/motion-view.ts'

/** Who brings it in, in a word or two. */
export function originWord({ originator, joint, state }: MotionView): string {
  const words = boardText.value
  if (joint) return words.joint
  const name = sides().name(originator)
  if (state === 'clearedSolo' || state === 'filed') return words.alone(name)
  return originator === me.value?.partner ? words.yours : name
}

/** "Ihre Fraktion", "Rat", "UKN-07", "wesentlich" */
export function rowFacts(motion: MotionView): readonly string[] {
  const words = boardText.value
  return [
    originWord(motion),
    bodyName(agreement.value, motion.target),
    ...(motion.kind === 'resolution' ? [words.kind.resolution] : []),
    ...motion.measures.slice(0, 2),
    ...(motion.measures.length > 2 ? [`+${String(motion.measures.length - 2)}`] : []),
    ...(motion.essential ? [words.essential] : []),
  ]
}

/** What a side has said, in a word: "allein" is said by the side that plans it, the others leave it to that side. */
export function choiceWord({ originator }: MotionView, { partner, choice }: ChoiceView): string {
  const { said } = motionActText.value
  return said[choice === 'solo' && partner !== originator ? 'none' : choice]
}

/** What the words about an act need to know. */
export const factsOf = ({ kind, essential, version, originator, joint }: MotionView): MotionFacts => ({
  two: sides().two,
  kind,
  essential,
  version,
  own: originator === me.value?.partner,
  joint,
  originator: sides().name(originator),
})

/** Where the item that it became is worked on. */
export const itemPath = (item: string): string =>
  me.value?.role === 'lead' || me.value?.role === 'speaker'
    ? `/leitung/${encodeURIComponent(item)}`
    : `/tagesordnung?punkt=${encodeURIComponent(item)}`

export const motionPath = (motion: string): string => `/antragsvorhaben/${encodeURIComponent(motion)}`
