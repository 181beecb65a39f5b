import { Marked } from './agreement/marked.tsx'
import { printedLines } from '../components/printed-lines.ts'
import { Tag } from '../components/tag.tsx'
import { say } from '../texts/language.ts'
import { agreementText } from '../texts/agreement.ts'
import { text } from '../texts/text.ts'
import { bodyName } from '../texts/why.ts'
import type { Agreement, Body, Measure } from '../../machines/agreements/agreement.ts'

interface MeasuresProps {
  readonly agreement: Agreement
  /** While somebody searches: those that were found, their chapters open. */
  readonly found: readonly Measure[] | null
}

/** The goals and measures of the agreement, by chapter. */
export function AgreementMeasures({ agreement, found }: MeasuresProps) {
  const words = agreementText.value
  if (found?.length === 0) return null
  return (
    <section class="catalogue" id="measures" aria-labelledby="measures-title">
      <h2 id="measures-title">{words.measures}</h2>
      <p class="meta">
        {words.measuresHint} <a href="/massnahmen">{words.measuresWhat}</a>
      </p>
      {chaptersOf(found ?? agreement.measures).map(([chapter, measures]) => (
        <details key={chapter} open={found === null ? undefined : true}>
          <summary>
            <h3>
              <Marked>{chapter}</Marked>
            </h3>{' '}
            <span class="meta">{measures.length}</span>
          </summary>
          <ul>
            {measures.map((measure) => (
              <li key={measure.id}>
                <span class="meta">{text.value.norm.lines(printedLines(measure.lines))}</span>
                <span>
                  <Marked>{say(measure.title)}</Marked>
                </span>
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

interface CommitteesProps {
  readonly agreement: Agreement
  readonly found: readonly Body[] | null
}

/** The committees that the agreement names. */
export function AgreementCommittees({ agreement, found }: CommitteesProps) {
  const committees = found ?? agreement.bodies.filter(({ kind }) => kind === 'committee')
  if (committees.length === 0) return null
  return (
    <section class="catalogue" id="committees" aria-labelledby="committees-title">
      <h2 id="committees-title">{agreementText.value.committees}</h2>
      <ul>
        {committees.map(({ id, name, lines }) => (
          <li key={id}>
            <span class="meta">{lines ? text.value.norm.lines(printedLines(lines)) : ''}</span>
            <span>
              <Marked>{say(name)}</Marked>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function chaptersOf(measures: readonly Measure[]): readonly (readonly [string, readonly Measure[]])[] {
  return [...Map.groupBy(measures, ({ chapter }) => chapter)]
}
