import { product } from '../contestants.ts'
import type { Figure, Measured, Scale } from '../figure.ts'
import { underLoad } from '../load-process.ts'
import type { Stalled, StalledResult } from '../loads/stalled.ts'
import { withServer } from '../running.ts'

interface Sizes {
  readonly viewers: number
  readonly readingMs: number
  readonly stalledMs: number
}

/** A stalled one is dropped for good after a minute: it must wake before. */
const sizes: Readonly<Record<Scale, Sizes>> = {
  full: { viewers: 500, readingMs: 20_000, stalledMs: 58_000 },
  quick: { viewers: 200, readingMs: 3_000, stalledMs: 3_000 },
}
const SHARE = 0.01

/** One viewer in a hundred stops reading. */
export const stalled: Figure = {
  number: 9,
  title: '1 % of the viewers stop reading, 16 in flight',
  measure: async (scale): Promise<Measured> => {
    const { viewers, readingMs, stalledMs } = sizes[scale]
    const stalling = Math.max(1, Math.round(viewers * SHARE))
    const found = await withServer(product, viewers, async ({ port, pid: server, people, waiting }) => {
      const task = { port, server, people, stalling, readingMs, stalledMs }
      const result = await underLoad<Stalled, StalledResult>('stalled.ts', task)
      return { ...result, waiting: await waiting() }
    })
    const { reading, stalled: while_, resumed, newcomer, shares } = found
    const during = `${viewers} viewers, ${stalling} of them stalled for ${stalledMs / 1000} s`
    return {
      readings: [
        {
          what: `${during}: p99 of the others`,
          unit: 'ms',
          product: while_.p99,
          against: { name: 'while all read', value: reading.p99 },
          aim: { atMost: 1.1 },
        },
        {
          what: 'commands, beside',
          unit: '/s',
          product: while_.perSecond,
          against: { name: 'while all read', value: reading.perSecond },
          aim: null,
        },
        {
          what: 'most that waited for one reader',
          unit: 'KiB',
          product: found.waiting / 1024,
          against: null,
          aim: { atMost: 64 },
        },
        {
          what: 'from reading again until it is right',
          unit: 'ms',
          product: resumed,
          against: { name: 'a newcomer’s way to the first view', value: newcomer },
          aim: { atMost: 1 },
        },
      ],
      loads: [{ phase: during, ...shares }],
    }
  },
}
