import { describe, expect, test } from 'vitest'
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph'
import type { Command } from '../../machines/events.ts'
import type { ItemEvent } from '../../machines/item/chart-events.ts'
import type { ItemContext } from '../../machines/item/context.ts'
import { accepts } from '../../machines/item/step.ts'
import { itemMachine } from '../../machines/item/machine.ts'
import { type MeetingEvent, meetingMachine } from '../../machines/meeting/machine.ts'
import { Council, when } from '../support/council.ts'

/**
 * The charts by themselves, through `xstate/graph`: without permissions, refusals and other things. The item's is
 * searched for its coordination alone (one text, yes, covered from the start, no proceedings but the adjournment), keyed
 * by state value and the few facts that guards read; `limit` far above what is reached, so that a chart that grows
 * without bound fails here.
 */
const who = { partner: 'spd', person: 'spd.lead', at: when }
const other = { partner: 'gruene', person: 'gruene.lead', at: when }
const meeting = 'rat-feb'

interface Way {
  readonly state: { readonly value: unknown }
  readonly event: { readonly type: string }
}

const name = (value: unknown): string => JSON.stringify(value).replaceAll('"', '')

describe('the chart of a meeting', () => {
  const events: MeetingEvent[] = [
    { type: 'meeting.invite', meeting, who },
    { type: 'meeting.open', meeting, quorate: true, who },
    { type: 'meeting.open', meeting, quorate: false, who },
    { type: 'meeting.recess', meeting, who },
    { type: 'meeting.resume', meeting, who },
    { type: 'meeting.close', meeting, who },
    { type: 'meeting.approveMinutes', meeting, who },
    { type: 'meeting.cancel', meeting, who },
    { type: 'meeting.reschedule', meeting, start: when, who },
  ]
  const { context } = new Council().meeting(meeting).meetingOf(meeting)
  const graph = getAdjacencyMap(meetingMachine, {
    input: context,
    events,
    serializeState: ({ value }) => JSON.stringify(value),
    limit: 1000,
  })
  const states = Object.values(graph)

  test('has the states of §3.5, and no others', () => {
    const found = states.map(({ state }) => name(state.value)).toSorted()
    const inSession = ['{inSession:recess}', '{inSession:running}']
    expect(found).toEqual(['archived', 'cancelled', 'closed', 'invited', 'planned', ...inSession])
  })

  test('has the ways of §3.5, and no others', () => {
    const ways = new Set<string>()
    for (const { state, transitions } of states) {
      for (const { state: next, event } of Object.values<Way>(transitions)) {
        const [from, to] = [name(state.value), name(next.value)]
        if (from !== to) ways.add(`${from} ${event.type} ${to}`)
      }
    }
    expect([...ways].toSorted()).toEqual([
      'closed meeting.approveMinutes archived',
      'invited meeting.cancel cancelled',
      'invited meeting.open closed',
      'invited meeting.open {inSession:running}',
      'planned meeting.cancel cancelled',
      'planned meeting.invite invited',
      '{inSession:recess} meeting.close closed',
      '{inSession:recess} meeting.resume {inSession:running}',
      '{inSession:running} meeting.close closed',
      '{inSession:running} meeting.recess {inSession:recess}',
    ])
  })

  test('ends archived or cancelled, from every state (L5)', () => {
    for (const { state } of states) {
      const [path] = getShortestPaths(meetingMachine, {
        input: context,
        events,
        fromState: state,
        toState: ({ status }) => status === 'done',
        serializeState: ({ value }) => JSON.stringify(value),
        limit: 1000,
      })
      expect(path?.state.status).toBe('done')
    }
  })
})

const stamps = (list: readonly { partner: string }[]): string[] => list.map(({ partner }) => partner).toSorted()

const key = (c: ItemContext): unknown => [
  stamps(c.pending?.stamps ?? []),
  c.pending?.by,
  c.dissent?.by,
  stamps(c.failStamps),
  c.failed,
  [c.g6.status, c.g6.by, c.g6.count, stamps(c.g6.waivers)],
  Object.keys(c.consents).toSorted(),
]

describe('the chart of an item', () => {
  const council = new Council().meeting(meeting).item('a', { meeting })
  council.does('spd.lead', { type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' })
  council.does('gruene.lead', { type: 'classify.confirm', item: 'a', value: 'covered' })
  const { value, context } = council.get('a')
  const commands: Command[] = [
    { type: 'line.propose', item: 'a', vote: 'yes', version: 1 },
    { type: 'line.withdraw', item: 'a' },
    { type: 'line.revoke', item: 'a', reason: 'r' },
    { type: 'dissent.flag', item: 'a' },
    { type: 'dissent.retract', item: 'a' },
    { type: 'consensus.confirm', item: 'a', vote: 'yes', version: 1 },
    { type: 'consensus.fail', item: 'a' },
    { type: 'adjourn.request', item: 'a' },
    { type: 'adjourn.withdraw', item: 'a' },
    { type: 'adjourn.waive', item: 'a' },
    { type: 'adjourn.refused', item: 'a' },
    { type: 'adjourn.carried', item: 'a', basis: 'agreement' },
    { type: 'agenda.place', item: 'a', meeting },
    { type: 'release.open', item: 'a' },
    { type: 'release.consent', item: 'a', version: 1, decidedOn: '2021-02-01', form: 'meeting', justification: 'j' },
    { type: 'release.refuse', item: 'a' },
    { type: 'release.revoke', item: 'a' },
  ]
  const events = commands.flatMap((command) =>
    [who, other].map(
      (each) => Object.assign({}, command, { who: each, given: { body: 'rat', target: null } }) as ItemEvent,
    ),
  )
  const graph = getAdjacencyMap(itemMachine, {
    fromState: itemMachine.resolveState({ value, context }),
    events,
    serializeState: (state) => JSON.stringify([state.value, key(state.context)]),
    limit: 200_000,
  })
  const states = Object.values(graph).map(({ state }) => state)

  test('reaches every state of coordination from open', () => {
    const reached = new Set(
      states.map(({ value: at }) => {
        const { active } = at as { active: { coordination: string | { dissent: string } } }
        return typeof active.coordination === 'string' ? active.coordination : active.coordination.dissent
      }),
    )
    console.log(`${String(states.length)} states of coordination`)
    expect([...reached].toSorted()).toEqual([
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

  test('bears a norm in every state of coordination', () => {
    const norms = states.map((state) => Object.values<{ norm?: string }>(state.getMeta()).map(({ norm }) => norm))
    expect(norms.every((cited) => cited.length > 0)).toBe(true)
  })

  test('says by its tags what members see: a line, free, to adjourn, or none', () => {
    for (const state of states) {
      const tags = ['line', 'free', 'adjourn', 'noLine'].filter((tag) => state.hasTag(tag as 'line'))
      expect(tags.length).toBeGreaterThan(0)
      expect(state.hasTag('line') && state.hasTag('free')).toBe(false)
      expect(state.hasTag('dissent')).toBe(
        typeof (state.value as { active: { coordination: unknown } }).active.coordination === 'object',
      )
    }
  })

  test('itself takes no resolution that costs money, whoever asks it (G6.5)', () => {
    const costly = new Council().item('a', { stations: [{ body: 'rat', role: 'decision' }] })
    costly.does('spd.lead', { type: 'classify.propose', item: 'a', value: 'resolution', finance: 'relevant' })
    const confirm = { type: 'classify.confirm', item: 'a', value: 'resolution', who: other, given: {} } as const
    expect(accepts(costly.get('a'), confirm)).toBe(false)
  })

  test('is done exactly in its five ends', () => {
    const ends = ['decided', 'noted', 'withdrawn', 'superseded', 'lapsed'] as const
    for (const end of ends) expect(itemMachine.resolveState({ value: end, context }).status).toBe('done')
    expect(states.every(({ status }) => status === 'active')).toBe(true)
  })
})
