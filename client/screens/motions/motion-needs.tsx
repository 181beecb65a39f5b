import { Icon } from '../../components/icon.tsx'
import { me } from '../../store.ts'
import { actText } from '../../texts/lead/acts.ts'
import { motionActText } from '../../texts/motions/acts.ts'
import { moment, partnerIds, sides } from '../lead/words.ts'
import { choiceWord } from './words.ts'
import type { MotionAct } from '../../texts/motions/facts.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

/** A side's word: what it said, and when. */
interface Word {
  readonly partner: string
  readonly said: string
  readonly at: string
}

/** The words that an act gathers until it takes effect; null for acts that need nobody else. */
function wordsFor(type: MotionAct, motion: MotionView): readonly Word[] | null {
  const said = motionActText.value.said
  const choices = motion.choices.map((one) => ({ ...one, said: choiceWord(motion, one) }))
  switch (type) {
    case 'motion.joint':
      return choices.filter(({ choice }) => choice === 'joint')
    case 'motion.solo':
      return choices.filter(({ choice }) => choice === 'solo')
    case 'motion.boardResult':
      return choices
    case 'motion.settleClass':
      return motion.settle.map(({ partner, value, at }) => ({ partner, said: said[value], at }))
    default:
      return null
  }
}

/** Who has said the same, and who has not spoken yet. */
export function MotionNeeds({ type, motion }: { readonly type: MotionAct; readonly motion: MotionView }) {
  const given = wordsFor(type, motion)
  const words = actText.value
  if (!given) return null
  return (
    <ul class="need" aria-label={words.needs}>
      {partnerIds().map((partner) => {
        const word = given.find((one) => one.partner === partner)
        const name = sides().name(partner)
        return (
          <li key={partner}>
            <Icon name={word ? 'check' : 'open'} />
            {word
              ? words.needGiven(`${name}: ${word.said}`, moment(word.at))
              : partner === me.value?.partner
                ? words.needYou(name)
                : words.needMissing(name)}
          </li>
        )
      })}
    </ul>
  )
}
