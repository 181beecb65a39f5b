import { bulkText } from '../../texts/lead/bulk.ts'
import { itemNumber } from '../../texts/why.ts'
import { groupsOf } from './bulk.ts'
import type { BulkGroup, BulkPlan } from './bulk.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** What each item of a selection will get, before anything is sent; last what cannot be done with it, and why. */
export function BulkPreview({ plan }: { readonly plan: BulkPlan }) {
  const words = bulkText.value
  return (
    <details class="bulk-preview" open>
      <summary>{words.preview}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keys */}
      <section class="bulk-scroll" tabIndex={0} aria-label={words.preview}>
        {groupsOf(plan).map((group) => (
          <Group key={`${group.verb} ${group.word} ${group.effect}`} group={group} />
        ))}
        <Left title={words.left.noSuggestion} items={plan.noSuggestion} />
        <Left title={words.left.changed} items={plan.changed} />
      </section>
    </details>
  )
}

function Group({ group: { verb, word, effect, parts } }: { readonly group: BulkGroup }) {
  const because = new Set(parts.map((part) => part.because))
  const [shared] = because.size === 1 ? because : []
  return (
    <div>
      <p>
        <b>{bulkText.value.does[verb](parts.length, word)}</b> {effect} {shared}
      </p>
      <ul>
        {parts.map((part) => (
          <Line key={part.item.id} item={part.item} because={because.size === 1 ? null : part.because} />
        ))}
      </ul>
    </div>
  )
}

function Line({ item, because }: { readonly item: ItemView; readonly because: string | null }) {
  return (
    <li>
      <span>
        {itemNumber(item)}: {item.title}
        {because === null ? null : <small> {because}</small>}
      </span>
    </li>
  )
}

function Left({ title, items }: { readonly title: string; readonly items: readonly ItemView[] }) {
  if (items.length === 0) return null
  return (
    <div>
      <p>
        <b>{title}</b>
      </p>
      <ul>
        {items.map((item) => (
          <Line key={item.id} item={item} because={null} />
        ))}
      </ul>
    </div>
  )
}
