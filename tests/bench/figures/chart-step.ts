import type { Figure, Measured, Reading, Scale } from '../figure.ts'
import { underLoad } from '../load-process.ts'
import type { ChartSteps, ChartStepsResult } from '../loads/chart-steps.ts'

const lives: Readonly<Record<Scale, number>> = { full: 3000, quick: 600 }

/** One statechart step. That all ways lead to the same is proven by `tests/machines/chart-step.test.ts`. */
export const chartStep: Figure = {
  number: 6,
  title: 'one statechart step',
  measure: async (scale): Promise<Measured> => {
    const task = { lives: lives[scale] }
    const { product, item, actor, stock } = await underLoad<ChartSteps, ChartStepsResult>('chart-steps.ts', task)
    return {
      readings: [
        row('step', product, 'actor.send', actor, { atMost: 1.1 }),
        row('step, beside', product, 'stock transition()', stock, { atMost: 0.2 }),
        row('step with what is noted beside the chart', item, 'actor.send', actor, null),
      ],
      loads: [],
    }
  },
}

const row = (what: string, own: number, name: string, value: number, aim: Reading['aim']): Reading => ({
  what,
  unit: 'µs',
  product: own,
  against: { name, value },
  aim,
})
