import type { Actor } from './cast.ts'
import type { Chance } from './chance.ts'
import type { Device } from './device.ts'
import { type DiskMood, type HintMood, wellBehaved, wellInformed } from './disk.ts'
import type { House } from './house.ts'
import type { ServerNode } from './node.ts'
import type { Scheduler } from './scheduler.ts'

/** Everything that can go wrong, by name. */
export const troubles = [
  'break',
  'silence',
  'half',
  'stall',
  'offline',
  'sleep',
  'reload',
  'double',
  'slow',
  'crash',
  'restart',
  'clock',
  'disk',
  'signOut',
  'mandate',
  'cutOff',
  'standstill',
  'hints',
] as const
export type Trouble = (typeof troubles)[number]

export interface WeatherOptions {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly house: House
  readonly devices: readonly Device[]
  readonly people: Map<string, Actor>
  /** What does not happen in this episode. */
  readonly without: readonly Trouble[]
  /** What hardly ever stops in this episode. */
  readonly storms: readonly Trouble[]
}

/** The mean of each kind lies between these, in ms of true time; every episode draws its own. */
const usual: Readonly<Record<Trouble, readonly [number, number]>> = {
  break: [2000, 60_000],
  silence: [4000, 60_000],
  half: [8000, 90_000],
  stall: [2000, 30_000],
  offline: [8000, 60_000],
  sleep: [5000, 60_000],
  reload: [8000, 60_000],
  double: [5000, 60_000],
  slow: [5000, 60_000],
  crash: [8000, 120_000],
  restart: [15_000, 120_000],
  clock: [20_000, 200_000],
  disk: [4000, 60_000],
  signOut: [30_000, 200_000],
  mandate: [20_000, 200_000],
  cutOff: [8000, 60_000],
  standstill: [8000, 90_000],
  hints: [5000, 60_000],
}

/** What happens only to a council that several nodes serve. */
const ofSeveral: ReadonlySet<Trouble> = new Set(['cutOff', 'standstill', 'hints'])

/**
 * Mean time of one way on the slowest line that can be kept live, in ms: on a slower one a reader that has to catch up
 * and the beats after it take longer than the server's silence may last, and the screen is rightly stale now and then.
 */
const slowestLive = 800

/** In how many episodes a kind of trouble hardly ever stops. */
const stormy = 0.15

const day = 24 * 60 * 60 * 1000

/** Brings trouble of every kind, each by its own dice, until it clears. */
export class Weather {
  readonly #options: WeatherOptions
  #rough = true

  constructor(options: WeatherOptions) {
    this.#options = options
    for (const trouble of troubles) {
      if (options.without.includes(trouble) || (ofSeveral.has(trouble) && options.house.nodes.length === 1)) continue
      const chance = options.chance.stream(trouble)
      const [least, most] = usual[trouble]
      // In a good part of the episodes a kind does not occur at all, in some it hardly ever stops: what takes several of
      // the same in a row, or one without another, is seen, too.
      if (chance.often(stormy) || options.storms.includes(trouble)) this.#brew(trouble, chance, least / 3)
      else if (chance.often(0.5)) this.#brew(trouble, chance, chance.between(least, most))
    }
  }

  /** Nothing more goes wrong, no line is too slow, and what somebody's hand broke is put right; the rest must mend itself. */
  clear(): void {
    this.#rough = false
    const { devices, house } = this.#options
    house.disk.mood = wellBehaved
    house.disk.hints = wellInformed
    for (const node of house.nodes) {
      node.cutOff = false
      node.wake()
      this.#lookAfter(node)
    }
    for (const device of devices) {
      device.manner.doubles = 0
      device.manner.overtakes = 0
      device.manner.latency = Math.min(device.manner.latency, slowestLive)
      if (device.host.asleep) device.wake()
      if (!device.online) device.goOnline(false)
    }
  }

  /** Somebody starts a server whenever it is down, also when it was about to stop as the weather cleared. */
  #lookAfter(node: ServerNode): void {
    if (!node.isUp) node.start()
    this.#options.scheduler.plan(1000, 'somebody looks after the server', () => this.#lookAfter(node))
  }

  #brew(trouble: Trouble, chance: Chance, mean: number): void {
    this.#options.scheduler.plan(chance.wait(mean), `trouble: ${trouble}`, () => {
      if (!this.#rough) return
      this.#strike(trouble, chance)
      this.#brew(trouble, chance, mean)
    })
  }

  #after(ms: number, what: string, act: () => void): void {
    this.#options.scheduler.plan(ms, what, () => {
      if (this.#rough) act()
    })
  }

  #strike(trouble: Trouble, chance: Chance): void {
    const { house, devices } = this.#options
    const device = chance.among(devices)
    const node = house.nodes.length === 1 ? house.nodes[0] : chance.among(house.nodes)
    if (!device || !node) return
    switch (trouble) {
      case 'break':
        return device.line?.breakOff()
      case 'silence':
        return device.line?.fallSilent()
      case 'half':
        return device.line?.halve(chance.one('up', 'down'))
      case 'stall':
        return device.line?.stall(chance.wait(3000))
      case 'offline':
        return this.#offline(device, chance)
      case 'sleep':
        return this.#sleep(device, chance)
      case 'reload':
        // Nobody loads a page on a phone that sleeps.
        return device.host.asleep ? undefined : device.load()
      case 'double':
        device.manner.doubles = chance.one(0, 0.5)
        device.manner.overtakes = chance.one(0, 0.3)
        return
      case 'slow':
        device.manner.latency = Math.min(1500, chance.wait(chance.one(10, 40, 500)))
        return
      case 'crash':
        node.crash(chance.one('killed', 'unplugged'))
        return this.#after(chance.wait(2500), 'somebody starts the server', () => node.isUp || node.start())
      case 'restart':
        void node.stop()
        return this.#after(chance.between(100, 3000), 'the server is started anew', () => node.isUp || node.start())
      case 'clock':
        return house.moveClock(chance.one(-3_600_000, -120_000, -2000, 2000, 3_600_000, day))
      case 'disk':
        house.disk.mood = badMood(chance)
        return this.#after(chance.wait(1500), 'the disk recovers', () => {
          house.disk.mood = wellBehaved
        })
      case 'signOut':
        return void house.signOut(node, device.person)
      case 'cutOff':
        node.cutOff = true
        return this.#after(chance.wait(4000), `${node.host.name} reaches the log again`, () => (node.cutOff = false))
      case 'standstill':
        node.sleep()
        return this.#after(chance.wait(4000), `${node.host.name} goes on`, () => node.wake())
      case 'hints':
        house.disk.hints = badHints(chance)
        return
      default:
        return this.#mandate(node, device, chance)
    }
  }

  #offline(device: Device, chance: Chance): void {
    if (!device.online) return
    device.goOffline(chance.often(0.5))
    const told = chance.often(0.5)
    this.#after(chance.wait(6000), `${device.name} has a network again`, () => device.goOnline(told))
  }

  #sleep(device: Device, chance: Chance): void {
    if (device.host.asleep) return
    device.sleep()
    this.#after(chance.wait(8000), `${device.name} wakes`, () => device.wake())
  }

  /** Somebody becomes another side's member, a speaker of another committee, or what they were before. */
  #mandate(node: ServerNode, device: Device, chance: Chance): void {
    const { people, house } = this.#options
    const person = people.get(device.person)
    if (!person || person.role === 'secretary') return
    const role = chance.one('member', 'speaker', 'lead')
    const committees = role === 'speaker' ? [chance.one('FBL', 'PBMS')] : []
    const changed: Actor = { ...person, role, committees, mandate: person.mandate + 1 }
    void house.appoint(node, person, changed).then((done) => done && people.set(person.id, changed))
  }
}

const badMood = (chance: Chance): DiskMood =>
  chance.one<DiskMood>(
    { ...wellBehaved, writeMs: 800 },
    { ...wellBehaved, refuses: 0.5 },
    { ...wellBehaved, refuses: 1 },
    { ...wellBehaved, denies: 0.5, misreads: 0.2 },
    { ...wellBehaved, denies: 0.3, refuses: 0.3, writeMs: 50 },
  )

const badHints = (chance: Chance): HintMood =>
  chance.one<HintMood>(
    wellInformed,
    { ...wellInformed, lost: 1 },
    { ...wellInformed, doubled: 0.5, delayMs: 100 },
    { delayMs: 1500, lost: 0.3, doubled: 0.3 },
  )
