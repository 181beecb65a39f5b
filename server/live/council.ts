import type { EventStore } from '../../db/event-store.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { CouncilState } from '../../machines/council-state.ts'
import { isoTime } from '../clock.ts'
import { type Answer, storedAnswer } from './answer.ts'
import type { CouncilOptions } from './council-options.ts'
import type { Round, Submission } from './round.ts'
import { type Group, Inbox, type Reply, type Waiting } from './inbox.ts'
import { Lookout } from './lookout.ts'
import { laps, ownPace, type Pace } from './pace.ts'
import { Pen } from './pen.ts'
import { Reading } from './reading.ts'
import { answerRepeated } from './repeated.ts'
import { type Settled, SettledState } from './settled-state.ts'
import type { Side } from './side.ts'
import { SteadyClock } from './steady-clock.ts'
import { Unavailable } from './unavailable.ts'
import { type Watcher, Watchers } from './watchers.ts'

/**
 * A council at work: its state, which is the fold of its log, and the one way to change it. All commands of a tick are
 * decided in order, committed together, and only then settled, answered and told.
 */
export class Council {
  readonly agreement: Agreement
  /** For what others write to the same log. */
  readonly lookout: Lookout
  readonly #log: EventStore
  readonly #clock: SteadyClock
  readonly #pen: Pen
  readonly #settled: SettledState
  readonly #ownNames: boolean
  readonly #reading: Reading
  readonly #watchers = new Watchers((error) => this.onTrouble(error))
  /** Told of what the log could not take, and of bugs. */
  onTrouble: (error: unknown) => void
  readonly #pace: Pace
  readonly #inbox: Inbox

  private constructor(options: CouncilOptions) {
    const { agreement, log, clock, sign, ownNames, pace = ownPace, onTrouble } = options
    const trouble = (error: unknown): void => this.onTrouble(error)
    this.agreement = agreement
    this.#log = log
    this.#clock = new SteadyClock(clock, trouble)
    this.#pen = new Pen({ log, clock: this.#clock, onTrouble: trouble })
    this.#ownNames = ownNames === true
    this.#settled = new SettledState(agreement, sign)
    this.onTrouble = onTrouble ?? (() => undefined)
    this.#pace = pace
    const round = (waiting: readonly Waiting[]): Promise<void> =>
      this.#run(waiting).catch((error: unknown) => this.#give(waiting, error))
    this.#inbox = new Inbox({ round, group: (group) => this.#runGroup(group) }, pace)
    this.#reading = new Reading({
      ...options,
      settled: this.#settled,
      clock: this.#clock,
      onTrouble: trouble,
      tell: (news) => this.#tell({ at: this.now(), ...news }),
      onFault: (fault) => this.#pen.stop(fault),
    })
    this.lookout = new Lookout({
      log,
      readOn: (atEnd) => this.#inbox.errand(() => this.#reading.on(atEnd)),
      readAnew: () => this.#inbox.errand(() => this.#anew()),
      onTrouble: trouble,
    })
  }

  /** Reads its log. Throws UnusableFile, naming the entry, when the log is not what it should be. */
  static async open(options: CouncilOptions): Promise<Council> {
    const council = new Council(options)
    await council.#reading.fromStart()
    council.lookout.start()
    return council
  }

  /** Once nothing is taken any more. */
  async close(): Promise<void> {
    this.lookout.stop()
    await this.#reading.end()
  }

  /** The settled state: what the log has, nothing under way. */
  get state(): CouncilState {
    return this.#settled.ledger
  }

  /** The council's time now, as it would stand in the log. */
  now(): string {
    return isoTime(this.#clock.now(), this.agreement.timeZone)
  }

  /**
   * The time that frames bear, by which screens know how late they are: what the machine's clock shows, or showed when
   * this node last knew what others write to the same log. It may jump.
   */
  frameTime(): string {
    return isoTime(this.#clock.machineNow() - this.lookout.lateness, this.agreement.timeZone)
  }

  /** Does the log take what is written? False from the first that it refused to the next that it took. */
  get writes(): boolean {
    return this.#pen.writes
  }

  /** The log as one partner knows it. Throws for a partner that the agreement does not name. */
  side(partner: string): Side {
    return this.#settled.side(partner)
  }

  /** Takes a command; `reply` is called once, in the same turn as all others of its round, after the commit. */
  take(submission: Submission, reply: Reply): void {
    this.#inbox.command(submission, reply)
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
    return this.#inbox.group(submissions)
  }

  /**
   * Does something to the log that is no command, such as erasing texts, and reads the log anew: what was erased must not
   * live on in memory, nor on screens. Commands wait meanwhile. Resolves with what `errand` does.
   */
  reread<Result>(errand: () => Promise<Result>): Promise<Result> {
    return this.#inbox.errand(async () => {
      try {
        await this.#reading.dropSnapshot()
        const result = await errand()
        await this.#anew()
        return result
      } catch (error) {
        this.onTrouble(error)
        throw error
      }
    })
  }

  /** Is told of every round from now on. Returns how to stop. */
  watch(watcher: Watcher): () => void {
    return this.#watchers.add(watcher)
  }

  /** How many commands wait for their round. */
  get waiting(): number {
    return this.#inbox.waiting
  }

  /** Resolves when all that was taken is answered. */
  idle(): Promise<void> {
    return this.#inbox.idle()
  }

  /** Commands that belong together have a round of their own, which is not written when any of them is refused. */
  #runGroup({ submissions, resolve, reject }: Group): Promise<void> {
    const failed = (error: unknown): void => reject(this.#isKnown(error) ? error : new Unavailable(error))
    return this.#together(submissions).then(resolve, failed)
  }

  async #together(submissions: readonly Submission[]): Promise<readonly Answer[]> {
    for (;;) {
      const round = this.#settled.round(this.now(), this.#ownNames)
      const answers = submissions.map((submission) => round.answer(submission))
      if (!answers.every(({ ok }) => ok)) return answers
      const result = await this.#pen.append(this.#settled.version, round)
      if (result.ok) this.#tell(this.#settled.settle(round, result.entries))
      if (result.ok) return answers
      if (result.conflict === 'command') throw new Error('These commands were sent before.')
      await this.#reading.follow()
      const first = await Promise.all(submissions.map(({ commandId }) => this.#log.answerTo(commandId)))
      if (first.every((answer) => answer !== undefined)) return first.map(({ answer }) => storedAnswer(answer))
    }
  }

  /** One round, repeated without what was answered before, or on what another server wrote in between. */
  async #run(waiting: readonly Waiting[]): Promise<void> {
    let open = waiting
    while (open.length > 0) {
      const lap = laps()
      const round = this.#settled.round(this.now(), this.#ownNames)
      const replies = open.map(({ submission, reply }) => [reply, this.#decided(round, submission)] as const)
      const decideMs = lap()
      const result = await this.#pen.append(this.#settled.version, round)
      if (result.ok) {
        const appendMs = lap()
        const news = this.#settled.settle(round, result.entries)
        this.#tell(news, () => replies.forEach(([reply, answer]) => reply(answer)))
        const entries = result.entries.length
        return this.#pace.over({ commands: open.length, entries, decideMs, appendMs, tellMs: lap() })
      }
      if (result.conflict === 'version') await this.#reading.follow()
      else open = await this.#answerRepeated(open, new Set(result.commands))
    }
  }

  async #anew(): Promise<void> {
    await this.#reading.anew()
    this.#watchers.reread()
  }

  /** A command on which the rules themselves break is a bug: it fails alone. */
  #decided(round: Round, submission: Submission): Answer | Unavailable {
    try {
      return round.answer(submission)
    } catch (error) {
      this.onTrouble(error)
      return new Unavailable(error)
    }
  }

  #tell(news: Settled, replies: () => void = () => undefined): void {
    this.#watchers.settled(news)
    replies()
    this.#watchers.over()
    this.#reading.passed()
  }

  /** Nothing of this round happened, and its senders are told so. When that is not known, whoever asks again gets the truth. */
  #give(waiting: readonly Waiting[], error: unknown): void {
    if (this.#isKnown(error)) for (const { reply } of waiting) reply(error)
    this.#watchers.over()
  }

  /** Did nothing happen, for certain? If not, the log is read as soon as it can be: nobody else tells us of our own round. */
  #isKnown(error: unknown): error is Unavailable {
    if (error instanceof Unavailable) return true
    this.onTrouble(error)
    this.lookout.follow()
    return false
  }

  async #answerRepeated(open: readonly Waiting[], repeated: ReadonlySet<string>): Promise<readonly Waiting[]> {
    const { version } = await this.#log.head()
    if (version !== this.#settled.version) await this.#reading.follow()
    const others = await answerRepeated(this.#log, open, repeated)
    this.#watchers.over()
    return others
  }
}
