import { say } from '../../texts/language.ts'
import { deskText } from '../../texts/secretary.ts'
import { CountCell } from './count-cell.tsx'
import { moveRow, positionKey } from './grid-keys.ts'
import { lettersOn } from './shortcuts.ts'
import { deviationKinds, linePosition, positionWords, rowFromLine } from './vote-draft.ts'
import type { Row } from './vote-draft.ts'
import type { Partner } from '../../../machines/agreements/agreement.ts'
import type { Position } from '../../../machines/vocabulary.ts'
import type { DisplayView } from '../../../server/protocol/view.ts'

interface PartnerRowProps {
  readonly partner: Partner
  readonly row: Row
  readonly display: DisplayView
  readonly counting: boolean
  readonly first: boolean
  readonly seats: number | null
  readonly onChange: (row: Row) => void
}

/** How one partner voted. J, N, X, U, O and L act on the row that has the focus, the arrows go to the next. */
export function PartnerRow({ partner, row, display, counting, first, seats, onChange }: PartnerRowProps) {
  const t = deskText.value
  const name = say(partner.name)
  const take = (position: Position): void => onChange({ ...row, position, typed: position !== linePosition(display) })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (moveRow(event)) return
    if (!lettersOn.value || event.key.length > 1) return
    const wanted = positionKey(event.key)
    if (wanted === null) return
    event.preventDefault()
    if (wanted === 'line') onChange(rowFromLine(display))
    else take(wanted)
  }
  return (
    <tr onKeyDown={onKeyDown}>
      <th scope="row">
        {name}
        {seats === null ? null : <span class="meta">{t.vote.seats(seats)}</span>}
      </th>
      <td class="grid-position">
        <fieldset class={row.typed ? 'segments segments--typed' : 'segments'}>
          <legend class="hide">{t.vote.positionOf(name)}</legend>
          {positionWords.map((position) => (
            <label key={position}>
              <input
                type="radio"
                name={`position-${partner.id}`}
                value={position}
                checked={row.position === position}
                data-first={first && row.position === position ? '' : undefined}
                aria-label={t.positionLong[position]}
                onChange={() => take(position)}
              />
              <span aria-hidden="true">{t.position[position]}</span>
            </label>
          ))}
        </fieldset>
      </td>
      {counting
        ? deviationKinds.map((kind) => (
            <CountCell
              key={kind}
              label={t.vote.countOf(name, t.vote.countLong[kind])}
              value={row.counts[kind] ?? ''}
              whole={row.position === kind ? (hasDeviation(row) ? t.vote.rest : t.vote.whole) : null}
              onInput={(value) => onChange({ ...row, counts: { ...row.counts, [kind]: value } })}
            />
          ))
        : null}
    </tr>
  )
}

const hasDeviation = ({ counts }: Row): boolean =>
  deviationKinds.some((kind) => !/^0*$/.test((counts[kind] ?? '').trim()))
