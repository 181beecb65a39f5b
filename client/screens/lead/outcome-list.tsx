import { Tag } from '../../components/tag.tsx'
import { agreement } from '../../store.ts'
import { itemText } from '../../texts/lead/item.ts'
import { text } from '../../texts/text.ts'
import { bodyName, resultOf } from '../../texts/why.ts'
import { PaneHeading } from './pane-heading.tsx'
import { moment, sides } from './words.ts'
import type { ItemView, OutcomeView, RecordView } from '../../../server/protocol/view.ts'

/** What the votes on the item came to: facts, no verdict. */
export function OutcomeList({ item }: { readonly item: ItemView }) {
  if (item.outcomes.length === 0) return null
  return (
    <section class="sect">
      <PaneHeading level={3}>{itemText.value.outcomes}</PaneHeading>
      <ol class="log" reversed>
        {item.outcomes.toReversed().map((outcome) => (
          <li key={outcome.at}>
            <time dateTime={outcome.at}>{moment(outcome.at)}</time>
            <Outcome item={item} outcome={outcome} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Outcome({ item, outcome }: { readonly item: ItemView; readonly outcome: OutcomeView }) {
  const t = text.value
  const { result, body, confirmed, earlier, line, unity } = outcome
  const united = Object.entries(unity).map(([partner, how]) => `${sides().name(partner)} ${t.unity[how]}`)
  return (
    <div>
      <p>
        <b>{resultOf(item, result)}</b>
        {counted(outcome)} {confirmed ? null : <Tag>{t.resultInterim}</Tag>}{' '}
        {earlier.length > 0 ? <Tag>{t.resultCorrected}</Tag> : null}
      </p>
      {earlier.map((was) => (
        <p key={was.at} class="meta">
          <s>
            {resultOf(item, was.result)}
            {counted(was)}
          </s>{' '}
          {t.resultBefore(was.reason)}
        </p>
      ))}
      <p class="meta">
        {bodyName(agreement.value, body)}. {t.outcomeLine[line]}. {united.join(', ')}.
      </p>
    </div>
  )
}

const counted = ({ totals }: RecordView): string =>
  totals ? `, ${text.value.totals(totals.yes, totals.no, totals.abstain)}` : ''
