import { agreement } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { PartnerRow } from './partner-row.tsx'
import { deviationKinds, rowFromLine } from './vote-draft.ts'
import type { Seats } from '../../../machines/agreements/agreement.ts'
import type { Draft, Row } from './vote-draft.ts'
import type { DisplayView } from '../../../server/protocol/view.ts'

interface PositionGridProps {
  readonly draft: Draft
  readonly display: DisplayView
  /** How many members each partner has on this day, where it is known. */
  readonly seats: Seats | null
  readonly onChange: (part: Partial<Draft>) => void
}

/** One row for each partner: how it voted, taken over from the line, and how many of its members otherwise. */
export function PositionGrid({ draft, display, seats, onChange }: PositionGridProps) {
  const t = deskText.value.vote
  const counting = draft.mode === 'factions'
  const partners = agreement.value?.partners ?? []
  const change = (partner: string, row: Row): void => onChange({ rows: { ...draft.rows, [partner]: row } })
  return (
    <table class="grid">
      <caption class="hide">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t.faction}
          </th>
          <th scope="col" rowSpan={2}>
            {t.position}
          </th>
          {counting ? (
            <>
              <th scope="colgroup" colSpan={3} class="grid-group">
                {t.deviating}
              </th>
              <th scope="colgroup" colSpan={2} class="grid-group">
                {t.away}
              </th>
            </>
          ) : null}
        </tr>
        <tr>
          {counting
            ? deviationKinds.map((kind) => (
                <th key={kind} scope="col" class="figure">
                  {t.count[kind]}
                </th>
              ))
            : null}
        </tr>
      </thead>
      <tbody>
        {partners.map((partner, at) => (
          <PartnerRow
            key={partner.id}
            partner={partner}
            row={draft.rows[partner.id] ?? rowFromLine(display)}
            display={display}
            counting={counting}
            first={at === 0}
            seats={seats?.partners[partner.id] ?? null}
            onChange={(row) => change(partner.id, row)}
          />
        ))}
      </tbody>
    </table>
  )
}
