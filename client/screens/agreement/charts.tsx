import '../../styles/chart.css'
import '../../styles/chart-figure.css'
import { agendaItems } from '../../agenda.ts'
import { Chart } from '../../components/chart.tsx'
import { agreement, known, meeting, trust } from '../../store.ts'
import { chartWords } from '../../texts/chart.ts'
import { explainText } from '../../texts/explain.ts'
import { meetingWords } from '../../texts/why.ts'
import { chartDrawing, chartGraph, chartNames } from '../../../machines/chart.ts'
import { standingOf } from './counts.ts'
import type { Standing } from './counts.ts'
import type { ChartName } from '../../../machines/chart.ts'

/** The item's way first; beside it what it is made of, then plans and meetings. */
const order: readonly ChartName[] = ['coordination', ...chartNames.filter((name) => name !== 'coordination')]

/** The charts, drawn from the machines that run, with the items of the meeting on screen. */
export function AgreementCharts() {
  return (
    <div class="charts" id="charts">
      {order.map((name) => (
        <OneChart key={name} name={name} />
      ))}
    </div>
  )
}

function OneChart({ name }: { readonly name: ChartName }) {
  const words = explainText.value
  // Hidden lines must not be readable from how many there are.
  const shown = trust.value === 'hidden' ? null : meeting.value
  const standing = standingOf(name, shown ? agendaItems(known.value, shown) : [])
  const counted = standing.counts.size > 0
  const journey = name === 'meeting' && shown ? { travelled: [shown.state] } : undefined
  const drawing = chartDrawing(name, chartWords.value[name], {
    notes: notesOf(name, standing),
    ...(journey ? { journey } : {}),
  })
  return (
    <section aria-labelledby={`chart-${name}`}>
      <h2 id={`chart-${name}`}>{drawing.title}</h2>
      <Chart drawing={drawing} words={words.table} />
      <p class="chart-caption">
        {counted && shown ? words.drawnWith(meetingWords(agreement.value, shown)) : words.drawn}{' '}
        {counted && standing.apart > 0 && name === 'coordination' ? `${words.apart(standing.apart)} ` : ''}
        {journey ? `${words.stands} ` : ''}
        {words.untold[name]}
      </p>
    </section>
  )
}

/** In a box, after its norm: how many items stand there. */
function notesOf(name: ChartName, { counts }: Standing): Record<string, string> {
  const { items } = explainText.value
  return Object.fromEntries(
    chartGraph(name).states.flatMap((state) => {
      const count = counts.get(state.name)
      return count === undefined ? [] : [[state.name, [state.norm, items(count)].filter(Boolean).join(' · ')]]
    }),
  )
}
