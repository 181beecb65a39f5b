import { setTimeout as sleep } from 'node:timers/promises'
import type { Duty } from '../../db/duty.ts'
import type { EventStore } from '../../db/event-store.ts'
import type { Delivery, News, Notifications, Subscriber } from '../../db/notifications.ts'
import type { Acting } from '../identity/acting.ts'
import type { Register } from '../identity/register.ts'
import { calendarOf } from '../live/calendar.ts'
import type { Council } from '../live/council.ts'
import { Retold } from '../live/retold.ts'
import { type Candidate, deadlinesNear, newsIn } from './news.ts'
import type { Post } from './post.ts'
import { mayLeave, usualGap } from './timing.ts'

export interface NotifierOptions {
  readonly council: Council
  readonly log: Pick<EventStore, 'read' | 'head'>
  readonly store: Notifications
  /** One node of several tells. */
  readonly duty: Duty
  readonly register: Register
  readonly post: Post
  readonly wallClock: () => number
  /** Milliseconds between two messages at once to the same person. */
  readonly gap?: number
  /** Told of what broke, and of messages that were given up, without a word of them. */
  readonly onTrouble: (error: unknown) => void
}

/** Pushes: one service that does not answer must not keep everybody waiting. */
const SIDE_BY_SIDE = 4
/** Milliseconds that a server which is asked to end waits for messages under way. */
const PATIENCE = 5000

interface Person {
  readonly subscriber: Subscriber
  readonly acting: Acting
}

/**
 * Tells people in time. Three steps, each durable before the next: what there is for whom is found in the log, from where
 * it was left; what may leave is handed over; what is handed over is sent. It goes at a pace of its own, and nobody's
 * click waits for it.
 */
export class Notifier {
  readonly #options: NotifierOptions
  #retold: Retold | undefined
  #people: readonly Person[] = []
  #fresh: (News & { readonly person: string })[] = []
  #cursor = 0
  #read = 0
  #looked = ''
  #onDuty = false
  #timer: NodeJS.Timeout | undefined
  #turn: Promise<void> | undefined
  #stopped = false

  constructor(options: NotifierOptions) {
    this.#options = options
    options.council.watch({ reread: () => this.#retold?.forget() })
  }

  /** Takes a turn now and every so many milliseconds, until it is stopped. */
  start(everyMs: number): void {
    this.#timer = setInterval(() => void this.turn(), everyMs).unref()
    void this.turn()
  }

  /** Resolves when the turn that is under way is over; an end that does not answer is not waited for. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    const patience = new AbortController()
    const late = sleep(PATIENCE, undefined, { signal: patience.signal, ref: false }).catch(() => undefined)
    await Promise.race([this.#turn, late])
    patience.abort()
  }

  /** One turn; while one is under way, that one. Never rejects. */
  turn(): Promise<void> {
    this.#turn ??= this.#take()
      .catch((error: unknown) => this.#options.onTrouble(error))
      .finally(() => (this.#turn = undefined))
    return this.#turn
  }

  async #take(): Promise<void> {
    if (!(await this.#isOnDuty())) return
    this.#people = await this.#whoListens()
    if (this.#people.length > 0) await this.#find()
    for (const { subscriber, acting } of this.#people) await this.#handOver(subscriber, acting)
    const due = await this.#options.store.due(this.#options.wallClock())
    const mails = due.filter(({ device }) => device === null)
    const pushes = due.filter(({ device }) => device !== null)
    const lanes = Array.from({ length: SIDE_BY_SIDE }, () => this.#sendOn(pushes))
    await Promise.all([this.#sendOn(mails, 'later'), ...lanes])
  }

  async #isOnDuty(): Promise<boolean> {
    const before = this.#onDuty
    this.#onDuty = await this.#options.duty.held()
    if (this.#onDuty && !before) await this.#options.post.afterOthers()
    return this.#onDuty
  }

  /** One after the other. A mail server that takes none for now is asked again in the next turn, and not for each of them. */
  async #sendOn(deliveries: Delivery[], until?: 'later'): Promise<void> {
    for (let next = deliveries.shift(); next && !this.#stopped; next = deliveries.shift()) {
      const outcome = await this.#send(next)
      if (outcome === until) return
    }
  }

  /** Whoever wants to be told something, and acts for a partner today. */
  async #whoListens(): Promise<Person[]> {
    const all = await this.#options.store.subscribers()
    return all.flatMap((subscriber) => {
      const standing = this.#options.register.standingOf(subscriber.person)
      const listens = subscriber.choices.when !== 'off' && standing.kind === 'acting'
      return listens ? [{ subscriber, acting: standing.acting }] : []
    })
  }

  async #find(): Promise<void> {
    const { council, store, log, wallClock } = this.#options
    const now = council.now()
    const today = calendarOf(council.agreement, now)
    const { version } = await log.head()
    const looking = JSON.stringify([version, today, this.#people.map(({ subscriber }) => subscriber.choices.kinds)])
    if (this.#looked === looking) return
    this.#cursor = await store.cursor()
    await this.#retoldNow().readOn()
    this.#note(deadlinesNear(council.state, now))
    const found = this.#fresh
    this.#fresh = []
    await store.found(this.#read, found, wallClock())
    this.#looked = looking
  }

  /** A telling of its own: the stories' may have been read on while somebody was not listening yet. */
  #retoldNow(): Retold {
    if (this.#retold) return this.#retold
    this.#retold = new Retold(this.#options.council.agreement, this.#options.log)
    this.#retold.listen({
      told: (told) => {
        this.#read = told.version
        if (told.version <= this.#cursor) return
        this.#note(newsIn(told), told.version)
      },
      anew: () => undefined,
    })
    return this.#retold
  }

  /** What of it somebody listens to; of entries (by version), those that came after they began to listen. */
  #note(candidates: readonly Candidate[], version = Infinity): void {
    for (const { key, kind, thing, isFor } of candidates) {
      for (const { subscriber, acting } of this.#people) {
        const { choices, since, person } = subscriber
        if (version > since && choices.kinds.includes(kind) && isFor(acting))
          this.#fresh.push({ person, key, kind, thing })
      }
    }
  }

  async #handOver(subscriber: Subscriber, { id }: Acting): Promise<void> {
    const { store, wallClock, council, gap = usualGap, post } = this.#options
    const now = wallClock()
    if (!mayLeave(subscriber, now, council.agreement.timeZone, gap)) return
    if ((await store.waiting(id)).length === 0) return
    await store.handOver(id, await post.waysTo(subscriber), now)
  }

  /** What went wrong with one message is no trouble of the next. */
  async #send(delivery: Delivery): Promise<string> {
    try {
      return await this.#options.post.deliver(delivery)
    } catch (error) {
      this.#options.onTrouble(error)
      return 'broken'
    }
  }
}
