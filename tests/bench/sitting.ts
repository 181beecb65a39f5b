import type { Crowd } from './crowd.ts'
import { type Agenda, invited, type ItemStory, opened, storiesOf, type Task, usualAgenda } from './work.ts'

export const IN_FLIGHT = 16

/** A running meeting before a crowd, and what is done in it. */
export class Sitting {
  readonly #crowd: Crowd
  readonly #agenda: Agenda
  readonly #stories: readonly ItemStory[]
  #turn = 0

  constructor(crowd: Crowd, agenda = usualAgenda) {
    this.#crowd = crowd
    this.#agenda = agenda
    this.#stories = storiesOf(agenda)
  }

  /** Puts the items on the agenda and opens the meeting, one command after the other. */
  async begin(): Promise<void> {
    for (const task of [...invited(this.#agenda), opened(this.#agenda)]) await this.#crowd.send(task)
  }

  /** The next command, of one item after the other. */
  next(): Task {
    const task = this.#stories[this.#turn++ % this.#stories.length]?.next()
    if (!task) throw new Error('There are no items.')
    return task
  }

  /** The next command that everybody gets to see. */
  nextForAll(): Task {
    for (let tried = 0; tried < this.#stories.length; tried += 1) {
      const task = this.#stories[this.#turn++ % this.#stories.length]?.nextForAll()
      if (task) return task
    }
    throw new Error('There is nothing that everybody may see.')
  }

  /**
   * Each of 16 senders, with items of its own, waits for its answer before its next command; the last command is one
   * that everybody gets to see. Returns how long the answers took, ms.
   */
  keepBusy(commands: number): Promise<number[]> {
    let left = commands
    return this.#workWhile(() => --left > 0)
  }

  /** The same for so long, ms. */
  keepBusyFor(duration: number): Promise<number[]> {
    const until = performance.now() + duration
    return this.#workWhile(() => performance.now() < until)
  }

  async #workWhile(more: () => boolean): Promise<number[]> {
    const times: number[] = []
    const sender = async (own: readonly ItemStory[]): Promise<void> => {
      for (let turn = 0; more(); turn += 1) {
        const story = own[turn % own.length]
        if (!story) return
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
