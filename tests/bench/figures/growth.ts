import { product } from '../contestants.ts'
import type { Figure, Load, Measured, Reading, Scale } from '../figure.ts'
import { lived } from '../history.ts'
import { underLoad } from '../load-process.ts'
import type { Growth, GrowthResult } from '../loads/growth.ts'
import { type Inhabited, withCopy, withServer } from '../running.ts'
import type { Agenda } from '../work.ts'
import { amongMany } from './councils.ts'

/** Each from one size to ten times that. */
interface Sizes {
  readonly history: readonly [number, number]
  readonly councils: readonly [number, number]
  readonly viewers: readonly [number, number]
  readonly commands: number
}

const sizes: Readonly<Record<Scale, Sizes>> = {
  full: { history: [10_000, 100_000], councils: [10, 100], viewers: [100, 1000], commands: 300 },
  quick: { history: [500, 5000], councils: [2, 20], viewers: [40, 400], commands: 60 },
}

/** Who looks on while the history grows. */
const VIEWERS = 24
const ITEMS = 20

/** How the cost of a command grows with what there is more of. */
export const growth: Figure = {
  number: 11,
  title: 'growth: the cost of a command when there is ten times as much',
  measure: async (scale): Promise<Measured> => {
    const { history, councils, viewers, commands } = sizes[scale]
    const pasts = await inTurn(history, async (events) => {
      const past = await lived(events)
      const people = past.people.slice(0, VIEWERS)
      return withCopy({ ...past, people }, (server) =>
        costOf(server, { items: ITEMS, before: Math.ceil(past.items / ITEMS) }, commands),
      )
    })
    const many = await inTurn(councils, async (count) => {
      const found = await amongMany({ councils: count, durationMs: 0, everyMs: 1 }, 60, 'saturated')
      return { effort: found.effort, shares: found.quietShares }
    })
    const crowds = await inTurn(viewers, (count) =>
      withServer(product, count, (server) => costOf(server, { items: ITEMS, before: 0 }, commands)),
    )
    return {
      readings: [
        ...slope(`history ${history.join(' → ')} events`, pasts, 0.05),
        ...slope(`councils ${councils.join(' → ')}`, many, 0.05),
        ...slope(`viewers ${viewers.join(' → ')}`, crowds, 1),
      ],
      loads: [
        ...loadsOf('events', history, pasts),
        ...loadsOf('councils', councils, many),
        ...loadsOf('viewers', viewers, crowds),
      ],
    }
  },
}

type Two<Each> = readonly [Each, Each]

async function inTurn<Result>(
  [small, large]: Two<number>,
  measure: (size: number) => Promise<Result>,
): Promise<Two<Result>> {
  return [await measure(small), await measure(large)]
}

const costOf = ({ port, pid: server, people }: Inhabited, agenda: Agenda, commands: number): Promise<GrowthResult> =>
  underLoad<Growth, GrowthResult>('growth.ts', { port, server, people, agenda, commands })

/** The exponent of the growth: 0 is flat, 1 is linear. */
const slope = (what: string, [small, large]: Two<GrowthResult>, atMost: number): Reading[] => [
  {
    what: `${what}: processor time a command`,
    unit: 'ms',
    product: large.effort,
    against: { name: 'with a tenth', value: small.effort },
    aim: null,
  },
  {
    what: `${what}: slope (0 flat, 1 linear)`,
    unit: '',
    product: Math.log10(large.effort / small.effort),
    against: null,
    aim: { atMost },
  },
]

const loadsOf = (what: string, counts: Two<number>, results: Two<GrowthResult>): Load[] =>
  results.map(({ shares }, index) => ({ phase: `${counts[index]} ${what}`, ...shares }))
