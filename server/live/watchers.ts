import type { Settled } from './settled-state.ts'

/** Who is told of a round: first what changed, then, once all who asked have their answers, that it is over. */
export interface Watcher {
  readonly settled?: (news: Settled) => void
  readonly over?: () => void
  /** Texts may have been erased: what is shown is to be looked at anew. */
  readonly reread?: () => void
}

/** Everybody who is told of rounds. What breaks while telling is in the log by then: it must not look like a failed commit. */
export class Watchers {
  readonly #watchers = new Set<Watcher>()
  readonly #onTrouble: (error: unknown) => void

  constructor(onTrouble: (error: unknown) => void) {
    this.#onTrouble = onTrouble
  }

  /** Returns how to stop. */
  add(watcher: Watcher): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  settled(news: Settled): void {
    const { items, meetings, motions } = news.changes
    if (items.length + meetings.length + motions.length > 0) this.#each((watcher) => watcher.settled?.(news))
  }

  over(): void {
    this.#each((watcher) => watcher.over?.())
  }

  reread(): void {
    this.#each((watcher) => watcher.reread?.())
    this.over()
  }

  #each(tell: (watcher: Watcher) => void): void {
    for (const watcher of this.#watchers) {
      try {
        tell(watcher)
      } catch (error) {
        this.#onTrouble(error)
      }
    }
  }
}
