import type { EventStore } from '../../db/event-store.ts'
import { Listeners } from '../../db/listeners.ts'
import type { BesideOfNode } from './beside.ts'
import type { Disk, Way } from './disk.ts'
import type { Host } from './host.ts'

/** How often a node looks for what others have written, in ms: at least once a second, the look included. */
const lookEveryMs = 750

export interface LooksOptions {
  readonly disk: Disk
  readonly host: Host
  readonly way: Way
  readonly beside: BesideOfNode
}

/** How one process of several hears what the others write: by hints, and by looking. */
export class Looks {
  /** The version up to which this process wrote itself, or has told its listeners. */
  known = 0
  /** What a store has to say of others. */
  readonly ofStore: Pick<EventStore, 'onAppended' | 'onErased' | 'silence'>
  readonly #options: LooksOptions
  readonly #appended = new Listeners<void>()
  #looked = { steady: -Infinity, wall: -Infinity }

  constructor(options: LooksOptions) {
    this.#options = options
    const { host } = options
    this.ofStore = {
      onAppended: (listener) => this.#appended.add(listener),
      onErased: () => () => undefined,
      silence: () => Math.max(host.steadyClock() - this.#looked.steady, host.wallClock() - this.#looked.wall),
    }
  }

  /** Looks now, and again for as long as the process lives. */
  begin(): void {
    const { host } = this.#options
    void this.#look()
      .catch(() => undefined)
      .then(() => host.plan(lookEveryMs, `${host.name} looks at the log`, () => this.begin()))
  }

  /** Another node says that there is something. */
  hint(): void {
    this.#appended.tell()
    this.#options.beside.pull()
  }

  async #look(): Promise<void> {
    const { disk, host, way, beside } = this.#options
    const began = { steady: host.steadyClock(), wall: host.wallClock() }
    await way.wait('the log is looked at', disk.mood.readMs)
    await way.reach()
    const { version } = await disk.log.head()
    if (version > this.known) this.#appended.tell()
    this.known = Math.max(this.known, version)
    beside.pull()
    this.#looked = began
  }
}
