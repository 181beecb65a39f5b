import { Icon } from '../../components/icon.tsx'
import { Tag } from '../../components/tag.tsx'
import { agreement, me } from '../../store.ts'
import { boardText } from '../../texts/motions/board.ts'
import { motionText } from '../../texts/motions/page.ts'
import { text } from '../../texts/text.ts'
import { bodyName } from '../../texts/why.ts'
import { NextLine } from '../lead/next-line.tsx'
import { partnerIds, sides } from '../lead/words.ts'
import { CheckList } from './check-list.tsx'
import { PlannedFor } from './planned-for.tsx'
import { isOver } from './turns.ts'
import { Way } from './way.tsx'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

/** What is planned, by whom and for when; how far it has come, and what is missing. */
export function MotionHead({ motion }: { readonly motion: MotionView }) {
  const words = boardText.value
  const page = motionText.value
  return (
    <header class="motion-head">
      <p class="facts">
        <b>{words.kind[motion.kind]}</b>
        <span>{bodyName(agreement.value, motion.target)}</span>
        <span>{motion.joint ? page.jointly : page.facts(sides().name(motion.originator))}</span>
        <span>{text.value.item.version(motion.version)}</span>
        {motion.essential ? <Tag>{words.essential}</Tag> : null}
      </p>
      <h1 id="motion-title" tabIndex={-1}>
        {motion.title}
      </h1>
      {motion.known ? null : <OnlyYours />}
      <div class="motion-way">
        <Way motion={motion} />
        <CheckList motion={motion} />
        <PlannedFor motion={motion} />
      </div>
      {isOver(motion) ? null : <NextLine thing={motion} nobody="" />}
    </header>
  )
}

/** Own faction only: the three signs, and for whom it is not visible. */
function OnlyYours() {
  const others = partnerIds().filter((partner) => partner !== me.value?.partner)
  return (
    <p class="motion-inside">
      <Icon name="inside" />
      <b>{boardText.value.onlyYours}.</b> {motionText.value.inside(sides().names(others))}
    </p>
  )
}
