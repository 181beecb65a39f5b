import { Tag } from '../../components/tag.tsx'
import { Tile } from '../../components/tile.tsx'
import { agreement, known, trust } from '../../store.ts'
import { itemText } from '../../texts/lead/item.ts'
import { sidesOf } from '../../texts/sides.ts'
import { text } from '../../texts/text.ts'
import { besideOf, bodyName, itemNumber, meetingWords, outcomeWord, whyOf } from '../../texts/why.ts'
import { lineWord } from '../line-word.ts'
import { ItemWhy } from '../why/item-why.tsx'
import { DueList, dueOn } from './due.tsx'
import { NextLine, nobodyOn } from './next-line.tsx'
import { OnScreens } from './on-screens.tsx'
import { PaneHeading } from './pane-heading.tsx'
import { shownCode } from './words.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** What the item is, and what members see of it. */
export function ItemHeader({ item }: { readonly item: ItemView }) {
  const t = text.value
  const parent = item.parent === null ? undefined : known.value.items.get(item.parent)
  return (
    <header class="item-head">
      <div>
        <p class="facts">
          <b>{itemNumber(item)}</b>
          {item.reference === null ? null : <span>{item.reference}</span>}
          <span>{t.item.version(item.version)}</span>
          {item.classification.state === 'unclassified' ? null : <span>{t.finance[item.finance]}</span>}
          {inCommittee(item) ? <span>{bodyName(agreement.value, item.station.body)}</span> : null}
          <span>{itemText.value.originator(originatorWord(item))}</span>
          {parent ? (
            <a href={`/leitung/${encodeURIComponent(parent.id)}`}>
              {t.detail.partOf} {itemNumber(parent)}
            </a>
          ) : null}
          {item.public ? null : <Tag>{t.item.closed}</Tag>}
        </p>
        <PaneHeading level={2} id="item-title" class="item-title" focusable>
          {item.title}
        </PaneHeading>
        {trust.value === 'hidden' ? null : (
          <>
            <NextLine thing={item} nobody={nobodyOn(item)} />
            <DueList reminders={dueOn(item)} />
            <OnScreens item={item.id} />
          </>
        )}
      </div>
      <Verdict item={item} />
    </header>
  )
}

const inCommittee = ({ station }: ItemView): boolean =>
  agreement.value?.bodies.find(({ id }) => id === station.body)?.kind !== 'council'

function originatorWord({ originator }: ItemView): string {
  const words: Readonly<Record<string, string>> = text.value.originator
  return words[originator] ?? sidesOf(agreement.value).name(originator)
}

function Verdict({ item }: { readonly item: ItemView }) {
  const hidden = trust.value === 'hidden'
  const words = itemText.value
  const over = item.display.code === 'done'
  return (
    <div class="verdict">
      <Tile code={shownCode(item)} size="large" past={trust.value === 'past'} />
      <p>
        <b>{hidden ? text.value.word.stale : over ? outcomeWord(item) : lineWord(item.display)}</b>
        <span class="meta">
          {hidden ? words.covered : over ? whyOf(item, agreement.value, known.value) : words.membersSee(seen(item))}
        </span>
        {hidden ? null : <ItemWhy item={item} short />}
      </p>
    </div>
  )
}

/** The words beside the members' poster, as a clause: "nicht geeinigt, nicht freigegeben"; or where it is adjourned to. */
function seen(item: ItemView): string {
  const until = known.value.meetings.get(item.display.until ?? '')
  if (until) return text.value.short.until(meetingWords(agreement.value, until))
  const words = besideOf(item, agreement.value, known.value).join(' ')
  return words === '' ? lineWord(item.display) : words
}
