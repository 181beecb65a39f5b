import type { Register } from '../../server/identity/register.ts'
import type { Council } from '../../server/live/council.ts'
import type { Limits } from '../../server/live/limits.ts'
import { type Beside, BesideOfNode } from './beside.ts'
import { type Disk, DiskFault, openLog, type Way } from './disk.ts'
import type { Host } from './host.ts'
import { Looks } from './looks.ts'
import type { HouseCode } from './programs.ts'

/** How long a database that cannot be reached is waited for, in ms on average. */
const REACH_MS = 800

export interface LifeOptions {
  readonly host: Host
  readonly code: HouseCode
  readonly disk: Disk
  readonly beside: Beside
  readonly limits: Partial<Limits>
  /** Others write to the same log. */
  readonly shared: boolean
  readonly isCutOff: () => boolean
  /** Told of what this process has written, so that others may hear of it. */
  readonly wrote: () => void
  /** Told each time viewers have been told, and once the log has been read. */
  readonly told: (council: Council) => void
  readonly onTrouble: (error: unknown) => void
}

/** What a process that listens has. */
export interface Running {
  readonly council: Council
  readonly sockets: InstanceType<HouseCode['Sockets']>
  readonly register: Register
}

/** One process of a server, from its start to its end. */
export class Life {
  readonly beside: BesideOfNode
  readonly looks: Looks
  /** Undefined while it starts, and once it listens no more. */
  running: Running | undefined
  readonly #options: LifeOptions
  readonly #way: Way

  constructor(options: LifeOptions) {
    this.#options = options
    const { host, disk, shared, isCutOff, wrote } = options
    const wait: Way['wait'] = (what, mean) =>
      new Promise((resolve) => void host.plan(disk.chance.wait(mean), what, resolve))
    const reach = async (): Promise<void> => {
      if (!isCutOff()) return
      await wait('the database does not answer', REACH_MS)
      throw new DiskFault('cannot be reached')
    }
    this.beside = new BesideOfNode(options.beside, reach)
    this.#way = {
      wait,
      reach,
      wrote: (version) => {
        this.looks.known = Math.max(this.looks.known, version)
        if (shared) wrote()
      },
    }
    this.looks = new Looks({ disk, host, way: this.#way, beside: this.beside })
  }

  /** Reads everything, as `app.ts` does, and listens. */
  async open(): Promise<void> {
    const { host, code, disk, shared, limits, told, onTrouble } = this.#options
    const { Council: AnyCouncil, krefeld, Names, Register: AnyRegister, Sockets, usualLimits, meView } = code
    const { people, mandates, sessions } = this.beside
    const clock = { now: host.wallClock }
    if (shared) this.looks.begin()
    const log = openLog(disk, this.#way, shared ? this.looks.ofStore : {})
    const council = await AnyCouncil.open({ agreement: krefeld, log, clock, onTrouble })
    const partners = krefeld.partners.map(({ id }) => id)
    const { timeZone } = krefeld
    const register = await AnyRegister.read({ file: { people, mandates }, partners, timeZone, clock, onTrouble })
    const sockets = new Sockets({
      council,
      register,
      freshMs: undefined,
      file: { people, sessions },
      names: await Names.read(people, onTrouble),
      limits: { ...usualLimits, ...limits },
      wallClock: host.wallClock,
      welcome: (person) => ({
        v: 1,
        kind: 'welcome',
        me: meView(person, register),
        key: '',
        agreement: krefeld.id,
        council: krefeld.council.de,
        example: false,
      }),
    })
    council.watch({ settled: () => told(council), over: () => undefined })
    this.running = { council, sockets, register }
    told(council)
  }
}
