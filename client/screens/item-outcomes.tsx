import { Tag } from '../components/tag.tsx'
import { agreement, serverNow } from '../store.ts'
import { dayAndClock } from '../texts/dates.ts'
import { sidesOf } from '../texts/sides.ts'
import { text } from '../texts/text.ts'
import { bodyName } from '../texts/why.ts'
import type { ItemView, OutcomeView } from '../../server/protocol/view.ts'

/** What the votes on an item came to, as far as the record tells. Facts, no verdict. */
export function ItemOutcomes({ item }: { readonly item: ItemView }) {
  const t = text.value
  if (item.outcomes.length === 0) return null
  return (
    <section class="detail-part">
      <h2>{item.outcomes.length === 1 ? t.detail.outcome : t.detail.outcomes}</h2>
      <ul>
        {item.outcomes.toReversed().map((outcome) => (
          <li key={outcome.at}>
            <Outcome outcome={outcome} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ outcome }: { readonly outcome: OutcomeView }) {
  const t = text.value
  const sides = sidesOf(agreement.value)
  const { totals } = outcome
  return (
    <>
      <p>
        <b>{t.result[outcome.result]}</b>
        {totals ? `, ${t.totals(totals.yes, totals.no, totals.abstain)}` : ''}{' '}
        {outcome.confirmed ? null : <Tag>{t.resultInterim}</Tag>}{' '}
        {outcome.earlier.length > 0 ? <Tag>{t.resultCorrected}</Tag> : null}
      </p>
      <p class="meta">
        {bodyName(agreement.value, outcome.body)}, {dayAndClock(outcome.at, serverNow())}
      </p>
      <p>{t.outcomeLine[outcome.line]}.</p>
      <p class="meta">
        {t.detail.unity}:{' '}
        {Object.entries(outcome.unity)
          .map(([partner, unity]) => `${sides.name(partner)} ${t.unity[unity]}`)
          .join(', ')}
      </p>
    </>
  )
}
