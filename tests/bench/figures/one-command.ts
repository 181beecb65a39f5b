import type { Figure, Measured, Scale } from '../figure.ts'
import { beforeBare } from './before-bare.ts'

const VIEWERS = 60
const turns: Readonly<Record<Scale, number>> = { full: 30, quick: 6 }

/** One durable command until all 60 viewers have it, nothing else going on. */
export const oneCommand: Figure = {
  number: 1,
  title: 'one durable command until all 60 viewers have it, nothing else going on',
  measure: async (scale): Promise<Measured> => {
    const { product, bare, disk, frameBytes, shares } = await beforeBare(VIEWERS, 40, turns[scale], 20)
    const parts = `bare ws + disk (${frameBytes} B frames, ${disk.bytes} B commits)`
    return {
      readings: [
        {
          what: 'p50',
          unit: 'ms',
          product: product.p50,
          against: { name: parts, value: bare.p50 + disk.p50 },
          aim: { atMost: 1.15 },
        },
        {
          what: 'p99',
          unit: 'ms',
          product: product.p99,
          against: { name: 'own p50', value: product.p50 },
          aim: { atMost: 4 },
        },
        {
          what: 'p99 beside the p99 of',
          unit: 'ms',
          product: product.p99,
          against: { name: 'bare ws + disk', value: bare.p99 + disk.p99 },
          aim: null,
        },
      ],
      loads: [{ phase: 'one command, 60 viewers', ...shares }],
    }
  },
}
