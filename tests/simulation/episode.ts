import { castOf } from './cast.ts'
import type { Limits } from '../../server/live/limits.ts'
import { isoTime } from '../../server/clock.ts'
import { Chance } from './chance.ts'
import { Claims } from './claims.ts'
import { converged } from './converged.ts'
import { Device } from './device.ts'
import { House } from './house.ts'
import type { Line } from './line.ts'
import { calmMs, Onlooker, sharedMs } from './onlooker.ts'
import type { Programs } from './programs.ts'
import type { RealLog } from './real-log.ts'
import { Record } from './record.ts'
import { Scheduler } from './scheduler.ts'
import { Secrecy } from './secrecy.ts'
import { User } from './user.ts'
import { type Broken, Verdict } from './verdict.ts'
import { type Trouble, Weather } from './weather.ts'

/** In how many episodes two nodes serve the council. */
const severalNodes = 0.25

/** An empty log in a real store; `newSalt` gives 16 bytes in hex. */
export type NewLog = (newSalt: () => string) => Promise<RealLog>

export interface EpisodePlan {
  readonly seed: string
  /** Events before it calms down. */
  readonly steps: number
  readonly without?: readonly Trouble[]
  readonly storms?: readonly Trouble[]
  /** How many machines serve the council; without it, as the dice say. */
  readonly nodes?: 1 | 2
  /** Opens the log; without it, one in memory. */
  readonly newLog?: NewLog
  /** Lines of story to keep. */
  readonly remembered?: number
}

export interface Episode {
  readonly broken: Broken | undefined
  readonly steps: number
  /** Commands that took effect, and all that were answered and held against the log. */
  readonly accepted: number
  readonly answered: number
  /** The same for the same seed: the log's hash and what every screen ended with. */
  readonly fingerprint: string
  readonly story: readonly string[]
}

/** One small council from its first meeting to a calm end, with everything that goes wrong meanwhile. */
export async function play(programs: Programs, plan: EpisodePlan): Promise<Episode> {
  const chance = new Chance(plan.seed)
  const scheduler = new Scheduler(chance.stream('order'), plan.remembered)
  const verdict = new Verdict(() => scheduler.steps)
  const setting = chance.stream('setting')
  const cast = castOf(setting)
  const people = new Map(cast.map((actor) => [actor.id, actor]))
  const record = new Record(verdict, [...people.values()])
  const claims = new Claims(verdict)
  const secrecy = new Secrecy(verdict)
  const nodes = plan.nodes ?? (chance.stream('nodes').often(severalNodes) ? 2 : 1)
  const onlooker = new Onlooker(scheduler, verdict, nodes > 1 ? sharedMs : 0)
  const limits: Partial<Limits> = {
    waitingBytes: setting.one(2000, 8000, 64 * 1024),
    connection: setting.one({ burst: 120, perSecond: 30 }, { burst: 4, perSecond: 1 }),
  }
  const salts = chance.stream('salts')
  const newSalt = (): string => salts.hex(16)
  const real = await plan.newLog?.(newSalt)
  if (real) scheduler.working = real.working
  const house: House = new House({
    scheduler,
    chance: chance.stream('house'),
    programs,
    nodes,
    log: real?.store ?? new programs.nodes[0].code.MemoryEventStore(newSalt),
    people: [...people.values()],
    limits,
    written: (entries) => record.written(entries),
    told: (council) => {
      for (const { id } of council.agreement.partners) onlooker.told(id, council.side(id).head.version)
    },
  })
  await house.settle()
  const watch = {
    toBrowser: (line: Line, text: string) => {
      scheduler.tell(() => `the server tells ${line.who}: ${text.slice(0, 120)}`)
      if (line.person && line.council) secrecy.check(text, line.person, line.council.state)
    },
    toServer: (line: Line, text: string) => scheduler.tell(() => `${line.who} says: ${text}`),
    doubled: (text: string) => claims.doubled(text),
  }
  const numbering = { last: 0 }
  // Most councils are quiet; in some everybody talks at once.
  const pace = setting.one(1000, 8000, 8000, 16_000, 16_000)
  const devices: Device[] = []
  const users: User[] = []
  for (const { id: person } of [...cast, ...cast.filter(() => setting.often(0.6))]) {
    const name = `${person}/${devices.length}`
    const own = chance.stream(name)
    const device = new Device({
      name,
      person,
      scheduler,
      chance: own,
      programs,
      house,
      watch,
      heard: () => onlooker.heard(device),
    })
    const partner = people.get(person)?.partner ?? ''
    const user = new User({ device, partner, chance: own.stream('taps'), house, claims, verdict, numbering })
    devices.push(device)
    users.push(user)
    await user.signIn()
    user.begin(pace * setting.between(0.5, 2))
  }
  const weather = new Weather({
    scheduler,
    chance: chance.stream('weather'),
    house,
    devices,
    people,
    without: plan.without ?? [],
    storms: plan.storms ?? [],
  })
  for (const node of house.nodes) node.start()
  const run = async (until: () => boolean): Promise<void> => {
    while (!until() && !verdict.broken && (await scheduler.step())) {
      for (const device of devices) onlooker.look(device, people.get(device.person)?.partner ?? '')
      verdict.hold('nothing breaks inside the server', house.troubles.length === 0, () =>
        String((house.troubles[0] as Error).stack),
      )
    }
  }
  await run(() => scheduler.steps >= plan.steps)
  weather.clear()
  for (const user of users) user.rest()
  const end = scheduler.now + calmMs
  await run(() => scheduler.now >= end)
  // Everything works again: one more word from everybody, which must be answered.
  const within = Math.max(...users.map((user) => user.lastWord()))
  await run(() => scheduler.now > end + within)
  if (!verdict.broken) {
    converged({ devices, people, record, verdict, at: isoTime(house.nodes[0].host.wallClock(), 'Europe/Berlin') })
    await claims.check(record, house.disk.log)
  }
  house.close()
  return {
    broken: verdict.broken,
    steps: scheduler.steps,
    accepted: record.length,
    answered: claims.answered,
    fingerprint: record.hash + devices.map(({ page }) => JSON.stringify(page.known.value.head)).join(''),
    story: scheduler.story,
  }
}
