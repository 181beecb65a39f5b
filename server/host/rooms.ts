import { TooBusy, WorkQueue } from '../identity/work-queue.ts'
import type { Directory } from './directory.ts'
import { TurnedAway } from './refusals.ts'
import { Room, type Tenant } from './room.ts'
import type { Known } from './survey.ts'

/** How many are opened at the same time: opening reads a whole log, and those who are in go on meanwhile. */
const OPENED_AT_ONCE = 2
/** How many may wait to be opened. */
const MOST_WAITING = 200
/** One that was left so many milliseconds ago may be closed to make room for another. */
const LEFT = 30_000
/** How often it is looked which are idle, and which were shut. */
const LOOK = 2000
/** Milliseconds that requests under way have when a council is shut. */
const PATIENCE = 3000

export interface RoomsOptions {
  readonly directory: Directory
  /** Opens a council by its name. Throws TurnedAway when there is none. */
  readonly open: (room: Room) => Promise<Tenant>
  /** Has whoever runs the machine shut it? Then it is closed, sockets as well. */
  readonly isShut: (council: string) => boolean
  /** How many may be open. */
  readonly most: number
  /** Milliseconds after which one is closed that nobody is in. */
  readonly idleMs: number
  readonly now?: () => number
  readonly onTrouble: (room: Room, error: unknown) => void
}

/** The councils of a process, each opened when somebody comes and closed when nobody has been there for a while. */
export class Rooms {
  readonly #options: RoomsOptions
  readonly #now: () => number
  readonly #rooms = new Map<string, Room>()
  readonly #openings = new WorkQueue(OPENED_AT_ONCE, MOST_WAITING)
  readonly #timer: NodeJS.Timeout
  /** Those that are open, or being opened or closed. */
  #held = 0
  #ending = false

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#now = options.now ?? Date.now
    this.#timer = setInterval(() => this.closeIdle(), LOOK).unref()
  }

  /** All that were ever entered. */
  get all(): Iterable<Room> {
    return this.#rooms.values()
  }

  get held(): number {
    return this.#held
  }

  /** All councils there are, as whoever runs the machine may know of them. */
  async look(): Promise<readonly Known[]> {
    const names = [...(await this.#options.directory.names())].toSorted()
    return Promise.all(names.map(async (name) => this.#rooms.get(name)?.look() ?? neverOpened(name)))
  }

  /** The room of a council; undefined where there is none of this name. Throws TurnedAway when nobody can say, which the directory has said. */
  async of(name: string): Promise<Room | undefined> {
    if (this.#ending) throw new TurnedAway('ending')
    const isThere = await this.#options.directory.has(name).catch(() => undefined)
    if (isThere === undefined) throw new TurnedAway('cannotOpen')
    if (!isThere) return undefined
    const known = this.#rooms.get(name)
    if (known) return known
    const { onTrouble } = this.#options
    const room = new Room(name, { open: (each) => this.#open(each), now: this.#now, onTrouble })
    this.#rooms.set(name, room)
    return room
  }

  /** Closes those that nobody has been in for long enough, and those that were shut. */
  closeIdle(): void {
    const { idleMs, isShut } = this.#options
    for (const room of this.#rooms.values()) {
      if (room.standing !== 'open') continue
      if (isShut(room.name)) void room.clear(PATIENCE)
      else if (room.idleFor >= idleMs) void room.close()
    }
  }

  /** Closes them all, sockets as well, and opens none any more. */
  async end(patience: number): Promise<void> {
    this.#ending = true
    clearInterval(this.#timer)
    await Promise.all(Array.from(this.#rooms.values(), (room) => room.clear(patience)))
  }

  async #open(room: Room): Promise<Tenant> {
    try {
      return await this.#openings.run(() => this.#openNow(room))
    } catch (error) {
      throw error instanceof TooBusy ? new TurnedAway('full') : error
    }
  }

  async #openNow(room: Room): Promise<Tenant> {
    if (this.#ending) throw new TurnedAway('ending')
    await this.#takePlace()
    try {
      const tenant = await this.#options.open(room)
      const close = (): Promise<void> => tenant.close().finally(() => (this.#held -= 1))
      return { ...tenant, close }
    } catch (error) {
      this.#held -= 1
      throw error
    }
  }

  /** One place of those there are; the longest idle goes first. Throws TurnedAway when all are in use. */
  async #takePlace(): Promise<void> {
    while (this.#held >= this.#options.most) {
      const open = [...this.#rooms.values()].filter(({ standing, idleFor }) => standing === 'open' && idleFor >= LEFT)
      const longest = open.toSorted((a, b) => b.idleFor - a.idleFor)[0]
      if (!longest) throw new TurnedAway('full')
      await longest.close()
    }
    this.#held += 1
  }
}

const neverOpened = (name: string): Known => ({
  name,
  standing: 'closed',
  sockets: 0,
  entries: null,
  writes: null,
  trouble: null,
})
