import { Figure, Numbers } from '../../components/figure.tsx'
import { NormLink } from '../../components/norm-link.tsx'
import { number } from '../../texts/numbers.ts'
import { reviewText } from '../../texts/years/review.ts'
import { Columns } from './columns.tsx'
import { Shares } from './shares.tsx'
import {
  adjournmentCourses,
  adjournmentsTable,
  backlogTable,
  dissentTable,
  linesTable,
  partTable,
  releasesTable,
} from './tables.ts'
import { Units } from './units.tsx'
import type { Agreement } from '../../../machines/agreements/agreement.ts'
import type { ReviewView } from '../../../server/protocol/review.ts'

interface FigureOf {
  readonly review: ReviewView
}

export function LinesFigure({ review, two }: FigureOf & { readonly two: boolean }) {
  const words = reviewText.value.lines
  const { withLine, kept, deviating, notAscertainable, secret } = review.votes
  return (
    <Figure
      id="lines"
      wide
      question={words.question}
      finding={withLine === 0 ? words.none : words.finding(kept, withLine, two)}
      tables={[linesTable(review)]}
      summary={reviewText.value.table}
    >
      {withLine === 0 ? undefined : (
        <Shares
          parts={[
            { name: words.kept, n: kept, look: 'full' },
            { name: words.deviating, n: deviating, look: 'empty' },
            { name: words.notAscertainable(secret), n: notAscertainable, look: 'hatched' },
          ]}
        />
      )}
    </Figure>
  )
}

const settling = new Set(['boards', 'afterAdjournment', 'retracted'])

export function DissentFigure({ review }: FigureOf) {
  const words = reviewText.value.dissent
  const { n, ends } = review.dissents
  const settled = ends.reduce((sum, end) => sum + (settling.has(end.how) ? end.n : 0), 0)
  const pace = ({ days }: (typeof ends)[number]): string | undefined =>
    days ? `${words.half} ${words.days(number(days.median, 1), days.median === 1)}` : undefined
  return (
    <Figure
      id="dissent"
      question={words.question}
      finding={n === 0 ? words.none : words.finding(settled, n)}
      tables={[dissentTable(review)]}
      summary={reviewText.value.table}
    >
      {n === 0 ? undefined : (
        <Units
          units={ends
            .filter((end) => end.n > 0)
            .map((end) => ({
              name: words.ends[end.how] ?? end.how,
              n: end.n,
              look: end.how === 'released' ? 'free' : end.how === 'open' ? 'open' : 'plain',
              note: pace(end),
            }))}
        />
      )}
    </Figure>
  )
}

export function ReleasesFigure({ review, agreement }: FigureOf & { readonly agreement: Agreement | null }) {
  const words = reviewText.value.releases
  return (
    <Figure
      id="releases"
      question={words.question}
      aside={<NormLink norm="G6.5" agreement={agreement} />}
      finding={words.finding(review.items.released, review.items.voted)}
      tables={[releasesTable(review)]}
      summary={reviewText.value.table}
    >
      <Columns
        label={words.label}
        columns={review.by.year.map(({ key, votes }) => ({ name: key, n: votes.n, free: votes.released }))}
        markOf={words.mark}
      />
    </Figure>
  )
}

export function AdjournmentsFigure({ review }: FigureOf) {
  const words = reviewText.value.adjournments
  const { n, consensus } = review.adjournments.agreement
  const courses = adjournmentCourses(review).filter((course) => course.n > 0)
  return (
    <Figure
      id="adjournments"
      question={words.question}
      finding={n === 0 ? words.none : words.finding(n, consensus)}
      tables={[adjournmentsTable(review)]}
      summary={reviewText.value.table}
    >
      {courses.length === 0 ? undefined : (
        <Units units={courses.map(({ name, n: count, open }) => ({ name, n: count, look: open ? 'open' : 'plain' }))} />
      )}
    </Figure>
  )
}

/** The last two years of quarters; the table has them all. */
const QUARTERS = 8

export function BacklogFigure({ review }: FigureOf) {
  const words = reviewText.value.backlog
  const { backlog, waiting } = review.adjournments
  return (
    <Figure
      id="backlog"
      question={words.question}
      finding={words.finding(waiting)}
      tables={backlog.length === 0 ? [] : [backlogTable(review)]}
      summary={reviewText.value.table}
    >
      {backlog.length === 0 ? undefined : (
        <Columns
          label={words.label}
          columns={backlog.slice(-QUARTERS).map(({ quarter, n }) => ({ name: shortQuarter(quarter), n }))}
        />
      )}
    </Figure>
  )
}

/** 2021-Q3 as 3/21. */
const shortQuarter = (quarter: string): string => `${quarter.slice(6)}/${quarter.slice(2, 4)}`

export function PartsFigure({ review, agreement }: FigureOf & { readonly agreement: Agreement | null }) {
  const words = reviewText.value.parts
  return (
    <Figure id="parts" wide question={words.question} finding={words.finding} tables={[]} summary="">
      <div class="parts">
        {(['body', 'kind', 'year'] as const).map((dimension) => (
          <Numbers key={dimension} table={partTable(review, dimension, agreement)} />
        ))}
      </div>
    </Figure>
  )
}
