import '../../styles/chart.css'
import '../../styles/chart-figure.css'
import { Chart } from '../../components/chart.tsx'
import { chartWords } from '../../texts/chart.ts'
import { explainText } from '../../texts/explain.ts'
import { chartDrawing } from '../../../machines/chart.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** The coordination chart with the way that one item has gone. */
export function JourneyChart({ item }: { readonly item: ItemView }) {
  const words = explainText.value
  const drawing = chartDrawing('coordination', chartWords.value.coordination, {
    journey: { travelled: travelledBy(item) },
  })
  return (
    <>
      <Chart drawing={drawing} words={words.table} />
      <p class="chart-caption">{words.journey.caption}</p>
    </>
  )
}

/** Its states since everything was last open, as on the route map, down to where it stands. */
function travelledBy({ travelled, coordination }: ItemView): readonly string[] {
  const states = travelled.map(({ state }) => state)
  const run = states.slice(Math.max(states.lastIndexOf('open'), 0))
  const start = run[0] === 'open' ? run : ['open' as const, ...run]
  return start.at(-1) === coordination ? start : [...start, coordination]
}
