import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../../machines/agreements/agreement.ts'
import { CouncilLedger } from '../../../machines/council-state.ts'
import { apply } from '../../../machines/decide.ts'
import type { Event } from '../../../machines/events.ts'
import { coordinationOf, finalOf, type Item, proceedingsOf } from '../../../machines/item/item.ts'
import { reviewOf } from '../../../server/figures/review.ts'
import type { ReviewFilter, ReviewView } from '../../../server/protocol/review.ts'
import { type Plan, plans } from '../../support/histories.ts'
import { factsFrom, livedHistory } from './told-again.ts'

/** `REVIEW_HISTORIES=5000` for a long run. */
const histories = Number(process.env['REVIEW_HISTORIES'] ?? 40)
const over = '2025-12-01T12:00:00+01:00'

async function reviewed(
  plan: Plan,
  now: string,
  filter: ReviewFilter = {},
): Promise<[ReviewView, readonly Event[], Agreement]> {
  const { events, state } = livedHistory(plan)
  const facts = await factsFrom(events, state, now)
  return [
    reviewOf(facts, filter, { groups: ['spd', 'gruene'], at: now, today: now.slice(0, 10) }),
    events,
    state.agreement,
  ]
}

/** Counts what plain SQL can count in a log of accepted events. */
function bySql(events: readonly Event[]): Readonly<Record<string, number>> {
  const database = new Database(':memory:')
  database.exec('CREATE TABLE log (version INTEGER PRIMARY KEY, at TEXT, command TEXT)')
  const insert = database.prepare('INSERT INTO log (at, command) VALUES (?, ?)')
  for (const { at, command } of events) insert.run(at, JSON.stringify(command))
  const row = database
    .prepare(
      `WITH said AS (SELECT version, command ->> 'type' AS type, command ->> 'item' AS item, command FROM log),
        votes AS (
          SELECT logged.item, logged.version,
            (SELECT opened.command ->> 'mode' FROM said opened WHERE opened.item = logged.item
              AND opened.type = 'vote.open' AND opened.version < logged.version ORDER BY opened.version DESC LIMIT 1) AS mode
          FROM said logged WHERE logged.type = 'outcome.log')
      SELECT
        (SELECT count(*) FROM votes) AS votes,
        (SELECT count(DISTINCT item) FROM votes) AS items,
        (SELECT count(*) FROM votes WHERE mode = 'rollcall') AS rollCalls,
        (SELECT count(*) FROM said WHERE type = 'dissent.retract') AS retracted,
        (SELECT count(*) FROM said WHERE type = 'adjourn.carried' AND command ->> 'basis' = 'agreement') AS agreement,
        (SELECT count(*) FROM said WHERE type = 'adjourn.carried' AND command ->> 'basis' = 'mutual') AS mutual,
        (SELECT count(*) FROM said WHERE type = 'adjourn.carried' AND command ->> 'basis' = 'third') AS third`,
    )
    .get() as Record<string, number>
  database.close()
  return row
}

/**
 * The same history written as a word for each item, a letter for each event: where it stood after it (o open, p proposed,
 * a agreed, r released; b e w v d n in a dispute; D decided, X otherwise over; q open because the dissent was taken back).
 * What ended how is then read off the words.
 */
function asWords(events: readonly Event[], agreement: Agreement): ReadonlyMap<string, string> {
  const letters = {
    open: 'o',
    proposed: 'p',
    agreed: 'a',
    released: 'r',
    boards: 'b',
    persisting: 'e',
    adjournmentPending: 'w',
    adjourned: 'v',
    releaseDeliberation: 'd',
    noRelease: 'n',
  } as const
  const state = new CouncilLedger(agreement)
  const words = new Map<string, string>()
  for (const [index, event] of events.entries()) {
    apply(state, event, index + 1)
    for (const item of state.items.values()) {
      const id = item.context.item
      const final = finalOf(item)
      const stands = final === null ? letters[coordinationOf(item)] : final === 'decided' ? 'D' : 'X'
      const back = event.command.type === 'dissent.retract' && event.command.item === id
      words.set(id, `${words.get(id) ?? ''}${back ? 'q' : stands}`)
    }
  }
  return words
}

function endsIn(words: Iterable<string>, termOver: boolean): Readonly<Record<string, number>> {
  const ends: Record<string, number> = {}
  for (const word of words)
    for (const [, run = '', next = ''] of word.matchAll(/([bewvdn][bewvdnr]*)(.?)/gu)) {
      const released = run.endsWith('r') && !'aoq'.includes(next || '-')
      const consensus = run.includes('v') ? 'afterAdjournment' : 'boards'
      const lasts = termOver ? 'itemOver' : 'open'
      const by: Record<string, string> = {
        a: consensus,
        q: 'retracted',
        o: 'notCovered',
        D: 'votedWithoutLine',
        X: 'itemOver',
        '': lasts,
      }
      const how = released ? 'released' : (by[next] ?? `unknown ${next}`)
      ends[how] = (ends[how] ?? 0) + 1
    }
  return ends
}

const found = ({ dissents }: ReviewView): Readonly<Record<string, number>> =>
  Object.fromEntries(dissents.ends.filter(({ n }) => n > 0).map(({ how, n }) => [how, n]))

const waits = (item: Item): boolean => finalOf(item) === null && proceedingsOf(item) === 'deferred'

describe('the figures of random histories', () => {
  test('are what plain SQL and another reading of the log count', async () => {
    const seen = new Map<string, number>()
    const property = fc.asyncProperty(plans, fc.constantFrom('2021-06-01T12:00:00+02:00', over), async (plan, now) => {
      const [review, events, agreement] = await reviewed(plan, now)
      const { adjournments, votes, items, cohesion } = review
      expect({
        votes: votes.n,
        items: items.voted,
        rollCalls: cohesion.rollCalls,
        retracted: found(review)['retracted'] ?? 0,
        agreement: adjournments.agreement.n,
        mutual: adjournments.mutual,
        third: adjournments.third,
      }).toEqual({ ...bySql(events), rollCalls: publicOnly(events) })
      expect(found(review)).toEqual(endsIn(asWords(events, agreement).values(), now === over))
      for (const [how, n] of Object.entries(found(review))) seen.set(how, (seen.get(how) ?? 0) + n)
    })
    await fc.assert(property, { numRuns: histories, seed: 20210204 })
    // The histories reach enough for this to mean something.
    expect([...seen.keys()].length).toBeGreaterThanOrEqual(4)
  })

  test('add up: by body, kind and year, and every line is kept, deviating or cannot be told', async () => {
    const property = fc.asyncProperty(plans, async (plan) => {
      const [{ by, votes, dissents, adjournments, items }] = await reviewed(plan, over)
      const { agreement, mutual, third } = adjournments
      for (const rows of Object.values(by)) {
        const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((all, row) => all + of(row), 0)
        expect(sum((row) => row.votes.n)).toBe(votes.n)
        expect(sum((row) => row.votes.kept)).toBe(votes.kept)
        expect(sum((row) => row.votes.released)).toBe(votes.released)
        expect(sum((row) => row.dissents)).toBe(dissents.n)
        expect(sum((row) => row.adjournments)).toBe(agreement.n + mutual + third)
      }
      expect(votes.withLine + votes.released + votes.resolution + votes.noLine).toBe(votes.n)
      expect(dissents.ends.reduce((all, { n }) => all + n, 0)).toBe(dissents.n)
      expect(agreement.consensus + agreement.releaseTalk + agreement.otherwise + agreement.open).toBe(agreement.n)
      expect(items.released).toBeLessThanOrEqual(votes.released)
      expect(adjournments.waiting).toBe(0)
    })
    await fc.assert(property, { numRuns: Math.ceil(histories / 4), seed: 20210205 })
  })

  test('a filter leaves exactly its part', async () => {
    const property = fc.asyncProperty(plans, fc.constantFrom('rat', 'FBL'), async (plan, body) => {
      const [all] = await reviewed(plan, over)
      const [part] = await reviewed(plan, over, { body })
      expect(part.votes).toEqual(all.by.body.find(({ key }) => key === body)?.votes ?? part.votes)
      expect(part.by.body.every(({ key }) => key === body)).toBe(true)
      expect(part.choices).toEqual(all.choices)
    })
    await fc.assert(property, { numRuns: Math.ceil(histories / 4), seed: 20210206 })
  })

  test('how many wait is what the items themselves say', async () => {
    const now = '2021-12-31T12:00:00+01:00'
    const property = fc.asyncProperty(plans, async (plan) => {
      const { events, state } = livedHistory(plan)
      const facts = await factsFrom(events, state, now)
      const { adjournments } = reviewOf(facts, {}, { groups: [], at: now, today: '2021-12-31' })
      expect(adjournments.waiting).toBe([...state.items.values()].filter(waits).length)
      expect(adjournments.backlog.at(-1)?.n ?? 0).toBe(adjournments.waiting)
    })
    await fc.assert(property, { numRuns: Math.ceil(histories / 4), seed: 20210207 })
  })
})

/** Roll calls on the items of these histories that are public: all but `b`. */
const publicOnly = (events: readonly Event[]): number =>
  bySql(events.filter(({ command }) => 'item' in command && command.item !== 'b'))['rollCalls'] ?? 0
