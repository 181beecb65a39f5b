import { agreement, known, trust } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { text } from '../../texts/text.ts'
import { bodyName, whyOf } from '../../texts/why.ts'
import { dueText } from '../../texts/lead/due.ts'
import { DueList, dueOn } from '../lead/due.tsx'
import { NextLine, nobodyOn } from '../lead/next-line.tsx'
import { StoryLink } from '../story/story-link.tsx'
import type { ItemView } from '../../../server/protocol/view.ts'

/** Beside the acts: what the secretary should know before the vote. */
export function ItemAside({ item }: { readonly item: ItemView }) {
  const t = deskText.value.aside
  const asker = item.adjournment.status === 'requested' ? item.adjournment.by : null
  const openChildren = item.children.flatMap((id) => {
    const child = known.value.items.get(id)
    return child && child.final === null && child.proceedings !== 'logged' ? [child.number ?? child.title] : []
  })
  return (
    <aside class="stage-aside" aria-label={t.why}>
      {asker === null ? null : <p class="refusal">{t.wish(sidesOf(agreement.value).genitive(asker))}</p>}
      {openChildren.length === 0 ? null : <p class="refusal">{t.openChildren(openChildren.join(', '))}</p>}
      {trust.value === 'hidden' ? null : (
        <section>
          <h2>{t.why}</h2>
          <p>
            {item.display.notReleased ? <b>{text.value.noRelease} </b> : null}
            {whyOf(item, agreement.value, known.value)}
          </p>
        </section>
      )}
      {trust.value === 'hidden' ? null : (
        <section>
          <h2>{dueText.value.title}</h2>
          <NextLine thing={item} nobody={nobodyOn(item)} />
          <DueList reminders={dueOn(item)} />
        </section>
      )}
      {item.suggestion ? (
        <section>
          <h2>{t.suggestion}</h2>
          <p>
            <b>{deskText.value.class[item.suggestion.value]}</b>, {text.value.finance[item.suggestion.finance]}.{' '}
            {say(item.suggestion.reason)}
          </p>
        </section>
      ) : null}
      <Stations item={item} />
      <p>
        <StoryLink item={item} />
      </p>
    </aside>
  )
}

function Stations({ item }: { readonly item: ItemView }) {
  const t = deskText.value.aside
  if (item.stations.length < 2 && item.station.role === 'decision') return null
  return (
    <section>
      <h2>{t.stations}</h2>
      <ol class="stage-stations">
        {item.stations.map(({ body, role, done }) => (
          <li key={`${body} ${role}`} aria-current={body === item.station.body && !done ? 'step' : undefined}>
            {bodyName(agreement.value, body)}, {t[role]}
            {done ? <span class="meta"> {text.value.detail.stationDone}</span> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
