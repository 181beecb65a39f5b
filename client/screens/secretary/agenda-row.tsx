import { useEffect, useRef } from 'preact/hooks'
import { Tile } from '../../components/tile.tsx'
import { trust } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { lineWord } from '../line-word.ts'
import { chosen, current, onStage, phaseOf, shownCode, stage } from './desk.ts'
import { resultShort } from './result-words.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface AgendaRowProps {
  readonly item: ItemView
  /** The non-public part begins here. */
  readonly opensClosedPart: boolean
}

/** One item of the agenda: line or result at the right; the called one inverted. Choosing it only looks at it. */
export function AgendaRow({ item, opensClosedPart }: AgendaRowProps) {
  const rowRef = useRef<HTMLLIElement>(null)
  const t = deskText.value
  const called = item.id === current.value?.id
  const past = !called && phaseOf(item) !== 'scheduled'
  const shown = item.id === onStage.value?.id && stage.value === 'item'
  useEffect(() => {
    if (called && matchMedia('(min-width: 900px)').matches) rowRef.current?.scrollIntoView({ block: 'nearest' })
  }, [called])
  return (
    <>
      {opensClosedPart ? <li class="desk-part">{t.closedPart}</li> : null}
      <li
        ref={rowRef}
        class={`desk-row${called ? ' desk-row--now' : past ? ' desk-row--past' : ''}`}
        aria-current={called ? 'step' : undefined}
      >
        <button
          type="button"
          aria-pressed={shown}
          onClick={() => {
            stage.value = 'item'
            chosen.value = called ? null : item.id
          }}
        >
          <b>{item.number ?? '–'}</b>
          <span>{item.title}</span>
          {past ? <span class="desk-result">{resultShort(item)}</span> : <LineTile item={item} />}
        </button>
      </li>
    </>
  )
}

function LineTile({ item }: { readonly item: ItemView }) {
  return (
    <span>
      <Tile code={shownCode(item)} past={trust.value === 'past'} />
      <span class="hide">{trust.value === 'hidden' ? text.value.stale.covered : lineWord(item.display)}</span>
    </span>
  )
}
