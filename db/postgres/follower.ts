import { setTimeout as wait } from 'node:timers/promises'
import { Client, type Notification } from 'pg'
import type { Head } from '../event-store.ts'
import { Moment } from '../moment.ts'
import { connectionOptions } from './database.ts'
import { type Instance, type Primary, PROOF, type Seen } from './primary.ts'

/** A council that somebody in this process has open. */
export interface Followed {
  readonly council: string
  /** The version up to which everything is known here, and the number of the last change told. */
  known(): { readonly version: number; readonly change: number }
  /** The last entry that anybody here has seen. */
  seen(): Head
  /** There may be entries up to `head`; without it, nobody has looked how far. */
  appended(head?: Head): void
  /** There may be changes beside the log. */
  changed(): void
  /** The council was removed from the database. */
  removed(): void
  /** A look was answered that began at this time: all that was there then has been told. */
  looked(at: Moment): void
}

/** What a hint may be about. The payload is a council's name and nothing more. */
type Channel = 'schulterschluss_log' | 'schulterschluss_changes'

/** Milliseconds between two looks, and until a look must be answered. */
const LOOK_EVERY = 750
const LOOK_WITHIN = 3_000
/** Milliseconds before a lost connection is made again: at first, and at most. */
const BACKOFF = [100, 2_000] as const

const LOOK = `
  SELECT w.council, c.changes AS change, coalesce(l.version, 0) AS version, coalesce(l.hash, '') AS hash
  FROM unnest($1::text[]) AS w (council) JOIN councils c ON c.council = w.council
  LEFT JOIN LATERAL (SELECT version, hash FROM log WHERE log.council = w.council ORDER BY version DESC LIMIT 1) l ON true`

/** A council that is missing without this is not known to be removed: the database may be another. */
const REMOVED = 'SELECT council FROM removed_councils WHERE council = ANY ($1)'

interface Found extends Head {
  council: string
  change: number
}

/**
 * Follows what other nodes write, for all councils of this process on one connection. Hints (NOTIFY) tell at once; besides,
 * the heads of all open councils are looked at in one query at least every second, so that a lost hint or a cut
 * connection costs that and never more than time. Where commits wait for a replica, a look does, too: what it says is what the
 * primary has, and not one that was the primary until a moment ago.
 */
export class Follower {
  readonly #primary: Primary
  readonly #followed = new Set<Followed>()
  readonly #hints = new Map<string, readonly [Channel, string]>()
  #client: Client | undefined
  #running: Promise<void> | undefined
  #wake: AbortController = new AbortController()
  #hinting = false
  #closed = false

  constructor(primary: Primary) {
    this.#primary = primary
  }

  /** What is seen here of the councils that are open. */
  *seen(): Iterable<Seen> {
    for (const one of this.#followed) yield { council: one.council, ...one.seen() }
  }

  /** The connection that stands, if any. */
  get line(): Client | undefined {
    return this.#client
  }

  /** Tells of other nodes' work from now on. Returns how to stop. */
  follow(one: Followed): () => void {
    this.#followed.add(one)
    this.#running ??= this.#run()
    this.#wake.abort()
    return () => this.#followed.delete(one)
  }

  /**
   * Tells other nodes that there is something, at once: they read it while this one still shows it to its own people. What comes
   * while one hint is under way shares the next. A hint that is lost is none.
   */
  hint(channel: Channel, council: string): void {
    this.#hints.set(`${channel} ${council}`, [channel, council])
    if (this.#hinting) return
    this.#hinting = true
    void this.#send()
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#wake.abort()
    await this.#client?.end().catch(() => undefined)
    await this.#running
  }

  /** It may be closed during every wait. */
  #isOpen(): boolean {
    return !this.#closed
  }

  async #send(): Promise<void> {
    while (this.#hints.size > 0 && this.#client) {
      const hints = [...this.#hints.values()]
      this.#hints.clear()
      const text = 'SELECT pg_notify(channel, council) FROM unnest($1::text[], $2::text[]) AS h (channel, council)'
      const values = [hints.map(([channel]) => channel), hints.map(([, council]) => council)]
      await this.#client.query({ name: 'hint', text, values }).catch(() => undefined)
    }
    this.#hints.clear()
    this.#hinting = false
  }

  async #run(): Promise<void> {
    let pause: number = BACKOFF[0]
    while (this.#isOpen()) {
      let instance: Instance | undefined
      let client: Client | undefined
      try {
        instance = await this.#primary.find()
        client = new Client({ ...connectionOptions(instance.address), query_timeout: LOOK_WITHIN })
        await this.#listen(client, instance)
        pause = BACKOFF[0]
        while (this.#isOpen()) {
          await this.#look(client, instance)
          await this.#sleep(LOOK_EVERY)
        }
      } catch {
        // Whatever it was: silence grows, and a new connection looks first of all.
        if (instance) this.#primary.doubt(instance)
        await this.#sleep(pause)
        pause = Math.min(2 * pause, BACKOFF[1])
      } finally {
        this.#client = undefined
        // Not waited for: a line that is dead says nothing any more.
        void client?.end().catch(() => undefined)
      }
    }
  }

  async #listen(client: Client, instance: Instance): Promise<void> {
    client.on('error', () => this.#wake.abort())
    client.on('notification', (hint) => this.#heard(client, hint))
    await client.connect()
    await this.#primary.confirm(client, instance)
    await client.query('LISTEN schulterschluss_log; LISTEN schulterschluss_changes')
    this.#client = client
  }

  #heard(client: Client, { channel, payload, processId }: Notification): void {
    const own = 'processID' in client && client.processID === processId
    if (own) return
    for (const one of this.#followed) {
      if (one.council !== payload) continue
      if (channel === 'schulterschluss_log') one.appended()
      else one.changed()
    }
  }

  async #look(client: Client, { replicated }: Instance): Promise<void> {
    const followed = [...this.#followed]
    const at = new Moment()
    if (replicated) await client.query(PROOF)
    const { rows } = await client.query<Found>({
      name: 'look',
      text: LOOK,
      values: [[...new Set(followed.map(({ council }) => council))]],
    })
    const found = new Map(rows.map((row) => [row.council, row]))
    const missing = followed.filter(({ council }) => !found.has(council))
    if (missing.length > 0) await this.#lookForRemoved(client, missing)
    for (const one of followed) {
      const there = found.get(one.council)
      // Nothing is known of it as of now.
      if (!there) continue
      const { change, ...head } = there
      const known = one.known()
      if (head.version > known.version) one.appended(head)
      if (change > known.change) one.changed()
      one.looked(at)
    }
  }

  async #lookForRemoved(client: Client, missing: readonly Followed[]): Promise<void> {
    const names = missing.map(({ council }) => council)
    const { rows } = await client.query<Pick<Found, 'council'>>({ name: 'removed', text: REMOVED, values: [names] })
    const removed = new Set(rows.map(({ council }) => council))
    for (const one of missing) if (removed.has(one.council)) one.removed()
  }

  /** Sleeps, unless woken: somebody new follows, the line broke, or it is over. */
  async #sleep(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#wake.signal, ref: false }).catch(() => undefined)
    if (this.#wake.signal.aborted) this.#wake = new AbortController()
  }
}
