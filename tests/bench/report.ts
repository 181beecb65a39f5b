import { type CrowdResult, median, type RunResult } from './plan.ts'
import type { Shares } from './processor.ts'

/** Median, least and most of the repetitions. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

export interface Figure {
  readonly name: string
  readonly unit: string
  readonly naive: Spread
  readonly product: Spread
  /** How many times better the product was, repetition by repetition. */
  readonly ratio: Spread
  /** What the ratio is to be at least, where there is an aim. */
  readonly aim: number | null
}

export interface Load {
  readonly phase: string
  readonly naive: Shares
  readonly product: Shares
}

export interface Report {
  readonly figures: readonly Figure[]
  /** Shares of one core, medians. */
  readonly processors: readonly Load[]
  /** How many bytes a viewer was sent per command, and how many frames. */
  readonly traffic: readonly { readonly phase: string; readonly naive: string; readonly product: string }[]
  readonly caughtUp: number
}

type Pair = { readonly naive: RunResult; readonly product: RunResult }
type Read = (run: RunResult) => number

export function report(runs: readonly Pair[]): Report {
  const crowds = runs[0]?.naive.crowds ?? []
  return {
    figures: [
      faster(runs, 'command to last of 60 viewers, p50', ({ single }) => single.p50, null),
      faster(runs, 'command to last of 60 viewers, p99', ({ single }) => single.p99, 4),
      faster(runs, 'server processor time for each of them', ({ single }) => single.effort, null),
      ...crowds.flatMap(({ viewers }, index) => [
        more(
          runs,
          `commands a second, 16 in flight, ${viewers} viewers`,
          inCrowd(index, ({ perSecond }) => perSecond),
          10,
        ),
        faster(
          runs,
          `answer, 16 in flight, ${viewers} viewers, p50`,
          inCrowd(index, ({ p50 }) => p50),
          null,
        ),
        faster(
          runs,
          `answer, 16 in flight, ${viewers} viewers, p99`,
          inCrowd(index, ({ p99 }) => p99),
          4,
        ),
        faster(
          runs,
          `server processor time a command, ${viewers} viewers`,
          inCrowd(index, ({ effort }) => effort),
          null,
        ),
      ]),
    ],
    processors: [
      sharesOf(runs, 'one at a time', ({ single }) => single.shares),
      ...crowds.map(({ viewers }, index) =>
        sharesOf(
          runs,
          `${viewers} viewers`,
          ({ crowds: all }) => all[index]?.shares ?? { server: 0, load: 0, foreign: 0 },
        ),
      ),
    ],
    traffic: crowds.map(({ viewers }, index) => ({
      phase: `${viewers} viewers`,
      naive: traffic(runs.at(-1)?.naive.crowds[index]),
      product: traffic(runs.at(-1)?.product.crowds[index]),
    })),
    caughtUp: Math.max(...runs.map(({ product }) => product.caughtUp)),
  }
}

const inCrowd =
  (index: number, read: (crowd: CrowdResult) => number): Read =>
  ({ crowds }) =>
    crowds[index] ? read(crowds[index]) : Number.NaN

const traffic = (crowd: CrowdResult | undefined): string =>
  crowd ? `${crowd.frames} frames, ${crowd.megabytes.toFixed(0)} MB` : ''

function figure(
  runs: readonly Pair[],
  name: string,
  unit: string,
  read: Read,
  aim: number | null,
): Omit<Figure, 'ratio'> {
  return {
    name,
    unit,
    aim,
    naive: spread(runs.map(({ naive }) => read(naive))),
    product: spread(runs.map(({ product }) => read(product))),
  }
}

const faster = (runs: readonly Pair[], name: string, read: Read, aim: number | null): Figure => ({
  ...figure(runs, name, 'ms', read, aim),
  ratio: spread(runs.map(({ naive, product }) => read(naive) / read(product))),
})

const more = (runs: readonly Pair[], name: string, read: Read, aim: number | null): Figure => ({
  ...figure(runs, name, '/s', read, aim),
  ratio: spread(runs.map(({ naive, product }) => read(product) / read(naive))),
})

const spread = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
})

function sharesOf(runs: readonly Pair[], phase: string, read: (run: RunResult) => Shares): Load {
  const of = (which: keyof Pair): Shares => {
    const all = runs.map((run) => read(run[which]))
    return {
      server: median(all.map(({ server }) => server)),
      load: median(all.map(({ load }) => load)),
      foreign: median(all.map(({ foreign }) => foreign)),
    }
  }
  return { phase, naive: of('naive'), product: of('product') }
}
