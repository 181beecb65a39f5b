import { setImmediate as tick } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Turns } from '../../../server/host/turns.ts'
import { Inbox } from '../../../server/live/inbox.ts'
import type { Pace } from '../../../server/live/pace.ts'

const submission = { actor: {}, commandId: 'x', command: {} } as never

/** A council whose rounds write down that they were; each waits for a store, as a real one does. */
function council(name: string, pace: Pace, rounds: string[], ms = 1): Inbox {
  const round = async ({ length }: readonly unknown[]): Promise<void> => {
    rounds.push(`${name} ${length}`)
    await tick()
    pace.over({ commands: length, entries: length, decideMs: length * ms, appendMs: 1, tellMs: 0 })
  }
  return new Inbox({ round, group: async () => undefined }, pace)
}

/** How many commands rounds take, once it is known how long each takes. */
const largest = async (ms: number): Promise<number[]> => {
  const rounds: string[] = []
  const one = council('one', new Turns().seat(), rounds, ms)
  for (let count = 0; count < 3000; count += 1) one.command(submission, () => undefined)
  await one.idle()
  return rounds.map((each) => Number(each.split(' ')[1])).slice(12, -1)
}

describe('a council with too much to do', () => {
  it('keeps the others waiting for one of its rounds at most', async () => {
    const turns = new Turns()
    const rounds: string[] = []
    const full = council('full', turns.seat(), rounds)
    const others = ['a', 'b', 'c'].map((name) => council(name, turns.seat(), rounds))
    for (let count = 0; count < 500; count += 1) full.command(submission, () => undefined)
    for (const other of others) {
      await tick()
      const before = rounds.length
      other.command(submission, () => undefined)
      await other.idle()
      const own = rounds.findIndex((each, at) => at >= before && !each.startsWith('full'))
      expect(rounds.slice(before, own).length).toBeLessThanOrEqual(1)
    }
    await full.idle()
    expect(rounds.filter((each) => each.startsWith('full')).length).toBeGreaterThan(20)
  })

  it('has rounds as large as its commands are quick, and never a tiny one', async () => {
    for (const size of await largest(0.1)) expect([16 <= size, size <= 25]).toEqual([true, true])
    expect(new Set(await largest(5))).toEqual(new Set([4, 5]))
    expect(Math.max(...(await largest(0.001)))).toBe(256)
  })

  it('shares turns with all others that have as much', async () => {
    const turns = new Turns()
    const rounds: string[] = []
    const all = ['a', 'b', 'c', 'd'].map((name) => council(name, turns.seat(), rounds))
    for (const one of all) for (let count = 0; count < 160; count += 1) one.command(submission, () => undefined)
    await Promise.all(all.map((one) => one.idle()))
    const order = rounds.map((each) => each[0]).join('')
    for (let at = 0; at + 8 <= order.length - 8; at += 4) expect(new Set(order.slice(at, at + 8)).size).toBe(4)
  })
})
