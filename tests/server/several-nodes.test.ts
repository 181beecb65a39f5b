import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Head } from '../../server/protocol/frames.ts'
import { type Act, actsOf } from '../support/acts.ts'
import { plans } from '../support/histories.ts'
import { SharedLog, type SharedLogNode } from '../support/shared-log.ts'
import type { NearSocket } from './support/near-socket.ts'
import { comesByTheClock } from './support/two-worlds.ts'
import { everybody, eyesOf, populate, type Population, World } from './support/world.ts'

let population: Population
beforeAll(async () => {
  population = await populate()
})
afterAll(() => population.leave())

const partners = ['spd', 'gruene']
const sitting = { type: 'meeting.add', meeting: 's1', body: 'rat', start: '2021-02-04T17:00:00+01:00' }
const eyes = partners.flatMap(eyesOf)

interface Node {
  readonly world: World
  readonly log: SharedLogNode
}

async function newNode(shared: SharedLog): Promise<Node> {
  const log = shared.node()
  return { world: await World.open(population, log.store), log }
}

async function withNodes(count: number, run: (nodes: readonly Node[], shared: SharedLog) => Promise<void>) {
  const shared = new SharedLog()
  const nodes = await Promise.all(Array.from({ length: count }, () => newNode(shared)))
  try {
    await run(nodes, shared)
  } finally {
    await Promise.all(nodes.map(({ world }) => world.close()))
  }
}

const settled = async (socket: NearSocket): Promise<NearSocket> => {
  // The first view of a node that is not alone comes once its log was asked.
  while (!socket.got.some((text) => /"kind":"(view|change)"/u.test(text)) && socket.closedWith === undefined)
    await new Promise((resolve) => setImmediate(resolve))
  return socket
}

/** What a screen that was last at this head is sent, whatever the order in which things stand. */
async function shown({ world }: Node, who: string, since?: Head): Promise<unknown> {
  const socket = await settled(world.look(who, since))
  socket.close()
  return socket.got.filter((text) => !comesByTheClock.test(text)).map((text) => sorted(JSON.parse(text)))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, sorted(each)]))
}

const headsOf = ({ world }: Node): readonly Head[] => partners.map((side) => world.app.council.side(side).head)

/** Sends a history to either of two nodes, as these dice say: alone or together, heard of at once or later. */
async function live(nodes: readonly Node[], acts: readonly Act[], dice: readonly number[]): Promise<Map<string, Head>> {
  const known = new Map<string, Head>()
  for (const [index, act] of acts.entries()) {
    const die = dice[index % dice.length] ?? 0
    const node = nodes[die % nodes.length]
    for (const { world } of nodes) world.clock.millis = act.at
    const sent = node?.world.send(act.as, act.id, act.command)
    // Some do not wait for the answer: the next may come to the other node meanwhile.
    if (die % 3 !== 0) await sent
    if (die % 5 === 0) for (const { log } of nodes) log.hint()
    for (const { version, hash } of headsOf(nodes[0]!)) known.set(hash, { version, hash })
  }
  for (const { world, log } of nodes) {
    log.hint()
    await world.app.council.lookout.upToDate()
  }
  return known
}

describe('two nodes of one council', () => {
  test('count, show and resume like one that has read the log from its beginning, whoever wrote what', async () => {
    let accepted = 0
    const property = fc.asyncProperty(plans, fc.array(fc.nat(), { minLength: 20, maxLength: 40 }), (plan, dice) =>
      withNodes(2, async (nodes, shared) => {
        for (const { world } of nodes) for (const who of everybody) world.watch(who)
        const heads = await live(nodes, actsOf(plan), dice)
        const fresh = await newNode(shared)
        fresh.world.clock.millis = nodes[0]!.world.clock.millis
        const { version } = await shared.log.head()
        accepted += version
        const places = [undefined, ...[...heads.values()].filter((_, index) => index % 12 === 0)]
        for (const node of nodes) expect(headsOf(node)).toEqual(headsOf(fresh))
        for (const who of eyes) {
          for (const since of places) {
            const expected = await shown(fresh, who, since)
            for (const node of nodes) expect(await shown(node, who, since)).toEqual(expected)
          }
        }
        await fresh.world.close()
      }),
    )
    await fc.assert(property, {
      numRuns: Number(process.env['SEVERAL_NODES'] ?? 2),
      seed: 20210204,
      endOnFailure: true,
    })
    expect(accepted).toBeGreaterThan(50)
  }, 3_600_000)

  test('give a command that was answered at one its first answer at the other, and do it once', () =>
    withNodes(2, async ([one, other], shared) => {
      const answers: string[] = []
      for (const { world } of [one!, other!, other!]) {
        world.watch('spd.secretary')
        await world.send('spd.secretary', 'the-same-command', sitting)
        answers.push(world.screen('spd.secretary')?.got.find((text) => text.includes('"answer"')) ?? 'none')
      }
      expect(answers).toEqual(Array(3).fill(answers[0]))
      expect(answers[0]).toContain('"ok":true')
      expect(await shared.log.head()).toMatchObject({ version: 1 })
    }))

  test('show what was written at the other as soon as they hear of it, and nothing that is not for the viewer', () =>
    withNodes(2, async ([one, other]) => {
      for (const who of ['spd.lead', 'gruene.lead']) other!.world.watch(who)
      await settled(other!.world.screen('gruene.lead')!)
      const plan = { motion: 'spd:plan', originator: 'spd', kind: 'motion', target: 'rat', essential: false }
      await one!.world.send('spd.lead', 'a-secret-plan', { type: 'motion.add', ...plan, title: 'Geheimer Plan' })
      expect(other!.world.screen('spd.lead')!.got.join('')).not.toContain('Geheimer Plan')
      other!.log.hint()
      await other!.world.app.council.lookout.upToDate()
      expect(other!.world.screen('spd.lead')!.got.join('')).toContain('Geheimer Plan')
      expect(other!.world.screen('gruene.lead')!.got.join('')).not.toContain('spd:plan')
    }))

  test('let nobody in on less than the other has shown before', () =>
    withNodes(2, async ([one, other]) => {
      await one!.world.send('spd.secretary', 'unheard-of-there', sitting)
      const { head } = one!.world.app.council.side('gruene')
      const socket = await settled(other!.world.look('gruene.member', head))
      expect(socket.got.join('')).toContain(head.hash)
      socket.close()
      expect(await other!.world.ask('spd.lead', 'GET', '/api/meetings/s1/vote-list.json')).toMatch(/^\[200/u)
    }))

  test('drop what the other has erased, from memory and from screens', () =>
    withNodes(2, async ([one, other], shared) => {
      const paper = {
        number: '1',
        title: 'Vorlage Mustermann',
        kind: 'vorlage',
        originator: 'verwaltung',
        meeting: 's1',
      }
      await one!.world.send('spd.secretary', 'where-it-stands', sitting)
      await one!.world.send('spd.secretary', 'with-a-name-in-it', { type: 'item.add', item: 'a', ...paper })
      other!.world.watch('gruene.member')
      const screen = await settled(other!.world.screen('gruene.member')!)
      expect(screen.got.join('')).toContain('Mustermann')
      const why = { at: '2021-02-04T17:00:00+01:00', by: 'administrator', cause: 'due' }
      await shared.log.eraseTexts([{ version: 2, path: 'title', standIn: '—' }], why)
      other!.log.hintErased()
      await expect.poll(() => screen.got.at(-1)).toContain('"title":"—"')
      expect(JSON.stringify(await shown(other!, 'gruene.member'))).not.toContain('Mustermann')
    }))
})

test('a node that is still reading the log when another erases has read what is erased no longer', async () => {
  const shared = new SharedLog()
  const one = await newNode(shared)
  const paper = { number: '1', title: 'Vorlage Mustermann', kind: 'vorlage', originator: 'verwaltung', meeting: 's1' }
  await one.world.send('spd.secretary', 'where-it-stands', sitting)
  await one.world.send('spd.secretary', 'with-a-name-in-it', { type: 'item.add', item: 'a', ...paper })
  const late = shared.node()
  const { store } = shared.node()
  late.store.readStored = async function* (after) {
    yield* store.readStored(after)
    late.store.readStored = (from) => store.readStored(from)
    const why = { at: '2021-02-04T17:00:00+01:00', by: 'administrator', cause: 'due' }
    await shared.log.eraseTexts([{ version: 2, path: 'title', standIn: '—' }], why)
    late.hintErased()
  }
  const world = await World.open(population, late.store)
  await expect.poll(() => world.app.council.state.items.get('a')?.context.title).toBe('—')
  await Promise.all([world.close(), one.world.close()])
})

describe('a node that cannot reach the log', () => {
  test('says so, lets nobody in and answers nothing from what it knew, until it can again', () =>
    withNodes(1, async ([node]) => {
      const { world, log } = node!
      const health = async (): Promise<string> => world.ask('spd.lead', 'GET', '/health')
      const measures = '/api/measures'
      expect(await health()).toMatch(/^\[200/u)
      expect(await world.ask('spd.lead', 'GET', measures)).toMatch(/^\[200/u)
      log.cutOff = true
      log.silence = 3000
      // For a moment nobody can know: what was read last was true when it was read.
      const refused = await settled(world.look('spd.member'))
      expect(refused.closedWith).toBe(1013)
      expect(refused.got).toEqual([])
      expect(await world.ask('spd.lead', 'GET', measures)).toMatch(/^\[503.*cutOff/u)
      log.cutOff = false
      log.silence = 0
      expect((await settled(world.look('spd.member'))).got.join('')).toContain('"kind":"view"')
      expect(await health()).toMatch(/^\[200/u)
    }))

  test('does not go on with a log that is shorter than the one it has shown', async () => {
    const shared = new SharedLog()
    const node = shared.node()
    const world = await World.open(population, node.store)
    await world.send('spd.secretary', 'acknowledged', sitting)
    node.store.read = async function* () {}
    await expect(world.app.council.lookout.upToDate()).rejects.toThrow('could not be written')
    expect((await settled(world.look('spd.member'))).closedWith).toBe(1013)
    await world.close()
  })
})
