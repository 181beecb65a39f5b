import type { ChartName } from '../../../machines/chart.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** How many items stand in each state of a chart; `apart`: those that do not go this way at all. */
export interface Standing {
  readonly counts: ReadonlyMap<string, number>
  readonly apart: number
}

/** Counts the items of a meeting by their state in this chart. */
export function standingOf(chart: ChartName, items: readonly ItemView[]): Standing {
  const states = items.map((item) => stateIn(chart, item))
  const counts = new Map<string, number>()
  for (const state of states) if (state !== null) counts.set(state, (counts.get(state) ?? 0) + 1)
  return { counts, apart: states.filter((state) => state === null).length }
}

function stateIn(chart: ChartName, item: ItemView): string | null {
  switch (chart) {
    case 'classification':
      return item.classification.state
    case 'coordination':
      return goesItsOwnWay(item) ? null : item.coordination
    case 'proceedings':
      return item.final ?? item.proceedings
    case 'motion':
    case 'meeting':
      return null
    default: {
      const unknown: never = chart
      return unknown
    }
  }
}

/** A resolution is free between the partners; what the agreement does not cover has at most a voluntary line. */
const goesItsOwnWay = ({ classification: { state, value }, display }: ItemView): boolean =>
  state === 'confirmed' && value !== 'covered' && !display.voluntary
