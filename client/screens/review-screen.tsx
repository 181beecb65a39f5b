import '../styles/figures.css'
import '../styles/figures-widths.css'
import { Button } from '../components/button.tsx'
import { LogHead } from '../components/log-head.tsx'
import { downloadCsv } from '../csv.ts'
import { csvRows } from '../number-table.ts'
import { place } from '../router.ts'
import { Shell } from '../shell.tsx'
import { councilAgreement, known, signedHead } from '../store.ts'
import { dayLong } from '../texts/dates.ts'
import { say } from '../texts/language.ts'
import { type Sides, sidesOf } from '../texts/sides.ts'
import { text } from '../texts/text.ts'
import { reviewText } from '../texts/years/review.ts'
import { CohesionFigure } from './review/cohesion-figure.tsx'
import {
  AdjournmentsFigure,
  BacklogFigure,
  DissentFigure,
  LinesFigure,
  PartsFigure,
  ReleasesFigure,
} from './review/figures.tsx'
import { filterParts, Filters } from './review/filters.tsx'
import {
  adjournmentsTable,
  backlogTable,
  cohesionTables,
  dissentTable,
  linesTable,
  partTable,
  releasesTable,
} from './review/tables.ts'
import { useReview } from './review/use-review.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { ReviewView } from '../../server/protocol/review.ts'

/** What the years brought: facts in figures, each chart with its numbers. */
export function ReviewScreen() {
  const words = reviewText.value
  const { review, failed, again } = useReview(asked(), known.value.head?.version ?? null)
  const agreement = councilAgreement.value
  return (
    <Shell screen="review">
      <div class="review">
        <header class="review-head">
          <h1>{words.title}</h1>
          {failed ? (
            <p class="refusal">
              {words.failed}{' '}
              <Button look="quiet" onPress={again}>
                {words.retry}
              </Button>
            </p>
          ) : null}
          {review === null && !failed ? <output class="meta">{text.value.loading}</output> : null}
          {review ? <Head review={review} agreement={agreement} /> : null}
        </header>
        {review ? <Body review={review} agreement={agreement} /> : null}
        {review ? <LogHead /> : null}
      </div>
    </Shell>
  )
}

/** Of the address only what the server knows. */
function asked(): string {
  const query = new URLSearchParams()
  for (const part of filterParts) {
    const value = place.value.query.get(part)
    if (value !== null && value !== '') query.set(part, value)
  }
  return query.toString()
}

interface PartProps {
  readonly review: ReviewView
  readonly agreement: Agreement | null
}

function Head({ review, agreement }: PartProps) {
  const words = reviewText.value
  const term = agreement ? say(agreement.title) : ''
  return (
    <>
      <p class="review-scope">
        {words.scope(term, review.votes.n, review.votes.withLine)} {words.upTo(dayLong(review.at))}.
      </p>
      <p class="meta">
        {words.counted} {words.audience}{' '}
        {review.votes.unconfirmed > 0 ? words.unconfirmed(review.votes.unconfirmed) : null}
      </p>
      <p class="review-ways">
        <Button onPress={() => print()}>{words.print}</Button>
        <Button
          look="quiet"
          onPress={() =>
            downloadCsv(words.file, csvRows(tablesOf(review, agreement, sidesOf(agreement)), signedHead.value))
          }
        >
          {words.csv}
        </Button>
      </p>
      <Filters review={review} agreement={agreement} />
    </>
  )
}

function Body({ review, agreement }: PartProps) {
  const sides = sidesOf(agreement)
  if (review.choices.years.length === 0) return <p class="plain-note">{reviewText.value.nothing}</p>
  return (
    <div class="figs">
      <LinesFigure review={review} two={sides.two} />
      <DissentFigure review={review} />
      <ReleasesFigure review={review} agreement={agreement} />
      <AdjournmentsFigure review={review} />
      <BacklogFigure review={review} />
      <CohesionFigure review={review} sides={sides} />
      <PartsFigure review={review} agreement={agreement} />
    </div>
  )
}

const tablesOf = (review: ReviewView, agreement: Agreement | null, sides: Sides) => [
  linesTable(review),
  dissentTable(review),
  releasesTable(review),
  adjournmentsTable(review),
  backlogTable(review),
  ...cohesionTables(review, sides),
  ...(['body', 'kind', 'year'] as const).map((dimension) => partTable(review, dimension, agreement)),
]
