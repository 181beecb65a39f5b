import { useEffect, useRef } from 'preact/hooks'
import { current, onStage, phaseOf, stage } from './desk.ts'
import { OrderStage } from './agenda/order-stage.tsx'
import { PasteStage } from './agenda/paste-stage.tsx'
import { LastAct } from './last-act.tsx'
import { ClassesStage } from './classes-stage.tsx'
import { ItemStage } from './item-stage.tsx'
import { MeetingStage } from './meeting-stage.tsx'
import { PoolStage } from './pool-stage.tsx'
import { lastDone, sending, TroubleText, trouble } from './sending.tsx'
import { trust } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** The middle of the desk. When what it shows is replaced, the focus stays in it: it is never lost. */
export function DeskStage({ meeting }: { readonly meeting: MeetingView }) {
  const boxRef = useRef<HTMLDivElement>(null)
  const item = onStage.value
  const what = stage.value
  const phase = item ? phaseOf(item) : meeting.state
  const covered = trust.value === 'hidden'
  useEffect(() => keepFocus(boxRef.current, phase === 'voting'), [item?.id, phase, what, covered])
  return (
    <div ref={boxRef} class="desk-stage">
      <div role="alert">
        {trouble.value ? (
          <p class="refusal desk-trouble">
            <b>{deskText.value.refusedTitle}</b> <TroubleText result={trouble.value} />
          </p>
        ) : null}
        {trust.value === 'live' ? null : <p class="refusal desk-trouble">{text.value.contact.lost}</p>}
      </div>
      <LastAct meeting={meeting} />
      {what === 'classes' ? (
        <ClassesStage />
      ) : what === 'order' ? (
        <OrderStage meeting={meeting} />
      ) : what === 'paste' ? (
        <PasteStage key={meeting.id} meeting={meeting} />
      ) : what === 'pool' ? (
        <PoolStage meeting={meeting} />
      ) : item ? (
        <ItemStage item={item} meeting={meeting} called={item.id === current.value?.id} />
      ) : (
        <MeetingStage meeting={meeting} />
      )}
    </div>
  )
}

/** A vote takes the focus to its first row; anything else only catches it when its place has gone. */
function keepFocus(box: HTMLElement | null, voting: boolean): void {
  const focused = document.activeElement
  const lost = focused === null || focused === document.body
  // Whoever opened the vote here means to log it, wherever the focus is.
  const own = sending.peek() === 'vote.open' || lastDone.peek()?.command.type === 'vote.open'
  const idle = own || lost || focused.id === 'content' || box?.contains(focused)
  const target = voting && idle ? box?.querySelector<HTMLElement>('[data-first]') : null
  if (target) target.focus({ preventScroll: true })
  else if (lost) box?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}
