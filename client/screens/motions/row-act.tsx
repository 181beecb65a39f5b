import { Button } from '../../components/button.tsx'
import { trust } from '../../store.ts'
import { motionActText } from '../../texts/motions/acts.ts'
import { boardText } from '../../texts/motions/board.ts'
import { text } from '../../texts/text.ts'
import { send, sendingKey, sendings } from '../lead/sending.ts'
import { SendingLine } from '../lead/sending-line.tsx'
import { rowAct } from './motion-acts.ts'
import { commandOf, fieldsOf } from './motion-fields.ts'
import { factsOf, itemPath, motionPath } from './words.ts'
import type { Act } from './motion-acts.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { MeView } from '../../../server/protocol/view.ts'

interface RowActProps {
  readonly motion: MotionView
  readonly me: MeView
  /** One main button in each row where it is the reader's turn. */
  readonly look: 'main' | 'plain'
}

/** The next step of a plan: done with one tap where it asks for nothing, else on the plan's own page. */
export function RowAct({ motion, me, look }: RowActProps) {
  const words = boardText.value
  const act = rowAct(motion, me)
  if (motion.item !== null) {
    return (
      <a class="btn" href={itemPath(motion.item)}>
        {words.toItem}
        <span class="hide">: {motion.title}</span>
      </a>
    )
  }
  if (!act || trust.value !== 'live') return <p class="meta">{words.nothingToDo}</p>
  const label = motionActText.value.label[act.type](factsOf(motion))
  const atOnce = fieldsOf(act, motion).length === 0 && motionActText.value.now[act.type] === undefined
  if (atOnce) return <AtOnce motion={motion} act={act} label={label} look={look} />
  return (
    <a class={look === 'main' ? 'btn btn--main' : 'btn'} href={`${motionPath(motion.id)}#${act.type}`}>
      {label}
      <span class="hide">: {motion.title}</span>
    </a>
  )
}

interface AtOnceProps extends Omit<RowActProps, 'me'> {
  readonly act: Act
  readonly label: string
}

function AtOnce({ motion, act, label, look }: AtOnceProps) {
  const sending = sendings.value.get(sendingKey(motion.id, act.type))
  const busy = sending?.state === 'sending'
  const press = async (): Promise<void> => {
    const taken = await send({ item: motion.id, act: act.type, label, command: commandOf(act, {}) })
    // The row may have gone to another group, and its button with it.
    if (taken) requestAnimationFrame(() => document.getElementById(`plan-${motion.id}`)?.focus())
  }
  return (
    <>
      <Button look={look} busy={busy} onPress={() => void press()}>
        {busy ? text.value.answer.sending : label}
        <span class="hide">: {motion.title}</span>
      </Button>
      <SendingLine sending={sending} />
    </>
  )
}
