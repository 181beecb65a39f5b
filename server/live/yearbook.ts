import { type Annals, annalsAfter, noAnnals } from '../figures/annals.ts'
import type { Retold } from './retold.ts'

/** The annals of every item, read on when somebody asks. */
export class Yearbook {
  readonly #retold: Retold
  readonly #items = new Map<string, Annals>()

  constructor(retold: Retold) {
    this.#retold = retold
    retold.listen({
      told: ({ event, before, changes }) => {
        for (const item of changes.items) {
          const id = item.context.item
          this.#items.set(id, annalsAfter(this.#items.get(id) ?? noAnnals, event, before.items.get(id), item))
        }
      },
      anew: () => this.#items.clear(),
    })
  }

  /** By item, up to the log's end at this moment. */
  async items(): Promise<ReadonlyMap<string, Annals>> {
    await this.#retold.readOn()
    return this.#items
  }
}
