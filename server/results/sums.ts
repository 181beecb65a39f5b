/**
 * The numbers of a table of votes whose cells ran together ("CDU112" was 11, 2 and nothing, or 1, 12 and nothing …). The
 * columns must add up to their total; only what is the same in every way to add up is known.
 */

/** Yes, no, abstention: in the order of the table's heading. */
export type Triple = readonly [number, number, number]

export interface Cells {
  /** The digits as they stand, blanks where the source kept them. */
  readonly digits: string
  /** One person has one vote at most. */
  readonly single: boolean
}

export interface Solved {
  readonly totals: Triple
  /** For each row the numbers, where there is only one way to read them. */
  readonly rows: readonly (Triple | undefined)[]
}

const columnChoices = [
  [[0], [1], [2]],
  [
    [0, 1],
    [0, 2],
    [1, 2],
  ],
  [[0, 1, 2]],
] as const
const mostDigits = 9

/** Every way to read a row's cells: how the digits part into numbers, and which columns are empty. */
function readings({ digits, single }: Cells): readonly Triple[] {
  const parts = digits
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
  if (parts.length === 0) return [[0, 0, 0]]
  const numbers = parts.length > 1 ? [parts.map(Number)] : [1, 2, 3].flatMap((count) => splits(parts[0] ?? '', count))
  const found = new Map<string, Triple>()
  for (const list of numbers) {
    for (const columns of columnChoices[list.length - 1] ?? []) {
      const triple: [number, number, number] = [0, 0, 0]
      for (const [index, column] of columns.entries()) triple[column] = list[index] ?? 0
      if (!single || sum(triple) <= 1) found.set(triple.join(), triple)
    }
  }
  return [...found.values()]
}

function splits(digits: string, count: number): readonly number[][] {
  if (count === 1) return /^(?:0|[1-9]\d{0,2})$/.test(digits) ? [[Number(digits)]] : []
  return Array.from({ length: Math.min(3, digits.length - 1) }, (_, index) => index + 1).flatMap((at) =>
    splits(digits.slice(0, at), 1).flatMap((first) =>
      splits(digits.slice(at), count - 1).map((rest) => first.concat(rest)),
    ),
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)
const add = (one: Triple, other: Triple): Triple => [one[0] + other[0], one[1] + other[1], one[2] + other[2]]
const within = (part: Triple, whole: Triple): boolean =>
  part[0] <= whole[0] && part[1] <= whole[1] && part[2] <= whole[2]

/**
 * Solves the table. `most`: how many may vote at all, where that is known. Undefined when the columns add up to no total,
 * or to more than one.
 */
export function solve(rows: readonly Cells[], total: Cells, most = 3000): Solved | undefined {
  if ([...rows, total].some(({ digits }) => digits.replace(/\s/g, '').length > mostDigits) || rows.length > 40)
    return undefined
  const choices = rows.map(readings)
  const solutions = readings(total).filter(
    (totals) => sum(totals) > 0 && sum(totals) <= most && reaches(choices, totals),
  )
  const [totals, another] = solutions
  if (!totals || another) return undefined
  return { totals, rows: choices.map((_, index) => onlyChoice(choices, index, totals)) }
}

const reaches = (choices: readonly (readonly Triple[])[], totals: Triple): boolean =>
  partialSums(choices, totals).has(totals.join())

/** All sums of one reading a row that do not exceed the totals. */
function partialSums(choices: readonly (readonly Triple[])[], totals: Triple): ReadonlyMap<string, Triple> {
  let sums = new Map<string, Triple>([['0,0,0', [0, 0, 0]]])
  for (const row of choices) {
    const next = new Map<string, Triple>()
    for (const before of sums.values()) {
      for (const choice of row) {
        const after = add(before, choice)
        if (within(after, totals)) next.set(after.join(), after)
      }
    }
    sums = next
  }
  return sums
}

/** The one reading of a row with which the others still add up. */
function onlyChoice(choices: readonly (readonly Triple[])[], index: number, totals: Triple): Triple | undefined {
  const others = partialSums(
    choices.filter((_, at) => at !== index),
    totals,
  )
  const possible = (choices[index] ?? []).filter((choice) => {
    const rest = [totals[0] - choice[0], totals[1] - choice[1], totals[2] - choice[2]]
    return others.has(rest.join())
  })
  return possible.length === 1 ? possible[0] : undefined
}
