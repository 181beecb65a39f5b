import { type Contestant, naive, product } from '../contestants.ts'
import type { Figure, Measured, Reading, Scale } from '../figure.ts'
import { underLoad } from '../load-process.ts'
import type { CrowdResult, InFlight, InFlightResult } from '../loads/in-flight.ts'
import { withServer } from '../running.ts'

type Sizes = Pick<InFlight, 'warmUp' | 'crowds'>

const sizes: Readonly<Record<Scale, Sizes>> = {
  full: {
    warmUp: 720,
    crowds: [
      { viewers: 60, commands: 2400 },
      { viewers: 500, commands: 720 },
      { viewers: 2000, commands: 320 },
    ],
  },
  quick: {
    warmUp: 160,
    crowds: [
      { viewers: 60, commands: 480 },
      { viewers: 500, commands: 128 },
    ],
  },
}

/** Both servers do the same work; more of it for the product, which is over sooner. */
const run = (contestant: Contestant, { warmUp, crowds }: Sizes, profile?: string): Promise<InFlightResult> =>
  withServer(
    contestant,
    Math.max(...crowds.map(({ viewers }) => viewers)),
    ({ port, pid: server, people }) => {
      const { countsBySide } = contestant
      return underLoad<InFlight, InFlightResult>('in-flight.ts', {
        port,
        server,
        countsBySide,
        people,
        warmUp,
        crowds,
      })
    },
    profile,
  )

/** Durable commands a second with 16 in flight, role filtering on. */
export const throughput: Figure = {
  number: 2,
  title: 'durable commands a second with 16 in flight, role filtering on',
  measure: async (scale): Promise<Measured> => {
    const plain = await run(naive, sizes[scale])
    const ours = await run(product, sizes[scale])
    const pairs = plain.crowds.flatMap((crowd, index) => {
      const own = ours.crowds[index]
      return own ? [{ plain: crowd, ours: own }] : []
    })
    return {
      readings: pairs.flatMap(({ plain: theirs, ours: own }) => readingsOf(theirs, own)),
      loads: pairs.flatMap(({ plain: theirs, ours: own }) => [
        { phase: `16 in flight, ${own.viewers} viewers, plain server`, ...theirs.shares },
        { phase: `16 in flight, ${own.viewers} viewers, product`, ...own.shares },
      ]),
    }
  },
}

function readingsOf(theirs: CrowdResult, own: CrowdResult): Reading[] {
  const row = (what: string, unit: string, read: (crowd: CrowdResult) => number, aim: Reading['aim']): Reading => ({
    what: `${own.viewers} viewers: ${what}`,
    unit,
    product: read(own),
    against: { name: 'plain server', value: read(theirs) },
    aim,
  })
  return [
    row('commands', '/s', ({ perSecond }) => perSecond, { atLeast: 10 }),
    row('answer, p99', 'ms', ({ p99 }) => p99, { atMost: 0.25 }),
    row('answer, p50', 'ms', ({ p50 }) => p50, null),
    row('server processor time a command', 'ms', ({ effort }) => effort, null),
    row('sent', 'MB', ({ megabytes }) => megabytes, null),
  ]
}

/** The product alone before so many viewers, its processor profile put into a folder. */
export const profiled = (viewers: number, folder: string): Promise<InFlightResult> =>
  run(product, { warmUp: 720, crowds: [{ viewers, commands: Math.max(320, Math.round(144_000 / viewers)) }] }, folder)
