import { isCalled } from '../agenda.ts'
import { Badge } from '../components/badge.tsx'
import { Icon } from '../components/icon.tsx'
import { Poster } from '../components/poster.tsx'
import { Tag } from '../components/tag.tsx'
import { agreement, known, lastContact, trust } from '../store.ts'
import { clock } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { besideOf, clockWords, itemNumber, outcomeWord } from '../texts/why.ts'
import { HallWhy } from './hall-why.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemOutcomes } from './item-outcomes.tsx'
import { lineWord } from './line-word.ts'
import { ItemMeasures } from './measures/item-measures.tsx'
import { RevealWay } from './reveal-way.tsx'
import { StoryLink } from './story/story-link.tsx'
import type { ItemView } from '../../server/protocol/view.ts'

/** One item of the agenda: its line and why, where it comes from, and what became of it. */
export function ItemDetail({ id }: { readonly id: string }) {
  const t = text.value
  const item = known.value.items.get(id)
  const back = item?.meeting ? `/tagesordnung?sitzung=${encodeURIComponent(item.meeting)}` : '/tagesordnung'
  return (
    <article class="detail">
      <p class="detail-back">
        <a href={back}>
          <Icon name="back" /> {t.agenda.back}
        </a>
      </p>
      {item ? <Detail item={item} /> : <p class="plain-note">{t.agenda.gone}</p>}
    </article>
  )
}

function Detail({ item }: { readonly item: ItemView }) {
  const t = text.value
  const hidden = trust.value === 'hidden'
  const over = item.display.code === 'done'
  return (
    <>
      {over || hidden ? <PlainHead item={item} hidden={hidden} /> : <LineHead item={item} />}
      <div class="detail-side">
        {hidden ? <RevealWay /> : over ? null : <HallWhy item={item} />}
        {hidden ? null : <ItemOutcomes item={item} />}
        <ItemFacts item={item} />
        {trust.value === 'live' ? <ItemMeasures item={item} /> : null}
        <p class="detail-part">
          <StoryLink item={item} />
        </p>
        {item.children.length === 0 ? null : (
          <section class="detail-part">
            <h2>{t.detail.parts}</h2>
            <ul>
              {item.children.flatMap((child) => {
                const part = known.value.items.get(child)
                return part ? [<PartRow key={child} item={part} hidden={hidden} />] : []
              })}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}

function PartRow({ item, hidden }: { readonly item: ItemView; readonly hidden: boolean }) {
  return (
    <li>
      <a href={`/tagesordnung?punkt=${encodeURIComponent(item.id)}`}>
        {itemNumber(item)}: {item.title}
      </a>{' '}
      {hidden ? <span class="covered">{text.value.stale.covered}</span> : <Badge code={item.display.code} />}
    </li>
  )
}

function LineHead({ item }: { readonly item: ItemView }) {
  const t = text.value
  const past = trust.value === 'past'
  const stand = [t.stale.noContactSince, clockWords(lastContact.value ?? item.display.since)]
  return (
    <Poster
      code={item.display.code}
      word={lineWord(item.display)}
      number={itemNumber(item)}
      aside={isCalled(item) && item.proceedingsSince !== null ? t.hall.called(clock(item.proceedingsSince)) : null}
      title={item.title}
      beside={past ? stand : besideOf(item, agreement.value, known.value)}
      past={past}
      heading="h1"
    />
  )
}

function PlainHead({ item, hidden }: { readonly item: ItemView; readonly hidden: boolean }) {
  return (
    <header class="detail-head">
      <p class="poster-top">
        <b>{itemNumber(item)}</b> {item.public ? null : <Tag>{text.value.item.closed}</Tag>}
      </p>
      <h1>{item.title}</h1>
      {hidden ? null : <p class="detail-end">{outcomeWord(item)}</p>}
    </header>
  )
}
