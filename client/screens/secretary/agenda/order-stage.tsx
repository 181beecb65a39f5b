import { useState } from 'preact/hooks'
import { Button } from '../../../components/button.tsx'
import { deskText } from '../../../texts/secretary.ts'
import { itemNumber } from '../../../texts/why.ts'
import { askFor } from '../asking.ts'
import { items, stage } from '../desk.ts'
import { reasonAsk } from '../item-asks.ts'
import { changeAsk } from './change-ask.ts'
import { reordering, stepped } from './order.ts'
import { rowOf } from './row-of.ts'
import { mendAgenda } from './send.ts'
import type { Row } from './order.ts'
import type { ItemView, MeetingView } from '../../../../server/protocol/view.ts'

/** The agenda as rows that can be moved, changed and taken off, for as long as they wait for their call. */
export function OrderStage({ meeting }: { readonly meeting: MeetingView }) {
  const t = deskText.value.order
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const shown = items.value
  const rows = shown.map((item) => rowOf(item, meeting))
  const move = async (item: ItemView, way: 'up' | 'down'): Promise<void> => {
    const wanted = stepped(rows, item.id, way)
    const commands = wanted && reordering(meeting.id, rows, wanted)
    if (!commands || busy) return
    setBusy(true)
    const mended = await mendAgenda(commands, t.moved(itemNumber(item)))
    setBusy(false)
    setTrouble(mended.ok ? null : mended.message)
    document.getElementById(`${way}-${item.id}`)?.focus()
  }
  return (
    <article class="stage lists">
      <header class="stage-idle">
        <h1 tabIndex={-1}>{t.title}</h1>
        <p class="desk-lead">{shown.length === 0 ? deskText.value.empty : t.intro}</p>
        <p class="lists-ways">
          <Button onPress={() => (stage.value = 'paste')}>{deskText.value.paste.title}</Button>
          <Button onPress={() => (stage.value = 'item')}>{deskText.value.classes.back}</Button>
        </p>
      </header>
      <div role="alert">{trouble === null ? null : <p class="refusal">{trouble}</p>}</div>
      <ol class="lists-rows order-rows">
        {shown.map((item) => (
          <li key={item.id}>
            <p>
              <b>{item.number ?? '–'}</b> {item.title}
              {item.public ? null : <span class="meta">{t.closed}</span>}
            </p>
            {rowOf(item, meeting).movable ? (
              <Ways item={item} meeting={meeting} rows={rows} onMove={(way) => void move(item, way)} />
            ) : (
              <span class="meta">{t.stays}</span>
            )}
          </li>
        ))}
      </ol>
    </article>
  )
}

interface WaysProps {
  readonly item: ItemView
  readonly meeting: MeetingView
  readonly rows: readonly Row[]
  readonly onMove: (way: 'up' | 'down') => void
}

/** The arrows are buttons of their own: Tab reaches them, Enter moves, and the focus goes with the row. */
function Ways({ item, meeting, rows, onMove }: WaysProps) {
  const { order: t, act } = deskText.value
  const name = itemNumber(item)
  const can = (way: 'up' | 'down'): boolean => {
    const wanted = stepped(rows, item.id, way)
    return wanted !== null && reordering(meeting.id, rows, wanted) !== null
  }
  return (
    <span class="order-ways">
      {(['up', 'down'] as const).map((way) => (
        <button
          key={way}
          id={`${way}-${item.id}`}
          type="button"
          class="icon-button"
          aria-label={t[way](name)}
          aria-disabled={!can(way)}
          onClick={() => onMove(way)}
        >
          {way === 'up' ? '↑' : '↓'}
        </button>
      ))}
      <button type="button" class="btn" aria-label={t.changeOf(name)} onClick={() => askFor(changeAsk(item, meeting))}>
        {t.change}
      </button>
      <button
        type="button"
        class="btn"
        aria-label={t.removeOf(name)}
        onClick={() => askFor(reasonAsk(act.remove[0], { type: 'agenda.remove', item: item.id }, true, act.remove[1]))}
      >
        {act.remove[0]}
      </button>
      <button
        type="button"
        class="btn"
        aria-label={t.withdrawOf(name)}
        onClick={() =>
          askFor(
            reasonAsk(act.withdraw[0], { type: 'item.withdraw', item: item.id }, true, deskText.value.ask.finalHint),
          )
        }
      >
        {act.withdraw[0]}
      </button>
    </span>
  )
}
