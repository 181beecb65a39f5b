import type { Crowd } from './crowd.ts'
import { agenda, ITEMS, type ItemStory, storiesOf, type Task } from './work.ts'

export const IN_FLIGHT = 16

/** A running meeting before a crowd, and what is done in it. */
export class Sitting {
  readonly #crowd: Crowd
  readonly #items: number
  readonly #stories: readonly ItemStory[]
  #turn = 0

  constructor(crowd: Crowd, items = ITEMS) {
    this.#crowd = crowd
    this.#items = items
    this.#stories = storiesOf(items)
  }

  /** Puts the items on the agenda and opens the meeting, one command after the other. */
  async begin(): Promise<void> {
    for (const task of agenda(this.#items)) await this.#crowd.send(task)
  }

  /** The next command, of one item after the other. */
  next(): Task {
    const task = this.#stories[this.#turn++ % this.#stories.length]?.next()
    if (!task) throw new Error('There are no items.')
    return task
  }

  /** The next command that everybody gets to see. */
  nextForAll(): Task {
    const task = this.#stories.find((story) => !story.isHidden)?.next()
    if (!task) throw new Error('Nothing is left that everybody may see.')
    return task
  }

  /**
   * Each of 16 senders, with items of its own, waits for its answer before its next command; the last command is one
   * that everybody gets to see. Returns how long the answers took, ms.
   */
  async keepBusy(commands: number): Promise<number[]> {
    const times: number[] = []
    let left = commands
    const sender = async (own: readonly ItemStory[]): Promise<void> => {
      for (let turn = 0; left > 1; turn += 1) {
        const story = own[turn % own.length]
        if (!story) return
        left -= 1
        const sentAt = performance.now()
        times.push((await this.#crowd.send(story.next())) - sentAt)
      }
    }
    const senders = Map.groupBy(this.#stories, (story) => this.#stories.indexOf(story) % IN_FLIGHT)
    await Promise.all([...senders.values()].map(sender))
    await this.#crowd.show(this.nextForAll())
    return times
  }
}
