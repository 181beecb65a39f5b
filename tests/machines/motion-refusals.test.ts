import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import type { MotionState } from '../../machines/motion/context.ts'
import { motionShapes, wellFormed } from '../support/shapes.ts'
import { motionIn, type Planned, plan, solo } from '../support/motion-stages.ts'

/** Who may do what with a planned motion, and which norm stands against it from where it is (§3.4, §3.8). */
const events = Object.keys(motionShapes).filter((type) => type !== 'motion.add')
const command = (type: string): Command => ({
  ...wellFormed(type),
  ...(type === 'motion.revise' ? { version: 2 } : {}),
})

/** Whoever may send it at all. */
const sender = (type: string): string => (type === 'motion.disputeClass' ? 'gruene.lead' : 'spd.lead')

/** For each state, what answers the events that are neither taken (`-`) nor refused by `state`. */
type Answers = Readonly<Record<string, string>>
const inWork: Answers = { revise: '-', abandon: '-', incident: '-' }
const cleared: Answers = { publish: '-', file: '-', revise: '-', abandon: '-' }
const coordinateFirst: Answers = { publish: 'G5.2', file: 'G5.2' }
const stampsRefused = (code: string): Answers => ({ joint: code, solo: code })
const noResolution: Answers = { coordinate: 'G7.1', joint: 'G7.1', solo: 'G7.1' }

const rows: readonly [MotionState, Planned['kind'], Answers][] = [
  [
    'planned',
    'motion',
    { ...inWork, notify: '-', coordinate: 'G5.1', ...stampsRefused('G5.1'), publish: 'G5.1', file: 'G5.1' },
  ],
  ['notified', 'motion', { ...inWork, ...coordinateFirst, coordinate: '-', ...stampsRefused('G5.2') }],
  ['coordinating', 'motion', { ...inWork, ...coordinateFirst, joint: '-', solo: '-', dissent: '-' }],
  ['boardTalk', 'motion', { ...inWork, ...coordinateFirst, boardResult: '-', resume: '-' }],
  ['clearedJoint', 'motion', cleared],
  ['clearedSolo', 'motion', cleared],
  ['published', 'motion', { file: '-', revise: '-', abandon: '-' }],
  [
    'irregular',
    'motion',
    { revise: '-', abandon: '-', ...coordinateFirst, notify: '-', coordinate: '-', ...stampsRefused('G5.2') },
  ],
  ['planned', 'resolution', { ...inWork, ...noResolution, notify: '-', publish: 'G7.2', file: 'G7.2' }],
  ['noticed', 'resolution', { ...cleared, ...noResolution, disputeClass: '-' }],
  ['classDispute', 'resolution', { ...inWork, ...noResolution, settleClass: '-', publish: 'G7.1', file: 'G7.1' }],
  ['published', 'resolution', { file: '-', revise: '-', abandon: '-', ...noResolution }],
  [
    'irregular',
    'resolution',
    { revise: '-', abandon: '-', ...noResolution, notify: '-', publish: 'G7.2', file: 'G7.2' },
  ],
  ['filed', 'motion', {}],
  ['abandoned', 'motion', {}],
]

test.each([
  ['motion', 'G5.2', 'coordinateFirst'],
  ['resolution', 'G7.2', 'tellFirst'],
] as const)('what came out too early is repaired before it is filed: a %s by %s, %s', (kind, code, reason) => {
  for (const type of ['motion.publish', 'motion.file'] as const) {
    expect(motionIn('irregular', { kind }).decide('spd.lead', { type, motion: 'm' })).toEqual({
      ok: false,
      code,
      reason,
    })
  }
})

describe.each(rows)('in %s of a %s', (state, kind, answers) => {
  const fields = kind === undefined ? {} : { kind }

  test.each(events)('%s is answered as §3.4 and §3.8 say', (type) => {
    const expected = answers[type.slice('motion.'.length)] ?? 'state'
    // Until the partners are told, the others do not even learn that there is such a plan.
    const hidden = type === 'motion.disputeClass' && (state === 'planned' || state === 'abandoned')
    const answer = motionIn(state, fields).answer(sender(type), command(type))
    expect(answer).toBe(hidden ? 'permission' : expected === '-' ? 'accepted' : expected)
  })
})

test('what is tabled for real is recorded from every state that is not cleared', () => {
  const filed: Command = { type: 'motion.incident', motion: 'm', what: 'filed', evidence: 'e' }
  const takes = rows.filter(
    ([state, kind]) => motionIn(state, { kind: kind ?? 'motion' }).answer('spd.lead', filed) === 'accepted',
  )
  expect(takes.map(([state, kind]) => `${state} ${String(kind)}`)).toEqual([
    'planned motion',
    'notified motion',
    'coordinating motion',
    'boardTalk motion',
    'irregular motion',
    'planned resolution',
    'classDispute resolution',
    'irregular resolution',
  ])
})

/** "who may" of SCENARIOS.md for motions, written down a second time. */
const roles: Readonly<Record<string, string>> = {
  'motion.publish': 'lead',
  'motion.file': 'lead secretary',
  'motion.disputeClass': 'lead',
  'motion.settleClass': 'lead',
  'motion.boardResult': 'lead',
  'motion.incident': 'lead speaker member secretary',
}
const sides: Readonly<Record<string, string>> = {
  'motion.notify': 'own',
  'motion.revise': 'own',
  'motion.abandon': 'own',
  'motion.publish': 'own',
  'motion.file': 'own',
  'motion.disputeClass': 'other',
}

describe.each(events)('who may send %s (I22)', (type) => {
  test.each(['lead', 'speaker', 'member', 'secretary'])('by a %s of either side: as the table says', (role) => {
    const may = (roles[type] ?? 'lead speaker').split(' ').includes(role)
    const council = motionIn('coordinating', { target: 'FBL' })
    const named = role === 'speaker' ? 'speaker:FBL' : role
    const refused = (partner: string): boolean => council.answer(`${partner}.${named}`, command(type)) === 'permission'
    expect(refused('spd')).toBe(!may || sides[type] === 'other')
    expect(refused('gruene')).toBe(!may || sides[type] === 'own' || (type === 'motion.solo' && unreachable(type)))
  })

  test('by the speaker of another committee: only the record of an incident', () => {
    const council = motionIn('coordinating', { target: 'FBL' })
    expect(council.answer('spd.speaker:KDB', command(type)) === 'permission').toBe(type !== 'motion.incident')
  })
})

/** The well-formed command says so, and only the originator may. */
const unreachable = (type: string): boolean => 'otherUnreachable' in command(type)

describe('a reserved side', () => {
  test('a joint motion is published and filed by any partner, and any other by its originator', () => {
    for (const type of ['motion.publish', 'motion.file']) {
      expect(motionIn('clearedJoint').answer('gruene.lead', command(type))).toBe('accepted')
      expect(motionIn('clearedSolo').decide('gruene.lead', command(type))).toMatchObject({
        code: 'permission',
        reason: 'notYourProposal',
      })
    }
  })

  test('only the originator can say that nobody answers', () => {
    const unanswered = { ...solo, otherUnreachable: true } as Command
    expect(motionIn('coordinating').answer('spd.lead', unanswered)).toBe('accepted')
    expect(motionIn('coordinating').decide('gruene.lead', unanswered)).toMatchObject({ reason: 'notYourProposal' })
    expect(motionIn('coordinating').answer('gruene.lead', { ...solo, otherUnreachable: false } as Command)).toBe(
      'accepted',
    )
  })

  test('nobody plans for another side, nor a speaker for another committee', () => {
    const another = { ...wellFormed('motion.add'), motion: 'n' } as Extract<Command, { type: 'motion.add' }>
    expect(plan().answer('gruene.lead', another)).toBe('permission')
    expect(plan().answer('spd.member', another)).toBe('permission')
    expect(plan().answer('spd.speaker:FBL', another)).toBe('permission')
    expect(plan().answer('spd.speaker:FBL', { ...another, target: 'FBL' })).toBe('accepted')
    expect(plan().answer('spd.lead', another)).toBe('accepted')
    expect(plan().decide('spd.lead', { ...another, motion: 'm' })).toMatchObject({
      code: 'invalid',
      reason: 'alreadyExists',
    })
    for (const wrong of [{ originator: 'verwaltung' }, { target: 'nowhere' }]) {
      expect(plan().answer('spd.lead', { ...another, ...wrong })).toBe('invalid')
    }
    const late = plan()
    late.at = '2025-11-01T00:00:00+01:00'
    expect(late.decide('spd.lead', another)).toMatchObject({ code: 'G1.2', reason: 'notInForce' })
    expect(plan().answer('spd.lead', { type: 'motion.publish', motion: 'n' })).toBe('invalid')
  })
})
