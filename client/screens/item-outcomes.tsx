import { Tag } from '../components/tag.tsx'
import { agreement, serverNow } from '../store.ts'
import { dayAndClock } from '../texts/dates.ts'
import { sidesOf } from '../texts/sides.ts'
import { text } from '../texts/text.ts'
import { bodyName, resultOf } from '../texts/why.ts'
import type { ItemView, OutcomeView, RecordView } from '../../server/protocol/view.ts'

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
            <Outcome item={item} outcome={outcome} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ item, outcome }: { readonly item: ItemView; readonly outcome: OutcomeView }) {
  const t = text.value
  const sides = sidesOf(agreement.value)
  return (
    <>
      <p>
        <b>{resultOf(item, outcome.result)}</b>
        {counted(outcome)} {outcome.confirmed ? null : <Tag>{t.resultInterim}</Tag>}{' '}
        {outcome.earlier.length > 0 ? <Tag>{t.resultCorrected}</Tag> : null}
      </p>
      {outcome.earlier.map((was) => (
        <p key={was.at} class="meta">
          <s>
            {resultOf(item, was.result)}
            {counted(was)}
          </s>{' '}
          {t.resultBefore(was.reason)}
        </p>
      ))}
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

const counted = ({ totals }: RecordView): string =>
  totals ? `, ${text.value.totals(totals.yes, totals.no, totals.abstain)}` : ''
