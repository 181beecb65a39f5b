import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement } from '../../store.ts'
import { chartWords } from '../../texts/chart.ts'
import { guardText } from '../../texts/guards.ts'
import { routeText } from '../../texts/lead/route.ts'
import { deskActs } from '../../texts/lead/act-facts.ts'
import { storyText } from '../../texts/lead/story.ts'
import { text } from '../../texts/text.ts'
import { NeedList } from './need-list.tsx'
import { openWays } from './open-ways.ts'
import type { OpenWay } from './open-ways.ts'
import type { DeskAct } from '../../texts/lead/act-facts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** Every way on from where the item stands, read from the chart that runs: where it leads, what it needs, who may go it. */
export function OpenWaysList({ item }: { readonly item: ItemView }) {
  const ways = openWays(item.coordination)
  if (ways.length === 0) return <p>{routeText.value.onward.none}</p>
  return (
    <ul class="onward">
      {ways.map((way) => (
        <Way key={`${way.event} ${way.to}`} way={way} item={item} />
      ))}
    </ul>
  )
}

const isDeskAct = (type: string): type is DeskAct => deskActs.some((act) => act === type)

function Way({ way: { event, to, guards, roles }, item }: { readonly way: OpenWay; readonly item: ItemView }) {
  const words = routeText.value.onward
  const { states } = chartWords.value.coordination
  const needs = guards.map((guard) => guardText.value[guard]).filter((one) => one !== undefined)
  const offer = item.offers.find(({ type }) => type === event)
  return (
    <li>
      <p>
        <b>{states[to] ?? to}</b> {words.by(storyText.value.happened[event] ?? event)}
      </p>
      <p class="meta">{words.who(roles.map((role) => text.value.role[role]).join(', '))}</p>
      {needs.length === 0 ? null : (
        <p>
          {words.needs} {needs.join(` ${words.or} `)}
        </p>
      )}
      {isDeskAct(event) ? <NeedList type={event} item={item} /> : null}
      <p>
        {offer === undefined ? (
          words.notYours
        ) : offer.open ? (
          <>
            <b>{words.openToYou}</b> {needs.length === 0 ? null : words.ifSo}
          </>
        ) : (
          <>
            {words.withheld} <RefusalText refusal={offer.refusal} agreement={agreement.value} />
          </>
        )}
      </p>
    </li>
  )
}
