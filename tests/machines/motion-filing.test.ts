import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { coordinationOf } from '../../machines/item/item.ts'
import type { MotionState } from '../../machines/motion/context.ts'
import { type Council, when } from '../support/council.ts'
import {
  abandon,
  coordinate,
  file,
  incident,
  motionIn,
  motionOf,
  notify,
  plan,
  publish,
} from '../support/motion-stages.ts'

/** How a planned motion ends, by the rules or past them (RULES §3.4, §3.6). */
const motion = 'm'
const at = (council: Council): MotionState => motionOf(council).value
const contextOf = (council: Council) => motionOf(council).context
const norms = (council: Council): string[] =>
  contextOf(council).observations.map(({ norm, reason }) => `${norm} ${reason}`)

describe('what happened outside is recorded as it happened (§3.7)', () => {
  test.each<[MotionState, 'motion' | 'resolution', string[]]>([
    ['planned', 'motion', ['G5.2 publishedBeforeCoordination', 'G5.1 notToldBefore']],
    ['notified', 'motion', ['G5.2 publishedBeforeCoordination']],
    ['coordinating', 'motion', ['G5.2 publishedBeforeCoordination']],
    ['boardTalk', 'motion', ['G5.2 publishedBeforeCoordination']],
    ['planned', 'resolution', ['G7.2 noNoticeBefore']],
    ['classDispute', 'resolution', ['G5.2 publishedBeforeCoordination']],
  ])('in %s of a %s: %j', (state, kind, expected) => {
    for (const [what, to] of [
      ['published', 'irregular'],
      ['filed', 'filed'],
    ] as const) {
      const council = motionIn(state, { kind }).does('spd.lead', incident(what))
      expect([at(council), norms(council), contextOf(council).known]).toEqual([to, expected, true])
      expect(contextOf(council).observations[0]).toMatchObject({ at: when, stamps: [], closed: false })
      expect(council.state.items.get('m')).toBeUndefined()
    }
  })

  test('each norm once while open; it is repaired by notice or coordination', () => {
    const council = motionIn('irregular').does('gruene.lead', incident('filed'))
    expect([at(council), norms(council)]).toEqual(['filed', ['G5.2 publishedBeforeCoordination', 'G5.1 notToldBefore']])
    expect(at(motionIn('irregular').does('spd.lead', notify))).toBe('notified')
    expect(at(motionIn('irregular').does('gruene.lead', coordinate))).toBe('coordinating')
    expect(at(motionIn('irregular', { kind: 'resolution' }).does('spd.lead', notify))).toBe('noticed')
  })

  test.each([
    ['motion', 'G5.2', ['G5.2 publishedBeforeCoordination', 'G5.1 notToldBefore'], 'G5.2 publishedBeforeCoordination'],
    ['resolution', 'G7.2', ['G7.2 noNoticeBefore'], 'G7.2 noNoticeBefore'],
  ] as const)(
    'before publication and before filing: a %s that came out and then is filed breaks %s again, noted once while open',
    (kind, norm, published, filed) => {
      const council = motionIn('irregular', { kind })
      const close = { type: 'observation.close', motion, norm, comment: 'Besprochen.' } as const
      expect(norms(council.copy().does('spd.lead', incident('filed')))).toEqual(published)
      expect(norms(council.all(close).does('spd.lead', incident('filed')))).toEqual([...published, filed])
      expect(contextOf(council).observations.at(-1)).toMatchObject({ norm, stamps: [], closed: false })
      council.all(close)
      expect(
        contextOf(council)
          .observations.filter(({ closed }) => !closed)
          .map((open) => open.norm),
      ).toEqual(kind === 'motion' ? ['G5.1'] : [])
    },
  )

  test('only the boards of all partners close an observation, then there is none to close (L6)', () => {
    const close = { type: 'observation.close', motion, norm: 'G5.2', comment: 'Besprochen.' } as const
    const council = motionIn('irregular').does('spd.lead', close).does('spd.lead#2', close)
    expect(contextOf(council).observations.map(({ closed, stamps }) => [closed, stamps.length])).toEqual([
      [false, 1],
      [false, 0],
    ])
    council.does('gruene.lead', close)
    expect(contextOf(council).observations.map(({ closed }) => closed)).toEqual([true, false])
    expect(council.decide('gruene.lead', close)).toEqual({ ok: false, code: 'state', reason: 'nothingToClose' })
    expect(norms(council.does('gruene.lead', { ...close, norm: 'G5.1' }))).toHaveLength(2)
  })
})

describe('filing', () => {
  test('makes an item of it in the pool, of the body it was meant for (§3.6)', () => {
    const [first] = plan().state.agreement.measures
    const council = motionIn('filed', { target: 'FBL', measures: [first!.id] })
    expect(contextOf(council).item).toBe('m')
    expect(council.get('m').context).toMatchObject({
      item: 'm',
      title: 'Radweg',
      kind: 'antrag',
      originator: 'spd',
      measures: [first!.id],
      stations: [{ body: 'FBL', role: 'decision', done: false }],
      meeting: null,
    })
    expect(coordinationOf(council.get('m'))).toBe('open')
  })

  test('of a joint one by either side: a pending yes that nobody has stamped', () => {
    const council = motionIn('clearedJoint').does('gruene.secretary', file)
    expect(council.get('m').context).toMatchObject({
      originator: 'gemeinsam',
      pending: { vote: 'yes', version: 1, by: null, stamps: [] },
    })
    expect(coordinationOf(council.get('m'))).toBe('proposed')
  })

  test('of a resolution under another name', () => {
    const council = motionIn('noticed').does('spd.lead', { ...file, item: 'new' } as Command)
    expect(council.get('new').context.kind).toBe('resolution')
    expect(contextOf(council).item).toBe('new')
  })

  test('links an item that is there already, unless it has ended', () => {
    const council = motionIn('clearedJoint').item('a', { stations: [{ body: 'rat', role: 'decision' }] })
    const linking = { ...file, item: 'a' } as Command
    expect(coordinationOf(council.get('a'))).toBe('open')
    council.does('spd.lead', linking)
    expect([contextOf(council).item, council.state.items.get('m'), council.get('a').context.pending]).toEqual([
      'a',
      undefined,
      null,
    ])
    const ended = motionIn('clearedJoint').item('a', { stations: [{ body: 'rat', role: 'decision' }] })
    ended.does('spd.secretary', { type: 'item.withdraw', item: 'a' })
    expect(ended.decide('spd.lead', linking)).toEqual({ ok: false, code: 'state', reason: 'final' })
  })

  test('is the end, as is abandoning it, and as the term is (G1.2)', () => {
    for (const state of ['filed', 'abandoned'] as const) {
      expect(motionIn(state).decide('spd.lead', abandon)).toEqual({ ok: false, code: 'state', reason: 'final' })
    }
    const council = plan()
    council.at = '2025-11-01T00:00:00+01:00'
    expect(council.decide('spd.lead', notify)).toEqual({ ok: false, code: 'G1.2', reason: 'lapsed' })
    council.at = '2020-10-01T00:00:00+02:00'
    expect(council.decide('spd.lead', publish)).toEqual({ ok: false, code: 'G1.2', reason: 'notInForce' })
  })
})
