import type { Answer } from './answer.ts'
import type { Pace } from './pace.ts'
import type { Submission } from './round.ts'
import type { Unavailable } from './unavailable.ts'

export type Reply = (outcome: Answer | Unavailable) => void

/** A command that waits for its round, and whoever wants to hear of it. */
export interface Waiting {
  readonly submission: Submission
  readonly reply: Reply
}

/** Commands that belong together. */
export interface Group {
  readonly submissions: readonly Submission[]
  readonly resolve: (answers: readonly Answer[]) => void
  readonly reject: (reason: Unavailable) => void
}

/** Who does what waits. */
export interface Worker {
  readonly round: (waiting: readonly Waiting[]) => Promise<void>
  readonly group: (group: Group) => Promise<void>
}

/** What waits for the council, each kind in the order in which it came, and done one after the other. */
export class Inbox {
  readonly #commands: Waiting[] = []
  readonly #groups: Group[] = []
  readonly #errands: (() => Promise<void>)[] = []
  readonly #worker: Worker
  readonly #pace: Pace
  #working: Promise<void> | undefined

  constructor(worker: Worker, pace: Pace) {
    this.#worker = worker
    this.#pace = pace
  }

  /** How many commands wait for a round. */
  get waiting(): number {
    return this.#commands.length
  }

  /** A command. Whatever happens to it later, the first reply is the only one. */
  command(submission: Submission, reply: Reply): void {
    this.#commands.push({ submission, reply: once(reply) })
    this.#wake()
  }

  group(submissions: readonly Submission[]): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      this.#groups.push({ submissions, resolve, reject })
      this.#wake()
    })
  }

  /** Something else that has to be done while no command is. */
  errand<Result>(run: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#errands.push(() => run().then(resolve, reject))
      this.#wake()
    })
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#working) await this.#working
  }

  #wake(): void {
    this.#working ??= this.#work()
  }

  async #work(): Promise<void> {
    try {
      do {
        await this.#pace.turn()
        await this.#worker.round(this.#commands.splice(0, this.#pace.most()))
        const group = this.#groups.shift()
        if (group) await this.#worker.group(group)
        await this.#errands.shift()?.()
      } while (this.#commands.length + this.#groups.length + this.#errands.length > 0)
    } finally {
      this.#working = undefined
    }
  }
}

function once(reply: Reply): Reply {
  let replied = false
  return (outcome) => {
    if (!replied) reply(outcome)
    replied = true
  }
}
