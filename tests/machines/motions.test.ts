import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import type { MotionState } from '../../machines/motion/context.ts'
import { toldAt } from '../../machines/motion/motion.ts'
import { maySeeMotion } from '../../machines/visibility.ts'
import { type Council, when } from '../support/council.ts'
import {
  coordinate,
  disputeClass,
  dissent,
  joint,
  motionIn,
  motionOf,
  notify,
  plan,
  revise,
  solo,
} from '../support/motion-stages.ts'

/** The planned motion (RULES §3.4): what it leaves behind, step by step. */
const motion = 'm'
const at = (council: Council): MotionState => motionOf(council).value
const told = (council: Council): string | null => toldAt(motionOf(council))
const abandon = { type: 'motion.abandon', motion } as const
const contextOf = (council: Council) => motionOf(council).context
const word = (choice: string, partner: string, version = 1, consentToSolo = false) => ({
  choice,
  version,
  consentToSolo,
  stamp: { partner, person: `${partner}.lead`, at: when },
})
const settle = (value: 'motion' | 'resolution'): Command => ({ type: 'motion.settleClass', motion, value })
const result = (said: 'joint' | 'none', consentToSolo?: true): Command => ({
  type: 'motion.boardResult',
  motion,
  result: said,
  ...(consentToSolo ? { consentToSolo } : {}),
})
const norms = (council: Council): string[] =>
  contextOf(council).observations.map(({ norm, reason }) => `${norm} ${reason}`)

describe('a plan', () => {
  test('begins with all that was said of it, known to nobody else (I29)', () => {
    const council = plan({ essential: true, target: 'FBL' })
    expect(motionOf(council)).toEqual({
      value: 'planned',
      rev: 1,
      context: {
        motion,
        partners: ['spd', 'gruene'],
        originator: 'spd',
        target: 'FBL',
        kind: 'motion',
        title: 'Radweg',
        measures: [],
        essential: true,
        version: 1,
        versions: [{ version: 1, at: when, substantial: true }],
        known: false,
        notice: null,
        choices: {},
        joint: false,
        settle: {},
        item: null,
        observations: [],
        travelled: [{ state: 'planned', at: when, by: 'spd' }],
      },
    })
    expect(maySeeMotion({ partner: 'spd' }, motionOf(council))).toBe(true)
    expect(maySeeMotion({ partner: 'gruene' }, motionOf(council))).toBe(false)
    expect(council.answer('gruene.lead', coordinate)).toBe('permission')
  })

  test('keeps the measures it serves', () => {
    const [first] = plan().state.agreement.measures
    expect(contextOf(plan({ measures: [first!.id] })).measures).toEqual([first!.id])
    expect(
      plan().answer('spd.lead', {
        type: 'motion.add',
        motion: 'n',
        originator: 'spd',
        kind: 'motion',
        target: 'rat',
        title: 't',
        essential: false,
        measures: ['none'],
      }),
    ).toBe('invalid')
  })

  test('that is dropped untold was never told', () => {
    expect(told(plan().does('spd.lead', abandon))).toBeNull()
    expect(told(plan().does('spd.lead', notify, abandon))).toBe(when)
  })

  test('is told from the notice on, not from the day on that it was planned', () => {
    const council = plan()
    council.at = '2021-02-03T09:00:00+01:00'
    expect(told(council.does('spd.lead', notify))).toBe(council.at)
  })

  test('is told with a proof of delivery, and then seen by all (G5.1, G7.2)', () => {
    for (const [kind, state] of [
      ['motion', 'notified'],
      ['resolution', 'noticed'],
    ] as const) {
      const council = plan({ kind }).does('spd.lead', notify)
      expect(at(council)).toBe(state)
      const notice = { at: when, by: 'spd.lead', text: 'Wir planen einen Radweg.', version: 1 }
      expect(contextOf(council)).toMatchObject({ known: true, notice })
      expect(maySeeMotion({ partner: 'gruene' }, motionOf(council))).toBe(true)
      expect(contextOf(council).travelled.at(-1)).toEqual({ state, at: when, by: 'spd' })
    }
  })
})

const essential = () => motionIn('coordinating', { essential: true }).does('spd.lead', solo)

describe('coordination', () => {
  test('on a joint motion needs every partner’s word on the same text (I28)', () => {
    const council = motionIn('coordinating').does('gruene.lead', joint)
    expect([at(council), contextOf(council).choices]).toEqual(['coordinating', { gruene: word('joint', 'gruene') }])
    expect(at(council.does('gruene.lead#2', joint))).toBe('coordinating')
    expect(contextOf(council.does('spd.lead', joint))).toMatchObject({
      joint: true,
      choices: { spd: word('joint', 'spd') },
    })
    expect(at(council)).toBe('clearedJoint')
  })

  test('on going alone needs every partner’s word, and a new word replaces the old', () => {
    const council = motionIn('coordinating').does('gruene.lead', joint).does('spd.lead', solo)
    expect(at(council)).toBe('coordinating')
    expect(at(council.does('gruene.lead', solo))).toBe('clearedSolo')
    expect(contextOf(council)).toMatchObject({
      joint: false,
      choices: { spd: word('solo', 'spd'), gruene: word('solo', 'gruene') },
    })
  })

  test('counts as none while nobody answers, but for the originator, who says so (G5.2)', () => {
    const unanswered = { ...solo, otherUnreachable: true } as const
    expect(motionIn('coordinating').answer('gruene.lead', unanswered)).toBe('permission')
    const council = motionIn('coordinating').does('spd.lead', unanswered)
    expect([at(council), norms(council)]).toEqual(['clearedSolo', ['G5.2 otherUnreachable']])
    expect(contextOf(council).choices).toEqual({ spd: word('solo', 'spd') })
    expect(motionIn('coordinating', { essential: true }).answer('spd.lead', unanswered)).toBe('G2.2')
  })

  test('of an essential project ends alone only with the others’ recorded consent (G2.2)', () => {
    expect(essential().answer('gruene.lead', solo)).toBe('G2.2')
    const council = essential().does('gruene.lead', { ...solo, consentToSolo: true } as Command)
    expect([at(council), contextOf(council).choices['gruene']]).toEqual([
      'clearedSolo',
      word('solo', 'gruene', 1, true),
    ])
    const board = motionIn('boardTalk', { essential: true }).does('spd.lead', result('none'))
    expect(board.answer('gruene.lead', result('none'))).toBe('G2.2')
    expect(board.answer('gruene.lead', result('joint'))).toBe('accepted')
    expect(at(board.does('gruene.lead', result('none', true)))).toBe('clearedSolo')
    expect(contextOf(board).choices['gruene']).toEqual(word('none', 'gruene', 1, true))
  })

  test('goes to the boards on a dissent, whose words count anew (G6.1)', () => {
    const council = motionIn('coordinating').does('spd.lead', joint).does('gruene.lead', dissent)
    expect([at(council), contextOf(council).choices]).toEqual(['boardTalk', {}])
    expect(at(council.does('spd.lead', result('none')))).toBe('boardTalk')
    expect(at(council.does('gruene.lead', result('joint')))).toBe('boardTalk')
    expect(at(council.does('spd.lead', result('joint')))).toBe('clearedJoint')
    const none = motionIn('boardTalk').all(result('none'))
    expect([at(none), contextOf(none).joint]).toEqual(['clearedSolo', false])
    const resumed = motionIn('boardTalk').does('spd.lead', result('joint'), { type: 'motion.resume', motion })
    expect([at(resumed), contextOf(resumed).choices]).toEqual(['coordinating', {}])
  })
})

test('keeps every stop on its way, in order, and none for a word that moves nothing', () => {
  const council = motionIn('coordinating').does('spd.lead', joint)
  const stops = () => contextOf(council).travelled.map(({ state, by }) => `${state} ${String(by)}`)
  expect(stops()).toEqual(['planned spd', 'notified spd', 'coordinating gruene'])
  council.does('gruene.lead', joint)
  expect(stops()).toEqual(['planned spd', 'notified spd', 'coordinating gruene', 'clearedJoint gruene'])
})

describe('a new text', () => {
  const work = ['planned', 'notified', 'coordinating', 'boardTalk', 'irregular'] as const
  test.each(work)('in %s voids what was said and stays there', (state) => {
    const council = motionIn(state)
    if (state === 'coordinating') council.does('spd.lead', joint)
    if (state === 'boardTalk') council.does('spd.lead', result('joint'))
    council.does('spd.lead', revise(2, true))
    expect([at(council), contextOf(council).choices]).toEqual([state, {}])
    expect(contextOf(council)).toMatchObject({
      version: 2,
      versions: [{ version: 1 }, { version: 2, at: when, substantial: true }],
    })
  })

  test.each(['clearedJoint', 'clearedSolo', 'published'] as const)(
    'in %s: only a substantial one goes back (I27)',
    (state) => {
      const slight = motionIn(state).does('spd.lead', revise(2, false))
      expect([at(slight), Object.keys(contextOf(slight).choices).length]).toEqual([state, 2])
      const substantial = motionIn(state).does('spd.lead', revise(2, true))
      expect([at(substantial), contextOf(substantial).choices, contextOf(substantial).joint]).toEqual([
        'coordinating',
        {},
        false,
      ])
      expect(contextOf(substantial).versions.length).toBe(2)
    },
  )

  test.each(['noticed', 'classDispute', 'published'] as const)(
    'of a resolution in %s changes nothing else',
    (state) => {
      for (const substantial of [true, false]) {
        const council = motionIn(state, { kind: 'resolution' }).does('spd.lead', revise(2, substantial))
        expect([at(council), contextOf(council).version]).toEqual([state, 2])
      }
    },
  )

  test('must be the next one, and stamps name the current one', () => {
    const council = motionIn('coordinating')
    for (const version of [1, 3]) expect(council.answer('spd.lead', revise(version, false))).toBe('stale')
    expect(council.answer('spd.lead', { ...joint, version: 2 } as Command)).toBe('stale')
    expect(plan().answer('spd.lead', { ...notify, version: 2 } as Command)).toBe('stale')
  })
})

describe('a disputed class (Q14)', () => {
  test('is settled by all alike, as a resolution or as a motion', () => {
    const council = motionIn('classDispute').does('gruene.lead', settle('motion'))
    const stamp = { partner: 'gruene', person: 'gruene.lead', at: when }
    expect([at(council), contextOf(council).settle]).toEqual(['classDispute', { gruene: { value: 'motion', stamp } }])
    expect(at(council.does('spd.lead', settle('resolution')))).toBe('classDispute')
    expect(at(council.does('gruene.lead', settle('resolution')))).toBe('noticed')
    expect(contextOf(council).kind).toBe('resolution')
    const again = council.does('gruene.lead', disputeClass)
    expect([at(again), contextOf(again).settle]).toEqual(['classDispute', {}])
    expect(at(again.all(settle('motion')))).toBe('notified')
    expect(contextOf(again).kind).toBe('motion')
  })
})
