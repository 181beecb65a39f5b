import { describe, expect, test } from 'vitest'
import { normOfItemEvent, normOfMotionEvent } from '../../machines/event-norm.ts'
import type { Command, MotionCommand } from '../../machines/events.ts'
import type { ClassValue, Kind } from '../../machines/vocabulary.ts'
import { Council } from '../support/council.ts'
import { agreed, classified, itemIn, sittingWith } from '../support/stages.ts'

/** The last column of RULES §3.3 and §3.4: which norm an event rests on, as its story says. */

const on = (council: Council, command: Partial<Command> & { type: Command['type'] }) =>
  normOfItemEvent({ item: 'a', ...command } as Command, council.get('a'))

describe('an event on an item rests on', () => {
  const anywhere = itemIn('open')
  test.each([
    ['classify.dispute', 'G2.1'],
    ['classify.reopen', 'G2.1'],
    ['line.propose', 'G3.1'],
    ['line.confirm', 'G3.1'],
    ['line.withdraw', 'G3.1'],
    ['dissent.retract', 'G6.1'],
    ['adjourn.request', 'G6.2'],
    ['adjourn.withdraw', 'G6.2'],
    ['adjourn.waive', 'G6.2'],
    ['adjourn.blocked', 'G6.2'],
    ['adjourn.refused', 'G6.2'],
    ['release.open', 'G6.4'],
    ['release.consent', 'G6.4'],
    ['release.refuse', 'G6.4'],
    ['release.revoke', 'G6.4'],
    ['note.internal', 'G1.1'],
    ['item.call', null],
    ['item.refer', null],
    ['agenda.remove', null],
    ['outcome.confirm', null],
    ['item.supersede', null],
    ['item.part', null],
    ['text.record', null],
  ] as const)('%s: %s, wherever it happens', (type, norm) => {
    expect(on(anywhere, { type })).toBe(norm)
  })

  test('the norm of the class that is named', () => {
    expect(on(anywhere, { type: 'classify.propose', value: 'covered' })).toBe('G2.1')
    expect(on(anywhere, { type: 'classify.confirm', value: 'notCovered' })).toBe('G2.1')
    expect(on(anywhere, { type: 'classify.propose', value: 'resolution' })).toBe('G7.1')
    expect(on(anywhere, { type: 'classify.confirm', value: 'resolution' })).toBe('G7.1')
  })

  test('the way to the boards for a line revoked, and no more than the lack of a bond where it was voluntary', () => {
    expect(on(itemIn('agreed'), { type: 'line.revoke' })).toBe('G6.1')
    const voluntary = agreed(classified(sittingWith(), 'a', 'notCovered'), 'a')
    expect(on(voluntary, { type: 'line.revoke' })).toBe('G2.1')
  })

  test('good time for a dissent in the vote, else the duty of the boards', () => {
    expect(on(itemIn('agreed'), { type: 'dissent.flag' })).toBe('G6.1')
    expect(on(itemIn('agreed').voting('a'), { type: 'dissent.flag' })).toBe('G3.1')
  })

  test('the purpose of the adjournment for what the boards say while it is adjourned', () => {
    for (const type of ['consensus.confirm', 'consensus.fail'] as const) {
      expect(on(itemIn('boards'), { type })).toBe('G6.1')
      expect(on(itemIn('adjourned'), { type })).toBe('G6.3')
    }
  })

  test('whose adjournment it was', () => {
    expect(on(anywhere, { type: 'adjourn.carried', basis: 'agreement' })).toBe('G6.2')
    expect(on(anywhere, { type: 'adjourn.carried', basis: 'mutual' })).toBe('G3.1')
    expect(on(anywhere, { type: 'adjourn.carried', basis: 'third' })).toBeNull()
  })

  test('the release that a new text voids, else what was coordinated', () => {
    expect(on(itemIn('agreed'), { type: 'text.change' })).toBe('G3.1')
    expect(on(itemIn('persisting'), { type: 'text.change' })).toBe('G3.1')
    expect(on(itemIn('releaseDeliberation'), { type: 'text.change' })).toBe('G6.4')
    expect(on(itemIn('released'), { type: 'text.change' })).toBe('G6.4')
  })

  test('the adjournment that a place on the agenda ends', () => {
    expect(on(anywhere, { type: 'agenda.place' })).toBeNull()
    expect(on(itemIn('adjourned'), { type: 'agenda.place' })).toBe('G6.2')
    const mutual = agreed(itemIn('open'), 'a', 'adjourn')
    expect(on(mutual, { type: 'agenda.place' })).toBeNull()
    mutual.does('spd.secretary', { type: 'adjourn.carried', item: 'a', basis: 'mutual' })
    expect(on(mutual, { type: 'agenda.place' })).toBe('G3.1')
    const third = agreed(itemIn('open'), 'a').does('spd.secretary', {
      type: 'adjourn.carried',
      item: 'a',
      basis: 'third',
    })
    expect(on(third, { type: 'agenda.place' })).toBeNull()
  })

  test.each([
    ['covered', 'vorlage', 'G4.3'],
    ['covered', 'haushalt', 'G4.1'],
    ['covered', 'gebuehren', 'G4.2'],
    ['resolution', 'resolution', 'G7.3'],
    ['notCovered', 'vorlage', null],
  ] as const)('how a vote on a %s %s is to be taken: %s', (value: ClassValue, kind: Kind, norm) => {
    const council = classified(sittingWith({ kind }), 'a', value)
    for (const type of ['vote.open', 'outcome.log', 'outcome.correct'] as const)
      expect(on(council, { type })).toBe(norm)
  })

  test('nothing in a vote whose class nobody has confirmed', () => {
    expect(on(sittingWith(), { type: 'vote.open' })).toBeNull()
  })

  test('the norm of the observation that the boards explain', () => {
    expect(on(anywhere, { type: 'observation.close', norm: 'G6.2' })).toBe('G6.2')
  })
})

const plan = (kind: 'motion' | 'resolution', essential = false) => {
  const council = new Council().does('spd.lead', {
    type: 'motion.add',
    motion: 'm',
    originator: 'spd',
    kind,
    target: 'rat',
    title: 'Trinkbrunnen',
    essential,
  })
  return council.state.motions.get('m')!.context
}

const rests = (type: MotionCommand['type'], context = plan('motion')) =>
  normOfMotionEvent({ type, motion: 'm' } as MotionCommand, context)

describe('an event on a planned motion rests on', () => {
  test.each([
    ['motion.add', null],
    ['motion.coordinate', 'G5.2'],
    ['motion.joint', 'G5.3'],
    ['motion.dissent', 'G6.1'],
    ['motion.boardResult', 'G6.1'],
    ['motion.resume', 'G5.2'],
    ['motion.disputeClass', 'G7.1'],
    ['motion.settleClass', 'G7.1'],
    ['motion.abandon', null],
  ] as const)('%s: %s', (type, norm) => {
    expect(rests(type)).toBe(norm)
  })

  test('early notice, for a resolution notice alone', () => {
    expect(rests('motion.notify')).toBe('G5.1')
    expect(rests('motion.notify', plan('resolution'))).toBe('G7.2')
  })

  test.each(['motion.revise', 'motion.publish', 'motion.file', 'motion.incident'] as const)(
    '%s: coordination, for a resolution the notice',
    (type) => {
      expect(rests(type)).toBe('G5.2')
      expect(rests(type, plan('resolution'))).toBe('G7.2')
    },
  )

  test('the consent that an essential project needs to go alone', () => {
    expect(rests('motion.solo')).toBe('G5.2')
    expect(rests('motion.solo', plan('motion', true))).toBe('G2.2')
  })

  test('the norm of the observation that the boards explain', () => {
    const command = { type: 'observation.close', motion: 'm', norm: 'G5.1', comment: 'k' } as const
    expect(normOfMotionEvent(command, plan('motion'))).toBe('G5.1')
  })
})
