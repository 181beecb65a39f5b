import { printedLines } from '../components/printed-lines.ts'
import { Tag } from '../components/tag.tsx'
import { say } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import { bodyName } from '../texts/why.ts'
import type { Agreement, Measure } from '../../machines/agreements/agreement.ts'

/** The goals and measures of the agreement, by chapter. */
export function AgreementMeasures({ agreement }: { readonly agreement: Agreement }) {
  const words = text.value.agreementPage
  return (
    <section class="catalogue" id="measures" aria-labelledby="measures-title">
      <h2 id="measures-title">{words.measures}</h2>
      <p class="meta">{words.measuresHint}</p>
      {chaptersOf(agreement.measures).map(([chapter, measures]) => (
        <details key={chapter}>
          <summary>
            <h3>{chapter}</h3> <span class="meta">{measures.length}</span>
          </summary>
          <ul>
            {measures.map((measure) => (
              <li key={measure.id}>
                <span class="meta">{text.value.norm.lines(printedLines(measure.lines))}</span>
                <span>{say(measure.title)}</span>
                <span class="catalogue-hints">
                  {measure.finance ? <Tag>{words.costs}</Tag> : null}
                  {measure.committee === null ? null : (
                    <span class="meta">{bodyName(agreement, measure.committee)}</span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

/** The committees that the agreement names. */
export function AgreementCommittees({ agreement }: { readonly agreement: Agreement }) {
  const committees = agreement.bodies.filter(({ kind }) => kind === 'committee')
  return (
    <section class="catalogue" id="committees" aria-labelledby="committees-title">
      <h2 id="committees-title">{text.value.agreementPage.committees}</h2>
      <ul>
        {committees.map(({ id, name, lines }) => (
          <li key={id}>
            <span class="meta">{lines ? text.value.norm.lines(printedLines(lines)) : ''}</span>
            <span>{say(name)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function chaptersOf(measures: readonly Measure[]): readonly (readonly [string, readonly Measure[]])[] {
  return [...Map.groupBy(measures, ({ chapter }) => chapter)]
}
