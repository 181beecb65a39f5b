import { Figure } from '../../components/figure.tsx'
import { measuresText } from '../../texts/years/measures.ts'
import { progressStates } from '../../../server/protocol/measures.ts'
import { chapterPath, chaptersOf, type Progress, progressTable, stateIn, tracked } from './chapters.ts'
import { ProgressSign } from './progress-sign.tsx'
import type { Agreement, Measure } from '../../../machines/agreements/agreement.ts'

interface PictureProps {
  readonly agreement: Agreement
  readonly progress: Progress
}

/** The whole agreement: one sign a measure, chapter by chapter, the furthest first. */
export function Picture({ agreement, progress }: PictureProps) {
  const words = measuresText.value
  const all = tracked(agreement.measures)
  const count = (state: (typeof progressStates)[number]): number =>
    all.filter((measure) => stateIn(progress, measure) === state).length
  return (
    <Figure
      id="whole"
      wide
      question={words.question}
      finding={words.finding(count('done'), count('adopted'), all.length)}
      tables={[progressTable(agreement.measures, progress)]}
      summary={words.table}
    >
      <ul class="fig-key">
        {progressStates.map((state) => (
          <li key={state}>
            <ProgressSign state={state} />
            <span>
              <b>{count(state)}</b> {words.states[state]}
            </span>
          </li>
        ))}
      </ul>
      <ul class="chapters">
        {[...chaptersOf(agreement.measures)].map(([chapter, measures]) => (
          <li key={chapter}>
            <a href={chapterPath(chapter)}>{chapter}</a>
            <Signs measures={measures} progress={progress} />
          </li>
        ))}
      </ul>
    </Figure>
  )
}

/** The signs for the eye; for those who listen, how many of each. */
function Signs({ measures, progress }: { readonly measures: readonly Measure[]; readonly progress: Progress }) {
  const words = measuresText.value
  const rank = (measure: Measure): number => order.indexOf(stateIn(progress, measure))
  const said = progressStates.flatMap((state) => {
    const n = measures.filter((measure) => stateIn(progress, measure) === state).length
    return n === 0 ? [] : [`${String(n)} ${words.states[state]}`]
  })
  return (
    <span class="chapter-signs">
      <span class="hide">{said.join(', ')}</span>
      {measures
        .toSorted((a, b) => rank(a) - rank(b))
        .map((measure) => (
          <ProgressSign key={measure.id} state={stateIn(progress, measure)} />
        ))}
    </span>
  )
}

const order = ['done', 'adopted', 'tabled', 'planned', 'dropped', 'open']
