import type { Figure, Measured, Scale } from '../figure.ts'
import { underLoad } from '../load-process.ts'
import type { Councils, CouncilsResult } from '../loads/councils.ts'
import { withMany } from '../many.ts'

interface Sizes {
  readonly councils: number
  readonly durationMs: number
  readonly everyMs: number
}

const sizes: Readonly<Record<Scale, Sizes>> = {
  full: { councils: 200, durationMs: 15_000, everyMs: 20 },
  quick: { councils: 20, durationMs: 3_000, everyMs: 20 },
}

/** Of each council: leads and secretaries of both sides, and a few members. */
const VIEWERS = [0, 1, 4, 5, 6, 7, 20, 21, 40, 41]

/** So many councils in one process, the first of them disturbing the others. */
export const amongMany = (
  { councils: count, durationMs, everyMs }: Sizes,
  large: number,
  disturbance: Councils['disturbance'],
): Promise<CouncilsResult & { readonly perCouncil: number }> =>
  withMany(count, large, async ({ port, pid: server, councils, people, ofLarge, memory }) => {
    const before = await memory()
    const found = await underLoad<Councils, CouncilsResult>('councils.ts', {
      port,
      server,
      councils,
      people: VIEWERS.flatMap((index) => people[index] ?? []),
      ofLarge,
      durationMs,
      everyMs,
      disturbance,
    })
    const after = await memory()
    return { ...found, perCouncil: (after.alive - before.alive) / count }
  })

/** Many councils in one process, one of them saturated. */
export const manyCouncils: Figure = {
  number: 10,
  title: 'many councils in one process, one of them saturated',
  measure: async (scale): Promise<Measured> => {
    const { councils } = sizes[scale]
    const found = await amongMany(sizes[scale], 60, 'saturated')
    return {
      readings: [
        {
          what: `${councils} councils: p99 of the others`,
          unit: 'ms',
          product: found.disturbed.p99,
          against: { name: 'before', value: found.quiet.p99 },
          aim: { atMost: 2 },
        },
        {
          what: `${councils} councils: p50 of the others`,
          unit: 'ms',
          product: found.disturbed.p50,
          against: { name: 'before', value: found.quiet.p50 },
          aim: null,
        },
        {
          what: 'alive for an open council with its log',
          unit: 'MiB',
          product: found.perCouncil / 2 ** 20,
          against: null,
          aim: null,
        },
      ],
      loads: [
        { phase: `${councils} councils`, ...found.quietShares },
        { phase: `${councils} councils, one saturated`, ...found.shares },
      ],
    }
  },
}
