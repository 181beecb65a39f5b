/**
 * All chance of a simulation. Each stream is seeded by a name of its own, so that switching off one source of trouble
 * leaves the dice of the others as they were: that is what makes a failing run small.
 */
export class Chance {
  readonly #seed: string
  #a = 0
  #b = 0
  #c = 0
  #counter = 1

  constructor(seed: string) {
    this.#seed = seed
    ;[this.#a, this.#b, this.#c] = [hashed(seed, 1), hashed(seed, 2), hashed(seed, 3)]
    for (let turn = 0; turn < 12; turn += 1) this.bits()
  }

  /** Another stream, which depends on nothing but the seed and this name. */
  stream(name: string): Chance {
    return new Chance(`${this.#seed}/${name}`)
  }

  /** 32 random bits (sfc32). */
  bits(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** From 0 to below 1. */
  share(): number {
    return this.bits() / 0x1_0000_0000
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    return Math.floor(this.share() * limit)
  }

  between(least: number, most: number): number {
    return least + this.share() * (most - least)
  }

  often(share: number): boolean {
    return this.share() < share
  }

  /** One of these, or undefined when there is none. */
  among<Value>(values: readonly Value[]): Value | undefined {
    return values[this.below(values.length)]
  }

  /** One of at least one. */
  one<Value>(...values: readonly [Value, ...Value[]]): Value {
    return values[this.below(values.length)] ?? values[0]
  }

  /** Waiting times of things that happen on average every `mean` ms, independent of each other. */
  wait(mean: number): number {
    return -Math.log(1 - this.share()) * mean
  }

  hex(bytes: number): string {
    return Array.from({ length: bytes }, () => (this.bits() & 0xff).toString(16).padStart(2, '0')).join('')
  }
}

/** FNV-1a over the text and a number. */
function hashed(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
