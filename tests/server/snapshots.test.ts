import Sqlite from 'better-sqlite3'
import * as fc from 'fast-check'
import { existsSync, linkSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { NO_ROW } from '../../db/chain.ts'
import type { EventStore } from '../../db/event-store.ts'
import { MemoryEventStore } from '../../db/memory/store.ts'
import { SnapshotFile } from '../../db/snapshot-file.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { newSigner } from '../../server/evidence/signer.ts'
import { rulebookOf } from '../../server/live/log-entry.ts'
import { read } from '../../server/live/snapshot.ts'
import { eraseWhere } from '../../server/privacy/erasing.ts'
import { programOf } from '../../server/program.ts'
import type { Head } from '../../server/protocol/frames.ts'
import { type Act, actsOf } from '../support/acts.ts'
import { plans } from '../support/histories.ts'
import { newHouse } from './support/house.ts'
import { comesByTheClock } from './support/two-worlds.ts'
import { eyesOf, populate, type Population, World } from './support/world.ts'

let population: Population
beforeAll(async () => {
  population = await populate()
})
afterAll(() => population.leave())

const sides = ['spd', 'gruene']
const why = { at: '2021-02-04T17:00:00+01:00', by: 'administrator', cause: 'due' }
const origin = { rulebook: rulebookOf(krefeld), program: programOf(), erasure: NO_ROW }

function newPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-snapshot-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'council.snapshot')
}

/** A log that notes from where it was read. */
class WatchedLog extends MemoryEventStore {
  readonly readFrom: number[] = []

  constructor() {
    super(() => '00'.repeat(16))
  }

  override readStored(after: number): ReturnType<MemoryEventStore['readStored']> {
    this.readFrom.push(after)
    return super.readStored(after)
  }
}

async function live(world: World, acts: readonly Act[], known: Map<string, Head>): Promise<void> {
  for (const { at, as, id, command } of acts) {
    world.clock.millis = at
    await world.send(as, id, command)
    for (const side of sides) known.set(world.app.council.side(side).head.hash, world.app.council.side(side).head)
  }
}

/** What whoever comes in gets by the end of that turn. */
async function shown(world: World, who: string, since?: Head): Promise<readonly string[]> {
  const socket = world.look(who, since)
  await turn()
  socket.close()
  expect(socket.got).not.toEqual([])
  return socket.got
}

/** Every byte that anybody gets who comes in, or comes back from one of these heads, and what each side can prove with. */
async function everything(world: World, heads: readonly Head[], acts: readonly Act[]): Promise<string[]> {
  const told: string[] = []
  for (const who of sides.flatMap(eyesOf)) {
    for (const since of [undefined, ...heads]) {
      told.push(...(await shown(world, who, since)).filter((text) => !comesByTheClock.test(text)))
    }
  }
  for (const side of sides) told.push(await world.ask(`${side}.lead`, 'GET', '/api/chain?after=0'))
  // A repeated command has its first answer, and does nothing.
  for (const { as, id, command } of acts.filter((_, index) => index % 9 === 0)) {
    const socket = world.look(as)
    socket.say({ v: 1, kind: 'command', id, command })
    await world.app.council.idle()
    socket.close()
    told.push(socket.got.at(-1) ?? '')
  }
  return told
}

const stateOf = ({ app: { council } }: World): string =>
  JSON.stringify([
    [...council.state.items.values()],
    [...council.state.meetings.values()],
    [...council.state.motions.values()],
    sides.map((side) => council.side(side).record()),
  ])

const sitting = { type: 'meeting.add', meeting: 's1', body: 'rat', start: '2021-02-04T17:00:00+01:00' }
const paper = { number: '1', title: 'Vorlage Mustermann', kind: 'vorlage', originator: 'verwaltung', meeting: 's1' }

/** A council with a name in a title, closed, and its snapshot. */
async function closed(): Promise<{ log: WatchedLog; path: string }> {
  const [log, path] = [new WatchedLog(), newPath()]
  const world = await World.open(population, log, new SnapshotFile(path))
  await world.send('spd.secretary', 'where-it-stands', sitting)
  await world.send('spd.secretary', 'with-a-name-in-it', { type: 'item.add', item: 'a', ...paper })
  await world.close()
  log.readFrom.length = 0
  return { log, path }
}

async function reopened(log: EventStore, path: string): Promise<World> {
  const world = await World.open(population, log, new SnapshotFile(path))
  onTestFinished(() => world.close())
  return world
}

const viewOf = async (world: World, who: string): Promise<string> => (await shown(world, who)).join('')

describe('a council that starts from its snapshot', () => {
  test('is byte for byte one that has read the whole log, then and whatever happens on', async () => {
    let kept = 0
    const property = fc.asyncProperty(plans, fc.integer({ min: 1, max: 9 }), async (plan, tenths) => {
      const [log, path, known] = [new WatchedLog(), newPath(), new Map<string, Head>()]
      const acts = actsOf(plan)
      const cut = Math.ceil((acts.length * tenths) / 10)
      const before = await World.open(population, log, new SnapshotFile(path))
      await live(before, acts.slice(0, cut), known)
      await before.close()
      const { version } = await log.head()
      kept += version
      // More has been written since, as by a server that was killed before it kept another.
      const bytes = readFileSync(path)
      const between = await World.open(population, log, new SnapshotFile(path))
      await live(between, acts.slice(cut, cut + 5), known)
      await between.close()
      writeFileSync(path, bytes)
      log.readFrom.length = 0
      const fast = await World.open(population, log, new SnapshotFile(path))
      expect(log.readFrom[0]).toBe(version)
      const rest = acts.slice(cut + 5)
      const same = async (done: readonly Act[]): Promise<void> => {
        const slow = await World.open(population, log)
        slow.clock.millis = fast.clock.millis = Math.max(...done.map(({ at }) => at)) + 1000
        const heads = [...known.values()].filter((_, index) => index % 15 === 0)
        expect(stateOf(fast)).toBe(stateOf(slow))
        expect(await everything(fast, heads, done)).toEqual(await everything(slow, heads, done))
        await slow.close()
      }
      await same(acts.slice(0, cut + 5))
      await live(fast, rest, known)
      await same(acts)
      await fast.close()
    })
    await fc.assert(property, { numRuns: Number(process.env['SNAPSHOTS'] ?? 2), seed: 20210204, endOnFailure: true })
    expect(kept).toBeGreaterThan(20)
  }, 3_600_000)

  test('takes up none in which a byte is another, that is cut short, or that another key signed', async () => {
    const { log, path } = await closed()
    const bytes = readFileSync(path)
    expect(read(bytes, origin, population.signer)?.version).toBe(2)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const other = Buffer.from(bytes)
        other[place] = (other[place] ?? 0) ^ change
        expect(read(other, origin, population.signer)).toBeUndefined()
        expect(read(bytes.subarray(0, place), origin, population.signer)).toBeUndefined()
      }),
      { numRuns: 100 },
    )
    expect(read(bytes, origin, newSigner())).toBeUndefined()
    writeFileSync(path, bytes.subarray(0, -1))
    const world = await reopened(log, path)
    expect(log.readFrom).toEqual([0])
    expect(await viewOf(world, 'spd.lead')).toContain('Mustermann')
  })

  test('takes up none of another program or rulebook, nor of another log', async () => {
    const { path } = await closed()
    const bytes = readFileSync(path)
    expect(read(bytes, { ...origin, program: 'another' }, population.signer)).toBeUndefined()
    expect(read(bytes, { ...origin, rulebook: 'krefeld/2' }, population.signer)).toBeUndefined()
    const other = new WatchedLog()
    const world = await World.open(population, other)
    await world.send('spd.secretary', 'where-it-stands', sitting)
    await world.send('spd.secretary', 'of-another-log', { type: 'item.add', item: 'b', ...paper })
    await world.close()
    other.readFrom.length = 0
    const fresh = await reopened(other, path)
    expect(other.readFrom).toEqual([0])
    expect([...fresh.app.council.state.items.values()].map(({ context }) => context.item)).toEqual(['b'])
  })

  test('renews it when much was written since', async () => {
    const { log, path } = await closed()
    rmSync(path)
    const world = await reopened(log, path)
    expect(existsSync(path)).toBe(false)
    await world.close()
    expect(read(readFileSync(path), origin, population.signer)?.version).toBe(2)
  })
})

describe('an erased text', () => {
  test('is overwritten in the snapshot before anything else, and in none that follows', async () => {
    const { log, path } = await closed()
    const link = `${path}.link`
    linkSync(path, link)
    expect(readFileSync(link, 'utf8')).toContain('Mustermann')
    const world = await reopened(log, path)
    const { council } = world.app
    await council.reread(async () => {
      expect(existsSync(path)).toBe(false)
      expect(readFileSync(link).every((byte) => byte === 0)).toBe(true)
      return eraseWhere(log, ({ content }) => content.includes('Mustermann'), why)
    })
    await world.close()
    expect(readFileSync(path, 'utf8')).toContain('"title":"—"')
    expect(readFileSync(path, 'utf8')).not.toContain('Mustermann')
  })

  test('does not come back from a snapshot of before, wherever that was put aside', async () => {
    const { log, path } = await closed()
    await eraseWhere(log, ({ content }) => content.includes('Mustermann'), why)
    const world = await reopened(log, path)
    expect(log.readFrom).toContain(0)
    expect(await viewOf(world, 'spd.lead')).toContain('"title":"—"')
    expect(await viewOf(world, 'spd.lead')).not.toContain('Mustermann')
    expect(existsSync(path)).toBe(false)
  })
})

test('a council that was removed while a node had it open leaves no snapshot there', async () => {
  const { log, path } = await closed()
  const world = await reopened(log, path)
  expect(readFileSync(path, 'utf8')).toContain('Mustermann')
  log.entries = async () => []
  await world.close()
  expect(existsSync(path)).toBe(false)
})

describe('a log that was changed behind a snapshot', () => {
  test('is found soon after the start: nothing is written to it any more, and the next start says so', async () => {
    const path = newPath()
    const house = await newHouse({ snapshots: new SnapshotFile(path) })
    const secretary = await house.screen('spd.secretary')
    for (const command of [sitting, { type: 'item.add', item: 'a', ...paper }, { type: 'item.withdraw', item: 'a' }])
      await secretary.command(command)
    await house.stop()
    const raw = new Sqlite(house.file.path)
    raw.exec(`DROP TRIGGER log_refuses_update; UPDATE log SET actor = 'gruene.member' WHERE version = 1`)
    raw.close()
    await house.start()
    const health = async (): Promise<number> => (await fetch(`http://127.0.0.1:${house.port}/health`)).status
    await expect.poll(health).toBe(503)
    const late = await house.screen('spd.secretary')
    late.send({ v: 1, kind: 'command', id: 'after-the-fault', command: { ...sitting, meeting: 's2' } })
    await expect.poll(() => late.texts.join('')).toContain('unavailable')
    await house.stop()
    expect(existsSync(path)).toBe(false)
    await expect(house.start()).rejects.toThrow(/not as it was written.*Entry 1 carries the hash/)
  })
})
