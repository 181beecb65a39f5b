import { Badge } from '../../components/badge.tsx'
import { Icon } from '../../components/icon.tsx'
import { NormLink } from '../../components/norm-link.tsx'
import { meNamed } from '../../rehearsal/names.ts'
import { planState, planTurn } from '../../rehearsal/plan-words.ts'
import { lastBeat } from '../../rehearsal/play.ts'
import { itemOf, shownAt } from '../../rehearsal/shown.ts'
import { observedSentence } from '../../texts/lead/item.ts'
import { queueText } from '../../texts/lead/queue.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import { sidesOf } from '../../texts/sides.ts'
import { standOf } from '../lead/positions.ts'
import { turnOf } from '../lead/turn.ts'
import type { DeviceProps } from './focus-props.ts'
import type { Agreement } from '../../../machines/agreements/agreement.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { ItemView, MeView } from '../../../server/protocol/view.ts'

/** What a board's desk says: whose turn it is, its own word so far, what it knows that others may not. */
export function BoardDevice({ now, item: id, motion: planId, person }: DeviceProps) {
  const words = rehearsalText.value.screens
  const { moment } = lastBeat(now)
  const { agreement } = moment.state
  const known = shownAt(moment).of(person)
  const me = meNamed(agreement, person)
  const item = itemOf(known, id)
  const plan = planId === null ? undefined : known.motions.get(planId)
  return (
    <div class="device device--desk">
      <p class="device-name">{words.board}</p>
      {planId !== null && item === undefined ? <Plan plan={plan} me={me} agreement={agreement} /> : null}
      {item ? <Desk item={item} me={me} agreement={agreement} /> : null}
      {item === undefined && planId === null ? <p>{words.hidden}</p> : null}
    </div>
  )
}

interface DeskProps {
  readonly item: ItemView
  readonly me: MeView
  readonly agreement: Agreement
}

function Desk({ item, me, agreement }: DeskProps) {
  const words = rehearsalText.value.screens
  const { code, word, said } = standOf(item, me.partner)
  return (
    <>
      <ItemTurn item={item} me={me} agreement={agreement} />
      {item.final === null ? (
        <p class="device-stand">
          <span>{words.stands}</span> <Badge code={code} word={word} />
        </p>
      ) : null}
      {said.slice(-2).map((one) => (
        <p key={one.words} class="meta">
          {one.words}
        </p>
      ))}
      {item.observations.map((observation) => (
        <p key={observation.norm} class="device-observed">
          {observedSentence(observation)} <NormLink norm={observation.norm} agreement={agreement} short />
        </p>
      ))}
      {item.notes.map(({ at, text: note }) => (
        <p key={at + note} class="device-inside">
          <Icon name="inside" /> <b>{words.insideNote}</b> {note}
        </p>
      ))}
    </>
  )
}

function ItemTurn({ item, me, agreement }: DeskProps) {
  const words = rehearsalText.value.screens
  const turn = turnOf(item, me)
  if (turn.whose === 'mine') return <Turn what={queueText.value.verb[turn.verb]} />
  if (turn.whose === 'over') return <p class="device-turn">{words.over}</p>
  if (turn.whose !== 'theirs') return <p class="device-turn">{words.nothingToDo}</p>
  return <p class="device-turn">{words.waitsFor(sidesOf(agreement).names(turn.partners))}</p>
}

function Turn({ what }: { readonly what: string }) {
  return (
    <p class="device-turn" data-mine="">
      <span>{rehearsalText.value.screens.yourTurn}</span> <b>{what}</b>
    </p>
  )
}

interface PlanProps {
  readonly plan: MotionView | undefined
  readonly me: MeView
  readonly agreement: Agreement
}

function Plan({ plan, me, agreement }: PlanProps) {
  const words = rehearsalText.value.screens
  if (!plan) return <p class="device-turn">{words.noPlan}</p>
  const turn = planTurn(agreement, plan, me)
  const others = plan.next.filter(({ partner }) => partner !== me.partner).map(({ partner }) => partner)
  return (
    <>
      {turn === null ? (
        <p class="device-turn">
          {others.length === 0 ? words.nothingToDo : words.waitsFor(sidesOf(agreement).names(others))}
        </p>
      ) : (
        <Turn what={turn} />
      )}
      <p>
        <b>{plan.title}</b>
      </p>
      <p class="meta">{words.plan(planState(plan.state))}</p>
    </>
  )
}
