import type { Entry, EventStore } from '../../db/event-store.ts'
import { type Agreement, partnerIds } from '../../machines/agreements/agreement.ts'
import { type Changes, CouncilLedger, type CouncilState, Draft } from '../../machines/council-state.ts'
import { at as markedAt, decide, ReplayError } from '../../machines/decide.ts'
import type { Meeting } from '../../machines/meeting/meeting.ts'
import { type Clock, isoTime } from '../clock.ts'
import { type Answer, nothingThere, refusedOpenly, storedAnswer } from './answer.ts'
import { eventOf, rulebookOf } from './log-entry.ts'
import { Round, type Submission } from './round.ts'
import { Side, type Step } from './side.ts'

/** The disk did not take a round: nothing of it happened, and the same command may be sent again. */
export class Unavailable extends Error {
  constructor(cause?: unknown) {
    super('The log could not be written. Nothing happened; try again.', { cause })
    this.name = 'Unavailable'
  }
}

/** What just became true: durable and settled. */
export interface Settled {
  readonly at: string
  /** The things as they are now, each once. */
  readonly changes: Changes
  /** Its meetings as they were before; new ones are missing. */
  readonly before: ReadonlyMap<string, Meeting>
}

/** Who is told of a round: first what changed, then, once all who asked have their answers, that it is over. */
export interface Watcher {
  readonly settled: (news: Settled) => void
  readonly over: () => void
}

export interface CouncilOptions {
  readonly agreement: Agreement
  readonly log: EventStore
  readonly clock: Clock
  /** Told of what the log could not take; without it nobody is. */
  readonly onTrouble?: (error: unknown) => void
}

type Reply = (outcome: Answer | Unavailable) => void

interface Waiting {
  readonly submission: Submission
  readonly reply: Reply
}

interface Group {
  readonly submissions: readonly Submission[]
  readonly resolve: (answers: readonly Answer[]) => void
  readonly reject: (reason: Unavailable) => void
}

/** How many commands one round takes: what comes on top waits for the next, so that no round takes long. */
const ROUND = 256

/**
 * A council at work: its state, which is the fold of its log, and the one way to change it. All commands of a tick are
 * decided in order, committed together, and only then settled, answered and told.
 */
export class Council {
  readonly agreement: Agreement
  readonly #log: EventStore
  readonly #clock: Clock
  readonly #ledger: CouncilLedger
  readonly #sides: ReadonlyMap<string, Side>
  readonly #watchers = new Set<Watcher>()
  readonly #onTrouble: (error: unknown) => void
  #version = 0
  readonly #queue: Waiting[] = []
  readonly #groups: Group[] = []
  #working: Promise<void> | undefined

  private constructor({ agreement, log, clock, onTrouble }: CouncilOptions) {
    this.agreement = agreement
    this.#log = log
    this.#clock = clock
    this.#ledger = new CouncilLedger(agreement)
    this.#sides = new Map(partnerIds(agreement).map((partner) => [partner, new Side(partner)]))
    this.#onTrouble = onTrouble ?? (() => undefined)
  }

  /** Reads the log from its beginning. Throws, naming the entry, on one that the rules would not have accepted. */
  static async open(options: CouncilOptions): Promise<Council> {
    const council = new Council(options)
    for await (const entry of options.log.read(0)) council.#replay(entry)
    return council
  }

  /** The settled state: what the log has, nothing under way. */
  get state(): CouncilState {
    return this.#ledger
  }

  /** The council's time now, as it would stand in the log. */
  now(): string {
    return isoTime(this.#clock.now(), this.agreement.timeZone)
  }

  /** The log as one partner knows it. Throws for a partner that the agreement does not name. */
  side(partner: string): Side {
    const side = this.#sides.get(partner)
    if (!side) throw new Error(`The agreement knows no partner ${partner}.`)
    return side
  }

  /** Takes a command; `reply` is called once, in the same turn as all others of its round, after the commit. */
  take(submission: Submission, reply: Reply): void {
    this.#queue.push({ submission, reply: once(reply) })
    this.#wake()
  }

  /** The same as a promise. Rejects with Unavailable when the disk refuses. */
  submit(submission: Submission): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.take(submission, (outcome) => (outcome instanceof Unavailable ? reject(outcome) : resolve(outcome)))
    })
  }

  /**
   * Takes commands that belong together: all of them in one append, or none. Resolves with the answer to each; if any
   * is a refusal, nothing was written. Rejects with Unavailable when the disk refuses.
   */
  submitTogether(submissions: readonly Submission[]): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      this.#groups.push({ submissions, resolve, reject })
      this.#wake()
    })
  }

  /** Is told of every round from now on. Returns how to stop. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Resolves when all that was taken is answered. */
  async idle(): Promise<void> {
    while (this.#working) await this.#working
  }

  #wake(): void {
    this.#working ??= new Promise((resolve) => setImmediate(resolve)).then(() => this.#work())
  }

  async #work(): Promise<void> {
    try {
      while (this.#queue.length + this.#groups.length > 0) {
        const round = this.#queue.splice(0, ROUND)
        await this.#run(round).catch((error: unknown) => this.#give(round, error))
        const group = this.#groups.shift()
        if (group) await this.#runGroup(group)
      }
    } finally {
      this.#working = undefined
    }
  }

  /** Commands that belong together have a round of their own, which is not written when any of them is refused. */
  async #runGroup({ submissions, resolve, reject }: Group): Promise<void> {
    try {
      const round = this.#newRound()
      const answers = submissions.map((submission) => round.answer(submission))
      if (answers.some(({ ok }) => !ok)) return resolve(answers)
      const result = await this.#log.append(this.#version, round.entries, round.answers)
      if (!result.ok) throw new Error(`The log had changed meanwhile (${result.conflict}).`)
      this.#tell(this.#settle(round, result.entries), [], [])
      resolve(answers)
    } catch (error) {
      this.#onTrouble(error)
      reject(new Unavailable(error))
    }
  }

  #newRound(): Round {
    const rulebook = rulebookOf(this.agreement)
    return new Round({ state: this.#ledger, version: this.#version, sides: this.#sides, rulebook, at: this.now() })
  }

  /** One round, repeated without what was answered before, or on what another server wrote in between. */
  async #run(waiting: readonly Waiting[]): Promise<void> {
    let open = waiting
    while (open.length > 0) {
      const round = this.#newRound()
      const answers = open.map(({ submission }) => this.#decided(round, submission))
      const result = await this.#log.append(this.#version, round.entries, round.answers)
      if (result.ok) {
        return this.#tell(this.#settle(round, result.entries), open, answers)
      }
      if (result.conflict === 'version') await this.#follow()
      else open = await this.#answerRepeated(open, new Set(result.commands))
    }
  }

  /** A command on which the rules themselves break is a bug: it fails alone. */
  #decided(round: Round, submission: Submission): Answer | Unavailable {
    try {
      return round.answer(submission)
    } catch (error) {
      this.#onTrouble(error)
      return new Unavailable(error)
    }
  }

  #settle({ at, draft, steps }: Round, entries: readonly Entry[]): Settled {
    const changes = draft.changes()
    const before = new Map(changes.meetings.flatMap((meeting) => this.#meetingBefore(meeting)))
    this.#ledger.put(changes)
    this.#version += entries.length
    for (const [index, entry] of entries.entries()) {
      const step = steps[index]
      if (step) this.#count(step, entry)
    }
    return { at, changes, before }
  }

  #meetingBefore({ context }: Meeting): [string, Meeting][] {
    const before = this.#ledger.meetings.get(context.meeting)
    return before ? [[context.meeting, before]] : []
  }

  #count(step: Step, entry: Entry): void {
    for (const side of this.#sides.values()) if (side.knowsOf(step)) side.add(entry, step.changes)
  }

  #tell(news: Settled, waiting: readonly Waiting[], answers: readonly (Answer | Unavailable)[]): void {
    const { items, meetings, motions } = news.changes
    if (items.length + meetings.length + motions.length > 0) {
      for (const watcher of this.#watchers) watcher.settled(news)
    }
    for (const [index, { reply }] of waiting.entries()) {
      const answer = answers[index]
      if (answer) reply(answer)
    }
    for (const watcher of this.#watchers) watcher.over()
  }

  /** Nothing of this round happened: its senders are told so, and the council goes on. */
  #give(waiting: readonly Waiting[], error: unknown): void {
    this.#onTrouble(error)
    for (const { reply } of waiting) reply(new Unavailable(error))
    for (const watcher of this.#watchers) watcher.over()
  }

  /** Repeated commands get the answer they got first; another person's command is nothing to anybody else. */
  async #answerRepeated(open: readonly Waiting[], repeated: ReadonlySet<string>): Promise<readonly Waiting[]> {
    for (const { submission, reply } of open) {
      if (!repeated.has(submission.commandId)) continue
      const first = await this.#log.answerTo(submission.commandId)
      const own = first?.actor === submission.actor.person
      reply(own ? storedAnswer(first.answer) : refusedOpenly(nothingThere))
    }
    for (const watcher of this.#watchers) watcher.over()
    return open.filter(({ submission }) => !repeated.has(submission.commandId))
  }

  /** Another server of the same council wrote: its entries are true already, and everybody is told. */
  async #follow(): Promise<void> {
    const before = new Map(this.#ledger.meetings)
    const touched = new Draft(this.#ledger)
    for await (const entry of this.#log.read(this.#version)) touched.put(this.#replay(entry))
    this.#tell({ at: this.now(), changes: touched.changes(), before }, [], [])
  }

  #replay(entry: Entry): Changes {
    const event = eventOf(entry)
    const decision = decide(this.#ledger, event)
    if (!decision.ok) throw new ReplayError(event, decision)
    const changes = markedAt(decision.changes, entry.version)
    this.#ledger.put(changes)
    this.#version = entry.version
    this.#count({ event, changes }, entry)
    return changes
  }
}

function once(reply: Reply): Reply {
  let replied = false
  return (outcome) => {
    if (!replied) reply(outcome)
    replied = true
  }
}
