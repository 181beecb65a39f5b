import { setTimeout as pause } from 'node:timers/promises'
import { BareCrowd } from '../bare-crowd.ts'
import { product } from '../contestants.ts'
import { Crowd } from '../crowd.ts'
import type { Figure, Measured, Reading, Scale } from '../figure.ts'
import { type Inhabited, withBare, withCopy, withServer } from '../running.ts'
import type { Memory } from '../servers/child.ts'
import { Sitting } from '../sitting.ts'

interface Sizes {
  readonly connections: number
  readonly trafficMs: number
}

const sizes: Readonly<Record<Scale, Sizes>> = {
  full: { connections: 5000, trafficMs: 600_000 },
  quick: { connections: 500, trafficMs: 5_000 },
}

/** Those who are there before anything is measured: they work. */
const WORKING = 60
/** What sockets need to come to rest. */
const REST_MS = 2000
const agenda = { items: 20, before: 0 }

/** Memory per idle signed-in connection, and what traffic leaves behind. */
export const memory: Figure = {
  number: 4,
  title: 'memory per idle signed-in connection, and no growth by traffic',
  once: true,
  measure: async (scale): Promise<Measured> => {
    const { connections, trafficMs } = sizes[scale]
    const bare = await withBare(async (server) => {
      const crowd = new BareCrowd(server.port)
      await crowd.join(Array.from({ length: WORKING }, () => ({ cookie: '' })))
      const before = await atRest(server)
      await crowd.join(Array.from({ length: connections }, () => ({ cookie: '' })))
      const after = await atRest(server)
      crowd.close()
      return each(before, after, connections)
    })
    const ours = await withServer(product, WORKING + connections, (server) => ofProduct(server, trafficMs))
    const per = (what: string, own: number, other: number): Reading => ({
      what: `${connections} connections: ${what} of each`,
      unit: 'KiB',
      product: own / 1024,
      against: { name: 'bare ws', value: other / 1024 },
      aim: { atMost: 1.1 },
    })
    const grown = (what: keyof Memory): Reading => ({
      what: `${what === 'rss' ? 'resident' : 'alive'} after ${trafficMs / 1000} s of traffic (${ours.commands} commands)`,
      unit: 'MiB',
      product: ours.after[what] / 2 ** 20,
      against: { name: 'a new start with that log and those connections', value: ours.anew[what] / 2 ** 20 },
      aim: what === 'alive' ? { atMost: 1.05 } : null,
    })
    return {
      readings: [
        per('resident', ours.each.rss, bare.rss),
        per('alive', ours.each.alive, bare.alive),
        grown('alive'),
        grown('rss'),
      ],
      loads: [],
    }
  },
}

interface OfProduct {
  readonly each: Memory
  readonly commands: number
  /** With all connections, after the traffic, and by a new start. */
  readonly after: Memory
  readonly anew: Memory
}

async function ofProduct(server: Inhabited, trafficMs: number): Promise<OfProduct> {
  const { people, port, folder } = server
  const crowd = new Crowd(port, true)
  await crowd.join(people.slice(0, WORKING))
  const sitting = new Sitting(crowd, agenda)
  await sitting.begin()
  const before = await atRest(server)
  await crowd.join(people.slice(WORKING))
  const idle = await atRest(server)
  const until = performance.now() + trafficMs
  let commands = 0
  for (; performance.now() < until; commands += 1) await crowd.show(sitting.nextForAll())
  const after = await atRest(server)
  crowd.close()
  return { each: each(before, idle, people.length - WORKING), commands, after, anew: await anew(folder, people) }
}

/** The same council started again, before the same people. */
async function anew(folder: string, people: Inhabited['people']): Promise<Memory> {
  await pause(REST_MS)
  return withCopy({ folder, people }, async (server) => {
    const crowd = new Crowd(server.port, true)
    await crowd.join(people)
    const found = await atRest(server)
    crowd.close()
    return found
  })
}

async function atRest(server: Pick<Inhabited, 'memory'>): Promise<Memory> {
  await pause(REST_MS)
  return server.memory()
}

const each = (before: Memory, after: Memory, connections: number): Memory => ({
  rss: (after.rss - before.rss) / connections,
  alive: (after.alive - before.alive) / connections,
})
