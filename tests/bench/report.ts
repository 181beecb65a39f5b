import { type Aim, type Figure, type Load, type Measured, meets, ratioOf, type Reading } from './figure.ts'
import { median, type Spread, spread } from './statistics.ts'

/** One line of the table: a reading of all repetitions. Ratios are taken within a repetition. */
export interface Row {
  readonly what: string
  readonly unit: string
  readonly product: Spread
  readonly against: { readonly name: string; readonly value: Spread } | null
  readonly ratio: Spread
  readonly aim: Aim | null
  /** By the median; null where there is no aim. */
  readonly met: boolean | null
}

export interface Section {
  readonly number: number
  readonly title: string
  readonly repetitions: number
  readonly rows: readonly Row[]
  /** Shares of one core, medians. */
  readonly loads: readonly Load[]
}

/** What all repetitions of a figure say. */
export function section({ number, title }: Figure, repetitions: readonly Measured[]): Section {
  const readings = Map.groupBy(
    repetitions.flatMap((each) => each.readings),
    ({ what }) => what,
  )
  const loads = Map.groupBy(
    repetitions.flatMap((each) => each.loads),
    ({ phase }) => phase,
  )
  return {
    number,
    title,
    repetitions: repetitions.length,
    rows: [...readings.values()].flatMap((same) => rowOf(same) ?? []),
    loads: [...loads].map(([phase, same]) => ({
      phase,
      server: median(same.map(({ server }) => server)),
      load: median(same.map(({ load }) => load)),
      foreign: median(same.map(({ foreign }) => foreign)),
    })),
  }
}

function rowOf(readings: readonly Reading[]): Row | undefined {
  const last = readings.at(-1)
  if (!last) return undefined
  const { what, unit, aim } = last
  const ratio = spread(readings.map(ratioOf))
  const values = readings.flatMap(({ against }) => against?.value ?? [])
  return {
    what,
    unit,
    product: spread(readings.map(({ product }) => product)),
    against: last.against && { name: last.against.name, value: spread(values) },
    ratio,
    aim,
    met: aim && meets(aim, ratio.median),
  }
}
