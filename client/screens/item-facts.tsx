import { agreement, known } from '../store.ts'
import { dayLong } from '../texts/dates.ts'
import { paperWords } from '../texts/paper.ts'
import { sidesOf } from '../texts/sides.ts'
import { text } from '../texts/text.ts'
import { bodyName, itemNumber } from '../texts/why.ts'
import type { ComponentChildren } from 'preact'
import type { ItemView } from '../../server/protocol/view.ts'

/** Where an item comes from, which text is current, and where it has been. */
export function ItemFacts({ item }: { readonly item: ItemView }) {
  const t = text.value
  const parent = item.parent === null ? undefined : known.value.items.get(item.parent)
  const version = item.versions.at(-1)
  const facts: readonly (readonly [string, ComponentChildren])[] = [
    ...(parent
      ? [
          [
            t.detail.partOf,
            <a key="parent" href={`/tagesordnung?punkt=${encodeURIComponent(parent.id)}`}>
              {itemNumber(parent)}: {parent.title}
            </a>,
          ] as const,
        ]
      : []),
    [t.detail.reference, paperWords(item).join(' ')],
    [t.detail.originator, originatorOf(item)],
    [
      t.detail.version,
      [t.item.version(item.version), version && item.version > 1 ? dayLong(version.at) : '', version?.note]
        .filter(Boolean)
        .join(', '),
    ],
    [t.detail.finance, t.finance[item.finance]],
    ...(item.stations.length > 1 ? [[t.detail.stations, stationsOf(item)] as const] : []),
  ]
  return (
    <dl class="item-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function originatorOf({ originator }: ItemView): string {
  const words: Readonly<Record<string, string>> = text.value.originator
  return words[originator] ?? sidesOf(agreement.value).name(originator)
}

const stationsOf = ({ stations }: ItemView): string =>
  stations
    .map(({ body, done }) => `${bodyName(agreement.value, body)}${done ? ` (${text.value.detail.stationDone})` : ''}`)
    .join(' → ')
