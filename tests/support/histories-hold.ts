import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { replay } from '../../machines/decide.ts'
import type { Event } from '../../machines/events.ts'
import { coordinationOf } from '../../machines/item/item.ts'
import { live, type Plan, plans } from './histories.ts'
import { invariants } from './invariants.ts'
import { motionInvariants } from './motion-invariants.ts'

/** How many histories of up to 60 steps are played, in two files side by side; `HISTORIES=1000000` for a long night. */
const histories = Math.ceil(Number(process.env['HISTORIES'] ?? 20_000) / 2)

const promises = [...invariants, ...motionInvariants]

/** Every invariant as a promise over half of the histories: the half that this seed, moved by `SEED`, begins. */
export function promisesOverHistories(half: number): void {
  const seed = Number(process.env['SEED'] ?? 20210204) + half
  describe('in every history', () => {
    inEvery(seed)
  })

  test('I21: replaying the log leads to the same state', () => {
    const property = fc.property(plans, (plan) => {
      const { council } = live(plan, [])
      const log = JSON.parse(JSON.stringify(council.log)) as Event[]
      const again = replay(council.state.agreement, log)
      expect([...again.items]).toEqual([...council.state.items])
      expect([...again.meetings]).toEqual([...council.state.meetings])
      expect([...again.motions]).toEqual([...council.state.motions])
    })
    fc.assert(property, { numRuns: Math.ceil(histories / 20), seed })
  }, 3_600_000)
}

function inEvery(seed: number): void {
  const broken = new Map<string, Plan>()
  const visited = new Set<string>()
  const planned = new Set<string>()
  const counts = { events: 0, accepted: 0 }

  beforeAll(() => {
    const property = fc.property(plans, (plan) => {
      const { council, sent, violated } = live(plan, promises, (item) => visited.add(coordinationOf(item)))
      counts.events += sent
      counts.accepted += council.log.length
      for (const { context } of council.state.motions.values())
        for (const { state } of context.travelled) planned.add(state)
      for (const id of violated.keys()) if (!broken.has(id)) broken.set(id, plan)
    })
    fc.assert(property, { numRuns: histories, seed })
    console.log(
      `${String(histories)} histories, ${String(counts.events)} events sent, ${String(counts.accepted)} accepted`,
    )
  }, 3_600_000)

  for (const invariant of promises) {
    test(`${invariant.id}: ${invariant.promise}`, () => {
      const plan = broken.get(invariant.id)
      // Played again by itself, so that fast-check reports the shortest such history it finds.
      if (plan)
        fc.assert(
          fc.property(plans, (each) => holdsIn(each)),
          { numRuns: histories, seed, examples: [[plan]] },
        )
      expect(plan).toBeUndefined()

      function holdsIn(each: Plan): boolean {
        const { violated, council } = live(each, [invariant])
        const story = council.log.map(({ actor: { person }, command }) => `${person} ${JSON.stringify(command)}`)
        const broke = violated.get(invariant.id)
        if (broke !== undefined) throw new Error([broke, ...story].join('\n'))
        return true
      }
    })
  }

  test('every state of a planned motion is visited', () => {
    expect([...planned].toSorted()).toEqual([
      'abandoned',
      'boardTalk',
      'classDispute',
      'clearedJoint',
      'clearedSolo',
      'coordinating',
      'filed',
      'irregular',
      'noticed',
      'notified',
      'planned',
      'published',
    ])
  })

  test('every state of coordination is visited', () => {
    expect([...visited].toSorted()).toEqual([
      'adjourned',
      'adjournmentPending',
      'agreed',
      'boards',
      'noRelease',
      'open',
      'persisting',
      'proposed',
      'releaseDeliberation',
      'released',
    ])
  })
}
