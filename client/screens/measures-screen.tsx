import '../styles/figures.css'
import '../styles/figures-widths.css'
import '../styles/measures.css'
import { useEffect } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { csvRows } from '../number-table.ts'
import { downloadCsv } from '../csv.ts'
import { place, thingInPath } from '../router.ts'
import { Shell } from '../shell.tsx'
import { councilAgreement, known, me, signedHead } from '../store.ts'
import { say } from '../texts/language.ts'
import { sidesOf } from '../texts/sides.ts'
import { text } from '../texts/text.ts'
import { measuresText } from '../texts/years/measures.ts'
import { chaptersOf, type Progress, progressTable, stateIn, tracked } from './measures/chapters.ts'
import { MeasureRow } from './measures/measure-row.tsx'
import { Picture } from './measures/picture.tsx'
import { type ReadProgress, useProgress } from './measures/use-progress.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'

/** What became of the agreement's measures: the whole picture, or one chapter. */
export function MeasuresScreen() {
  const words = measuresText.value
  const agreement = councilAgreement.value
  const read = useProgress(known.value.head?.version ?? null)
  const chapter = thingInPath.value
  return (
    <Shell screen="measures">
      <div class="review">
        <header class="review-head">
          {chapter === null ? null : (
            <p>
              <a class="measures-back" href="/massnahmen">
                {words.back}
              </a>
            </p>
          )}
          <h1>{chapter ?? words.title}</h1>
          <p class="review-scope">{words.intro}</p>
          {agreement ? <Notes agreement={agreement} /> : null}
          {read.failed ? (
            <p class="refusal">
              {words.failed}{' '}
              <Button look="quiet" onPress={read.again}>
                {words.retry}
              </Button>
            </p>
          ) : null}
          {read.progress === null && !read.failed ? <output class="meta">{text.value.loading}</output> : null}
        </header>
        {agreement && read.progress ? (
          <Body agreement={agreement} progress={read.progress} tell={read.tell} chapter={chapter} />
        ) : null}
      </div>
    </Shell>
  )
}

function Notes({ agreement }: { readonly agreement: Agreement }) {
  const words = measuresText.value
  const criteria = agreement.measures.length - tracked(agreement.measures).length
  return (
    <p class="meta">
      {me.value?.role === 'member' ? '' : `${words.ownPlans} `}
      {words.criteria(criteria)}
    </p>
  )
}

interface BodyProps extends Pick<ReadProgress, 'tell'> {
  readonly agreement: Agreement
  readonly progress: Progress
  readonly chapter: string | null
}

function Body({ agreement, progress, tell, chapter }: BodyProps) {
  const fragment = place.value.fragment
  useEffect(() => {
    if (fragment !== '') document.getElementById(fragment)?.scrollIntoView()
  }, [fragment, chapter])
  const words = measuresText.value
  if (chapter === null) {
    return (
      <div class="figs">
        <Picture agreement={agreement} progress={progress} />
        <p class="review-ways">
          <Button onPress={() => print()}>{words.print}</Button>
          <Button look="quiet" onPress={() => downloadCsv(words.file, listOf(agreement, progress))}>
            {words.csv}
          </Button>
        </p>
      </div>
    )
  }
  const measures = chaptersOf(agreement.measures).get(chapter)
  if (!measures) return <p class="plain-note">{words.noChapter}</p>
  const sides = sidesOf(agreement)
  return (
    <>
      {[...Map.groupBy(measures, ({ section }) => section)].map(([section, some]) => (
        <section key={section} class="measure-section">
          <h2>{section}</h2>
          <ul>
            {some.map((measure) => (
              <MeasureRow
                key={measure.id}
                measure={measure}
                progress={progress.get(measure.id)}
                sides={sides}
                tell={tell}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Measure by measure, then the counts. */
function listOf(agreement: Agreement, progress: Progress): string[][] {
  const { states } = measuresText.value
  const list = tracked(agreement.measures).map((measure) => [
    measure.chapter,
    measure.id,
    say(measure.title),
    states[stateIn(progress, measure)],
  ])
  return [...list, ...csvRows([progressTable(agreement.measures, progress)], signedHead.value)]
}
