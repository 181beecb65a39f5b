/** How often a person may have something done: remembered in memory, because a restart forgives little. */
export class Brake {
  readonly #most: number
  readonly #withinMs: number
  readonly #taken = new Map<string, readonly number[]>()

  constructor(most: number, withinMs: number) {
    this.#most = most
    this.#withinMs = withinMs
  }

  /** False when it was too often already. */
  take(person: string, now: number): boolean {
    const recent = (this.#taken.get(person) ?? []).filter((at) => now - at < this.#withinMs)
    if (recent.length >= this.#most) return false
    this.#taken.set(person, [...recent, now])
    return true
  }
}
