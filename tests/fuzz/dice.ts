/** Numbers by a seed and a case: the same case of the same seed throws the same again, whatever came before it (mulberry32). */
export class Dice {
  #state: number

  constructor(seed: number, number: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0
  }

  /** 0 to 2³² − 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }

  /** 0 to one less than this. */
  below(count: number): number {
    return this.next() % count
  }

  /** True once in so many times. */
  oneIn(count: number): boolean {
    return this.below(count) === 0
  }

  of<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)]
    if (value === undefined) throw new Error('There is nothing to choose from.')
    return value
  }
}

/** How many cases of a kind: a share in the suite, many more by hand from the environment. */
export const numberFrom = (name: string, usual: number): number => Number(process.env[name] ?? usual)

export const seed = numberFrom('SEED', 20210204)

/** The cases to play: all, those from `FUZZ_FROM` on after a run that was stopped, or by `FUZZ_CASE` one alone, to see it fail again. */
export function casesOf(name: string, usual: number): readonly number[] {
  const only = process.env['FUZZ_CASE']
  if (only !== undefined) return [Number(only)]
  return Array.from({ length: numberFrom(name, usual) }, (_, index) => index).slice(numberFrom('FUZZ_FROM', 0))
}
