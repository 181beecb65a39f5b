import type { FastifyInstance } from 'fastify'
import { setTimeout } from 'node:timers/promises'
import type { App } from '../app.ts'
import { Unusable } from '../../db/unusable.ts'
import { TurnedAway } from './refusals.ts'
import type { Known } from './survey.ts'

/** What answers in a room while it is open. */
export interface Tenant {
  readonly http: FastifyInstance
  /** The council at work; undefined while it is being set up. */
  readonly app: App | undefined
  /** Entries of its log. */
  readonly entries: () => Promise<number>
  /** Closes what answers and then what it stands on; nobody is inside. */
  readonly close: () => Promise<void>
}

/** What somebody comes in as; whatever else must not meet a closed store counts as a request. */
export type Guest = 'request' | 'socket'

/** How long after a failure it is tried again, in milliseconds. */
const AGAIN = 10_000
/** After so many milliseconds whoever waits for a room to be emptied looks again. */
const SOON = 20

type Standing =
  | { readonly kind: 'closed' }
  /** It could not be opened, and is not tried again before `until`. */
  | { readonly kind: 'broken'; readonly until: number }
  | { readonly kind: 'opening'; readonly over: Promise<TurnedAway | undefined> }
  | { readonly kind: 'open'; readonly tenant: Tenant }
  | { readonly kind: 'closing'; readonly over: Promise<undefined> }

export interface RoomOptions {
  readonly open: (room: Room) => Promise<Tenant>
  readonly now: () => number
  /** Told of what went wrong with opening and closing, except when there is nothing to open. */
  readonly onTrouble: (room: Room, error: unknown) => void
}

/**
 * One council's place in a process that has many: closed, or open with whoever is inside. Nobody meets it half open or
 * half closed: whoever enters waits, and it is closed only when nobody is inside.
 */
export class Room {
  readonly name: string
  readonly #options: RoomOptions
  #standing: Standing = { kind: 'closed' }
  readonly #inside: Record<Guest, number> = { request: 0, socket: 0 }
  #since: number
  #emptying = false
  #entries: number | null = null
  #trouble: string | null = null

  constructor(name: string, options: RoomOptions) {
    this.name = name
    this.#options = options
    this.#since = options.now()
  }

  get standing(): Standing['kind'] {
    return this.#standing.kind
  }

  get tenant(): Tenant | undefined {
    return this.#standing.kind === 'open' ? this.#standing.tenant : undefined
  }

  /** What whoever runs the machine may know of it. */
  async look(): Promise<Known> {
    const { tenant } = this
    if (tenant) this.#entries = await tenant.entries().catch(() => this.#entries)
    const writes = tenant?.app?.council.writes ?? null
    const standing = tenant && !tenant.app ? 'setUp' : this.standing
    const { name, sockets } = this
    return { name, standing, sockets, entries: this.#entries, writes, trouble: this.#trouble }
  }

  /** How many sockets are open, or being opened. */
  get sockets(): number {
    return this.#inside.socket
  }

  /** Milliseconds since the last one left; 0 while anybody is inside. */
  get idleFor(): number {
    return this.#isEmpty() ? this.#options.now() - this.#since : 0
  }

  /**
   * Comes in, once it is open; whoever comes in must `leave`. Throws TurnedAway when there is no such council, or it cannot
   * be opened.
   */
  async enter(as: Guest): Promise<Tenant> {
    for (;;) {
      const standing = this.#standing
      if (standing.kind === 'open' && !this.#emptying) {
        this.#inside[as] += 1
        return standing.tenant
      }
      if (standing.kind === 'broken' && this.#options.now() < standing.until) throw new TurnedAway('cannotOpen')
      if (standing.kind === 'opening' || standing.kind === 'closing') await standing.over
      else if (standing.kind === 'open') await setTimeout(SOON)
      else await this.#open()
    }
  }

  leave(as: Guest): void {
    this.#inside[as] -= 1
    this.#since = this.#options.now()
    if (this.#emptying) void this.close()
  }

  /** Closes it, if it is open and nobody is inside. */
  async close(): Promise<void> {
    if (this.#standing.kind === 'open' && this.#isEmpty()) await this.#close(this.#standing.tenant)
    else if (this.#standing.kind === 'closing') await this.#standing.over
  }

  /** Closes it as soon as those who are inside have left; whoever comes meanwhile waits for it to be opened anew. */
  closeSoon(): void {
    this.#emptying = true
    void this.close()
  }

  /** Closes it although sockets are open, once the requests under way are answered, or have had so many milliseconds. */
  async clear(patience: number): Promise<void> {
    if (this.#standing.kind === 'opening') await this.#standing.over
    this.#emptying = true
    for (let waited = 0; this.#inside.request > 0 && waited < patience; waited += SOON) await setTimeout(SOON)
    if (this.#standing.kind === 'open') await this.#close(this.#standing.tenant)
    else if (this.#standing.kind === 'closing') await this.#standing.over
  }

  #isEmpty(): boolean {
    return this.#inside.request + this.#inside.socket === 0
  }

  async #close(tenant: Tenant): Promise<void> {
    const over = this.look()
      .then(() => tenant.close())
      .catch((error: unknown) => this.#failed(error))
      .then(() => this.#is({ kind: 'closed' }))
    this.#standing = { kind: 'closing', over }
    await over
  }

  #failed(error: unknown): void {
    this.#trouble = troubleOf(error)
    this.#options.onTrouble(this, error)
  }

  /** Throws TurnedAway when that is what opening it comes to; a failure of another kind leaves it broken. */
  async #open(): Promise<void> {
    const over = this.#options.open(this).then(
      (tenant) => {
        this.#trouble = null
        return this.#is({ kind: 'open', tenant })
      },
      (error: unknown) => {
        if (error instanceof TurnedAway) {
          this.#is({ kind: 'closed' })
          return error
        }
        this.#is({ kind: 'broken', until: this.#options.now() + AGAIN })
        this.#failed(error)
        return undefined
      },
    )
    this.#standing = { kind: 'opening', over }
    const away = await over
    if (away) throw away
  }

  #is(standing: Standing): undefined {
    this.#standing = standing
    this.#emptying = false
    this.#since = this.#options.now()
  }
}

/** The kind of an error: its message may quote what is nobody's business. */
function troubleOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error'
  if (error instanceof Unusable && 'kind' in error) return String(error.kind)
  return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
}
