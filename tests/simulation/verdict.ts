/** What was promised and did not hold: the first that was found, and when. */
export interface Broken {
  readonly promise: string
  readonly detail: string
  /** After how many events. */
  readonly step: number
}

/** Where whoever watches says what went wrong. Only the first counts: what follows is often its consequence. */
export class Verdict {
  broken: Broken | undefined
  readonly #steps: () => number

  constructor(steps: () => number) {
    this.#steps = steps
  }

  hold(promise: string, holds: boolean, detail: () => string): void {
    if (!holds) this.broken ??= { promise, detail: detail(), step: this.#steps() }
  }
}
