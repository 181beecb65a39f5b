import type { Figure, Load, Measured, Reading, Scale } from '../figure.ts'
import { beforeBare } from './before-bare.ts'

interface Crowd {
  readonly viewers: number
  readonly turns: number
  readonly perTurn: number
}

const crowds: Readonly<Record<Scale, readonly Crowd[]>> = {
  full: [
    { viewers: 60, turns: 20, perTurn: 20 },
    { viewers: 500, turns: 10, perTurn: 10 },
    { viewers: 5000, turns: 5, perTurn: 4 },
  ],
  quick: [
    { viewers: 60, turns: 6, perTurn: 20 },
    { viewers: 500, turns: 3, perTurn: 8 },
    { viewers: 1500, turns: 2, perTurn: 3 },
  ],
}

/** Of a short agenda, because everybody who comes is sent all of it. */
const ITEMS = 20

/** Processor time per delivered frame, one event at a time, role filtering on. */
export const frameCost: Figure = {
  number: 3,
  title: 'processor time per delivered frame, one event at a time, role filtering on',
  measure: async (scale): Promise<Measured> => {
    const readings: Reading[] = []
    const loads: Load[] = []
    for (const { viewers, turns, perTurn } of crowds[scale]) {
      const { product, bare, shares } = await beforeBare(viewers, ITEMS, turns, perTurn)
      readings.push({
        what: `${viewers} viewers`,
        unit: 'µs',
        product: product.perFrame,
        against: { name: 'bare ws', value: bare.perFrame },
        aim: { atMost: 1.15 },
      })
      loads.push({ phase: `one event at a time, ${viewers} viewers`, ...shares })
    }
    return { readings, loads }
  },
}
