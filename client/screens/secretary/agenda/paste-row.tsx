import { deskText } from '../../../texts/secretary.ts'
import { whyNot } from './send.ts'
import type { Doubt } from './paste-plan.ts'
import type { PastedLine } from './pasted.ts'
import type { AgendaAnswer } from '../../../../server/protocol/agenda.ts'

interface PasteRowProps {
  readonly line: PastedLine
  /** Counted from 1, for those who listen. */
  readonly place: number
  readonly doubt: Doubt
  readonly taken: boolean
  readonly open: boolean
  readonly answer: AgendaAnswer | null
  readonly done: boolean
  readonly onTake: (on: boolean) => void
  readonly onOpen: (on: boolean) => void
}

/** What was made of one line, whether it is added, and what became of it. */
export function PasteRow({ line, place, doubt, taken, open, answer, done, onTake, onOpen }: PasteRowProps) {
  const t = deskText.value.paste
  if (line.kind !== 'item') {
    return (
      <tr class="lists-aside">
        <th scope="row" colSpan={5}>
          {line.text.slice(0, 120)}
        </th>
        <td>
          {line.kind === 'heading' ? (line.public ? t.headingOpen : t.headingClosed) : t.unreadable[line.because]}
        </td>
      </tr>
    )
  }
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          class="check"
          aria-label={t.takeLine(place)}
          checked={taken}
          disabled={done}
          onChange={(event) => onTake(event.currentTarget.checked)}
        />
      </td>
      <td>
        <b>{line.number ?? '–'}</b>
      </td>
      <th scope="row">{line.title}</th>
      <td>{line.reference}</td>
      <td data-name={deskText.value.ask.public}>
        <input
          type="checkbox"
          class="check"
          aria-label={t.openLine(place)}
          checked={open}
          disabled={done || !taken}
          onChange={(event) => onOpen(event.currentTarget.checked)}
        />
      </td>
      <td>
        {answer && !answer.ok ? (
          <b>{whyNot(answer)}</b>
        ) : done ? (
          taken ? (
            t.isAdded
          ) : (
            t.isLeft
          )
        ) : doubt === null ? (
          t.isNew
        ) : (
          <b>{t.doubt[doubt]}</b>
        )}
      </td>
    </tr>
  )
}
