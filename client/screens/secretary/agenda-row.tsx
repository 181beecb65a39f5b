import { useEffect, useRef } from 'preact/hooks'
import { Tile } from '../../components/tile.tsx'
import { openedAt } from '../../meeting-course.ts'
import { meeting, trust } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { lineWord } from '../line-word.ts'
import { chosen, current, onStage, phaseOf, shownCode, stage } from './desk.ts'
import { resultShort } from '../count/result-words.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface AgendaRowProps {
  readonly item: ItemView
  /** The public part, or the non-public one, begins here. */
  readonly opensPart: boolean
}

/** One item of the agenda: line or result at the right; the called one inverted. Choosing it only looks at it. */
export function AgendaRow({ item, opensPart }: AgendaRowProps) {
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
      {opensPart ? <li class="desk-part">{item.public ? t.publicPart : t.closedPart}</li> : null}
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
          <span>
            {item.title}
            {isUrgent(item) ? <span class="meta"> {t.urgent}</span> : null}
          </span>
          {past ? <span class="desk-result">{resultShort(item)}</span> : <LineTile item={item} />}
        </button>
      </li>
    </>
  )
}

/** Added when the meeting had begun; what is voted on apart of another item comes with that. */
function isUrgent(item: ItemView): boolean {
  const opened = meeting.value && openedAt(meeting.value)
  const added = item.versions.find(({ version }) => version === 1)?.at
  return item.parent === null && opened !== null && added !== undefined && Date.parse(added) > Date.parse(opened)
}

function LineTile({ item }: { readonly item: ItemView }) {
  return (
    <span>
      <Tile code={shownCode(item)} past={trust.value === 'past'} />
      <span class="hide">{trust.value === 'hidden' ? text.value.stale.covered : lineWord(item.display)}</span>
    </span>
  )
}
