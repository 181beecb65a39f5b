import type { EventStore } from '../../db/event-store.ts'
import type { Delivery, News, Notifications, Subscriber } from '../../db/notifications.ts'
import type { Acting } from '../identity/acting.ts'
import type { Register } from '../identity/register.ts'
import { calendarOf } from '../live/calendar.ts'
import type { Council } from '../live/council.ts'
import { Retold } from '../live/retold.ts'
import { deadlinesOn, newsOf } from './news.ts'
import type { Post } from './post.ts'
import { mayLeave, usualGap } from './timing.ts'

export interface NotifierOptions {
  readonly council: Council
  readonly log: Pick<EventStore, 'read' | 'head'>
  readonly store: Notifications
  readonly register: Register
  readonly post: Post
  readonly wallClock: () => number
  /** Milliseconds between two messages at once to the same person. */
  readonly gap?: number
  /** Told of what broke, and of messages that were given up, without a word of them. */
  readonly onTrouble: (error: unknown) => void
}

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
  #timer: NodeJS.Timeout | undefined
  #turn: Promise<void> | undefined
  #stopped = false

  constructor(options: NotifierOptions) {
    this.#options = options
  }

  /** Takes a turn now and every so many milliseconds, until it is stopped. */
  start(everyMs: number): void {
    this.#timer = setInterval(() => void this.turn(), everyMs).unref()
    void this.turn()
  }

  /** Resolves when the turn that is under way is over. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    await this.#turn
  }

  /** One turn; while one is under way, that one. Never rejects. */
  turn(): Promise<void> {
    this.#turn ??= this.#take()
      .catch((error: unknown) => this.#options.onTrouble(error))
      .finally(() => (this.#turn = undefined))
    return this.#turn
  }

  async #take(): Promise<void> {
    this.#people = await this.#whoListens()
    if (this.#people.length > 0) await this.#find()
    for (const { subscriber, acting } of this.#people) await this.#handOver(subscriber, acting)
    for (const delivery of await this.#options.store.due(this.#options.wallClock())) {
      if (this.#stopped) return
      await this.#send(delivery)
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
    if (this.#looked === `${version} ${today} ${this.#people.length}`) return
    this.#cursor = await store.cursor()
    await this.#retoldNow().readOn()
    for (const { subscriber, acting } of this.#people) {
      if (!subscriber.choices.kinds.includes('deadlineNear')) continue
      this.#note(acting, deadlinesOn(council.state, now, acting))
    }
    const found = this.#fresh
    this.#fresh = []
    await store.found(this.#read, found, wallClock())
    this.#looked = `${version} ${today} ${this.#people.length}`
  }

  /** A telling of its own: the stories' may have been read on while somebody was not listening yet. */
  #retoldNow(): Retold {
    if (this.#retold) return this.#retold
    this.#retold = new Retold(this.#options.council.agreement, this.#options.log)
    this.#retold.listen((told) => {
      this.#read = told.version
      if (told.version <= this.#cursor) return
      for (const { subscriber, acting } of this.#people) {
        if (told.version <= subscriber.since) continue
        const { kinds } = subscriber.choices
        this.#note(
          acting,
          newsOf(told, acting).filter(({ kind }) => kinds.includes(kind)),
        )
      }
    })
    return this.#retold
  }

  #note({ id: person }: Acting, news: readonly News[]): void {
    for (const { key, kind, thing } of news) this.#fresh.push({ person, key, kind, thing })
  }

  async #handOver(subscriber: Subscriber, { id }: Acting): Promise<void> {
    const { store, wallClock, council, gap = usualGap, post } = this.#options
    const now = wallClock()
    if (!mayLeave(subscriber, now, council.agreement.timeZone, gap)) return
    if ((await store.waiting(id)).length === 0) return
    await store.handOver(id, await post.waysTo(subscriber), now)
  }

  /** What went wrong with one message is no trouble of the next. */
  async #send(delivery: Delivery): Promise<void> {
    try {
      await this.#options.post.deliver(delivery)
    } catch (error) {
      this.#options.onTrouble(error)
    }
  }
}
