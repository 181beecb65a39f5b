import { me } from '../../store.ts'
import { itemText } from '../../texts/lead/item.ts'
import { motionActText } from '../../texts/motions/acts.ts'
import { motionText } from '../../texts/motions/page.ts'
import { Tag } from '../../components/tag.tsx'
import { moment, partnerIds, sides } from '../lead/words.ts'
import { choiceWord } from './words.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

/** What every side has said about tabling it together, or about what it is, side by side in the agreement's order. */
export function Positions({ motion }: { readonly motion: MotionView }) {
  const words = motionText.value.positions
  const disputed = motion.state === 'classDispute'
  const silent = disputed ? motion.settle.length === 0 : motion.choices.length === 0
  const talking = disputed || motion.state === 'coordinating' || motion.state === 'boardTalk'
  if (silent && !talking) return null
  return (
    <section class="sect">
      <h2>
        {disputed ? words.kind : words.title}
        <span class="meta">{itemText.value.positions.shared(sides().two)}</span>
      </h2>
      <div class="sides">
        {partnerIds().map((partner) => (
          <Side key={partner} motion={motion} partner={partner} disputed={disputed} />
        ))}
      </div>
    </section>
  )
}

interface SideProps {
  readonly motion: MotionView
  readonly partner: string
  readonly disputed: boolean
}

function Side({ motion, partner, disputed }: SideProps) {
  const words = motionText.value.positions
  const { said } = motionActText.value
  const name = sides().name(partner)
  const choice = disputed ? undefined : motion.choices.find((one) => one.partner === partner)
  const settle = disputed ? motion.settle.find((one) => one.partner === partner) : undefined
  const word = choice ? choiceWord(motion, choice) : settle ? said[settle.value] : null
  return (
    <div>
      <div class="side-head">
        <h3>{partner === me.value?.partner ? words.you(name) : name}</h3>
        {word === null ? null : <Tag>{word}</Tag>}
      </div>
      {word === null ? <p class="meta">{words.nothing}</p> : null}
      {choice ? <p class="meta">{words.said(choice.version, moment(choice.at))}</p> : null}
      {settle ? <p class="meta">{words.at(moment(settle.at))}</p> : null}
      {choice?.consentToSolo === true ? <p>{words.consent}</p> : null}
    </div>
  )
}
