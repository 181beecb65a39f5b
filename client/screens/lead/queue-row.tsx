import { Badge } from '../../components/badge.tsx'
import { Tile } from '../../components/tile.tsx'
import { trust } from '../../store.ts'
import { queueText } from '../../texts/lead/queue.ts'
import { text } from '../../texts/text.ts'
import { itemNumber } from '../../texts/why.ts'
import { lineWord } from '../line-word.ts'
import { dueFor, DueTag } from './due.tsx'
import { rowWords } from './row-words.ts'
import { select, selected } from './selection.ts'
import { shownCode, voteWord } from './words.ts'
import type { Turn } from './turn.ts'
import type { LineCode } from '../../components/sign.tsx'
import type { ItemView, MeView } from '../../../server/protocol/view.ts'

interface QueueRowProps {
  readonly item: ItemView
  readonly turn: Turn
  readonly me: MeView
  readonly open: boolean
  /** It stands in another meeting than the one in the heading. */
  readonly foreign: boolean
  /** Can be ticked for doing many at once. */
  readonly tickable?: boolean
}

/** An item in the queue: number, title, what happened last, its sign, and in groups that allow it a tick. */
export function QueueRow({ item, turn, me, open, foreign, tickable = false }: QueueRowProps) {
  const chosen = tickable && selected.value.has(item.id)
  const words = rowWords(item, turn, me, foreign)
  const due = turn.whose === 'over' ? undefined : dueFor(item, me.partner)
  return (
    <li class={chosen ? 'row row--chosen' : 'row'} data-open={open ? '' : undefined}>
      <a href={`/leitung/${encodeURIComponent(item.id)}`} aria-current={open ? 'true' : undefined} data-item={item.id}>
        <span class="row-number">{item.number ?? '–'}</span>
        <span class="row-words">
          <span class="row-title">{item.title}</span>
          {words === '' && !due ? null : (
            <span class="meta">
              {due ? <DueTag reminder={due} /> : null} {words}
            </span>
          )}
        </span>
        <RowSign item={item} turn={turn} />
      </a>
      {tickable ? (
        <label class="row-tick">
          <span class="hide">{queueText.value.select(itemNumber(item))}</span>
          <input
            class="check"
            type="checkbox"
            checked={chosen}
            onChange={(event) => select([item.id], event.currentTarget.checked)}
          />
        </label>
      ) : null}
    </li>
  )
}

/** Where a line is to be confirmed, the proposed one; else what members see. */
function RowSign({ item, turn }: Pick<QueueRowProps, 'item' | 'turn'>) {
  const hidden = trust.value === 'hidden'
  const past = trust.value === 'past'
  const asks = turn.whose === 'mine'
  const noSign = asks && (turn.verb === 'classify' || turn.verb === 'confirmClass')
  if (noSign || turn.whose === 'over') return null
  const proposed = (asks && turn.verb === 'confirmLine') || turn.whose === 'theirs' ? item.pending : null
  const code: LineCode = hidden ? 'stale' : (proposed?.vote ?? shownCode(item))
  const word = hidden ? text.value.stale.covered : proposed ? voteWord(proposed) : lineWord(item.display)
  if (!asks && !hidden) return <Badge code={code} word={word} past={past} />
  return (
    <span class="row-sign">
      <Tile code={code} past={past} />
      <span class="hide">{word}</span>
    </span>
  )
}
