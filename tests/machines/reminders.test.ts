import { describe, expect, test } from 'vitest'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import type { Command } from '../../machines/events.ts'
import { motionReminders } from '../../machines/motion/reminders.ts'
import { itemReminders } from '../../machines/reminders.ts'
import { Council } from '../support/council.ts'
import { bring, classified, sittingWith } from '../support/stages.ts'

const leads = [
  { partner: 'spd', as: 'lead' },
  { partner: 'gruene', as: 'lead' },
]
const partners = [
  { partner: 'spd', as: 'partner' },
  { partner: 'gruene', as: 'partner' },
]
const offices = [
  { partner: 'spd', as: 'office' },
  { partner: 'gruene', as: 'office' },
]

/** An item on the agenda of a sitting that has not begun: Thursday 4 February 2021. */
const planned = (start = '2021-02-04T17:00:00+01:00', agreement: Agreement = krefeld): Council =>
  new Council(agreement)
    .meeting('rat-feb', 'rat', start)
    .meeting('rat-mar', 'rat', '2021-03-18T17:00:00+01:00')
    .item('a', { meeting: 'rat-feb' })

const due = (council: Council, item = 'a') => itemReminders(council.state, council.get(item), council.at)
const on = (council: Council, at: string) => itemReminders(council.state, council.get('a'), at)

describe('before a sitting', () => {
  test('the class is to be settled two working days ahead (G2.1)', () => {
    expect(due(planned())).toEqual([
      { task: 'classify', norm: 'G2.1', dueOn: '2021-02-02', timing: 'today', meeting: 'rat-feb', whom: partners },
    ])
  })

  test('positions are to be coordinated (G3.1), by those who have not spoken', () => {
    expect(due(bring(planned(), 'a', 'open'))).toMatchObject([{ task: 'coordinate', norm: 'G3.1', whom: partners }])
    expect(due(bring(planned(), 'a', 'proposed'))).toMatchObject([
      { task: 'confirmLine', norm: 'G3.1', whom: [{ partner: 'gruene', as: 'partner' }] },
    ])
  })

  test.each([
    ['boards', 'boardTalk', 'G6.1', leads],
    ['persisting', 'decideAdjournment', 'G6.2', leads],
    ['releaseDeliberation', 'deliberate', 'G6.4', partners],
    ['noRelease', 'talkAgain', 'G6.4', leads],
  ] as const)('in %s: %s by %s', (state, task, norm, whom) => {
    expect(due(bring(planned(), 'a', state))).toMatchObject([{ task, norm, whom, dueOn: '2021-02-02' }])
  })

  test('a pending wish asks the other partners for support in the sitting itself (G6.2)', () => {
    expect(due(bring(planned(), 'a', 'adjournmentPending'))).toEqual([
      {
        task: 'supportAdjournment',
        norm: 'G6.2',
        dueOn: '2021-02-04',
        timing: 'ahead',
        meeting: 'rat-feb',
        whom: [{ partner: 'gruene', as: 'lead' }],
      },
    ])
    expect(due(bring(sittingWith(), 'a', 'adjournmentPending'))).toEqual([])
  })

  test.each(['agreed', 'released'] as const)('nothing is due once it is %s', (state) => {
    expect(due(bring(planned(), 'a', state))).toEqual([])
  })

  test('nothing is due on what the agreement does not cover', () => {
    expect(due(classified(planned(), 'a', 'notCovered'))).toEqual([])
  })

  test('nothing is due off the agenda, in a running sitting, in a vote, at the end or after the term', () => {
    expect(due(planned().does('spd.secretary', { type: 'agenda.remove', item: 'a' }))).toEqual([])
    expect(due(sittingWith())).toEqual([])
    expect(due(sittingWith().voting('a'))).toEqual([])
    expect(due(planned().does('spd.secretary', { type: 'item.withdraw', item: 'a' }))).toEqual([])
    expect(on(planned(), '2025-11-01T00:00:00+01:00')).toEqual([])
  })

  test('the days are a parameter of the agreement', () => {
    const reminders = { coordinationWorkingDays: 5, holidays: 'DE-NW' } as const
    const patient = planned(undefined, { ...krefeld, parameters: { ...krefeld.parameters, reminders } })
    expect(due(patient)).toMatchObject([{ dueOn: '2021-01-28', timing: 'past' }])
  })

  test.each([
    ['2021-02-01T23:59:59+01:00', 'ahead'],
    ['2021-02-02T00:00:00+01:00', 'today'],
    ['2021-02-02T22:59:59Z', 'today'],
    ['2021-02-02T23:00:00Z', 'past'],
  ])('seen at %s the day is %s', (at, timing) => {
    expect(on(planned(), at)).toMatchObject([{ timing }])
  })

  test.each([
    ['2021-03-30T17:00:00+02:00', '2021-03-26', '2021-03-26T22:59:59Z', 'today'],
    ['2021-03-30T17:00:00+02:00', '2021-03-26', '2021-03-26T23:00:00Z', 'past'],
    ['2021-03-30T00:30:00+02:00', '2021-03-26', '2021-03-25T23:00:00Z', 'today'],
    ['2021-11-02T17:00:00+01:00', '2021-10-28', '2021-10-27T22:00:00Z', 'today'],
    ['2021-11-02T17:00:00+01:00', '2021-10-28', '2021-10-27T21:59:59Z', 'ahead'],
    ['2021-11-03T00:30:00+01:00', '2021-10-29', '2021-10-29T21:59:59Z', 'today'],
  ])('over a change of the clocks: sitting %s, due %s, seen at %s %s', (start, dueOn, at, timing) => {
    expect(on(planned(start), at)).toMatchObject([{ dueOn, timing }])
  })

  test('a day gone by changes nothing', () => {
    const council = bring(planned(), 'a', 'boards')
    const before = structuredClone(council.get('a'))
    expect(on(council, '2021-02-04T16:59:00+01:00')).toMatchObject([{ timing: 'past' }])
    expect(council.get('a')).toEqual(before)
  })
})

const adjourned = () => bring(sittingWith(), 'a', 'adjourned')

describe('after an adjournment', () => {
  test('the boards settle before the target meeting (G6.3), and the offices place the item there (G6.2)', () => {
    const sitting = { dueOn: '2021-03-16', timing: 'ahead', meeting: 'rat-mar' }
    expect(due(adjourned())).toEqual([
      { task: 'settle', norm: 'G6.3', ...sitting, whom: leads },
      { task: 'placeOnAgenda', norm: 'G6.2', ...sitting, whom: offices },
    ])
  })

  test('without a council meeting ahead there is no day, and one is to be planned (G6.2)', () => {
    const council = adjourned().does('spd.secretary', { type: 'meeting.cancel', meeting: 'rat-mar' })
    expect(due(council)).toMatchObject([
      { task: 'settle', dueOn: null, timing: 'undated', meeting: null },
      { task: 'planSitting', norm: 'G6.2', dueOn: null, timing: 'undated', meeting: null, whom: offices },
    ])
  })

  test('the target that it has now counts, not the one that it was put off to', () => {
    const council = adjourned().meeting('rat-may', 'rat', '2021-05-06T17:00:00+02:00')
    council.does('spd.secretary', { type: 'meeting.cancel', meeting: 'rat-mar' })
    expect(due(council)).toMatchObject([{ meeting: 'rat-may' }, { task: 'placeOnAgenda', meeting: 'rat-may' }])
  })

  test('nothing is due off the agenda once the boards have failed again', () => {
    const council = adjourned().does('spd.secretary', { type: 'agenda.place', item: 'a', meeting: 'rat-mar' })
    council.all({ type: 'consensus.fail', item: 'a' })
    expect(due(council)).toMatchObject([{ meeting: 'rat-mar' }])
    expect(due(council.does('spd.secretary', { type: 'agenda.remove', item: 'a' }))).toEqual([])
  })

  test('nothing is due once it is withdrawn, nor once the term is over (G1.2)', () => {
    expect(due(adjourned().does('spd.secretary', { type: 'item.withdraw', item: 'a' }))).toEqual([])
    for (const council of [adjourned(), bring(planned(), 'a', 'adjournmentPending')]) {
      expect(on(council, '2025-10-31T23:59:59+01:00')).not.toEqual([])
      expect(on(council, '2025-11-01T00:00:00+01:00')).toEqual([])
    }
  })

  test('placed on the target meeting, only the settling is left', () => {
    const council = adjourned().does('spd.secretary', { type: 'agenda.place', item: 'a', meeting: 'rat-mar' })
    expect(due(council)).toMatchObject([{ task: 'settle', norm: 'G6.3', meeting: 'rat-mar' }])
  })

  test('an agreed adjournment is placed by the common line (G3.1)', () => {
    const council = classified(sittingWith(), 'a')
    council.all({ type: 'line.propose', item: 'a', vote: 'adjourn', version: 1 })
    expect(due(council), 'not before it is carried').toEqual([])
    council.does('spd.secretary', { type: 'adjourn.carried', item: 'a', basis: 'mutual' })
    expect(due(council)).toMatchObject([{ task: 'placeOnAgenda', norm: 'G3.1', meeting: 'rat-mar', whom: offices }])
  })

  test('an agreed adjournment with no council meeting ahead asks for one (G3.1)', () => {
    const council = classified(sittingWith(), 'a').does('spd.secretary', { type: 'meeting.cancel', meeting: 'rat-mar' })
    council.all({ type: 'line.propose', item: 'a', vote: 'adjourn', version: 1 })
    council.does('spd.secretary', { type: 'adjourn.carried', item: 'a', basis: 'mutual' })
    expect(due(council)).toMatchObject([{ task: 'planSitting', norm: 'G3.1', dueOn: null, meeting: null }])
  })

  test('somebody else’s adjournment reminds nobody', () => {
    const council = classified(sittingWith(), 'a')
    council.does('spd.secretary', { type: 'adjourn.carried', item: 'a', basis: 'third' })
    expect(due(council)).toEqual([])
  })
})

const plan = (kind: 'motion' | 'resolution' = 'motion'): Council =>
  new Council()
    .meeting('rat-feb', 'rat', '2021-02-04T17:00:00+01:00')
    .meeting('pbms-jan', 'PBMS', '2021-01-12T17:00:00+01:00')
    .meeting('pbms-mar', 'PBMS', '2021-03-09T17:00:00+01:00')
    .meeting('pbms-feb', 'PBMS', '2021-02-09T17:00:00+01:00')
    .meeting('pbms-feb-2', 'PBMS', '2021-02-16T17:00:00+01:00')
    .does('spd.lead', {
      type: 'motion.add',
      motion: 'm',
      originator: 'spd',
      kind,
      target: 'PBMS',
      title: 't',
      essential: false,
    })
const motionDue = (council: Council, at = council.at) => {
  const motion = council.state.motions.get('m')
  if (!motion) throw new Error('There is no motion m')
  return motionReminders(council.state, motion, at)
}
const notify = { type: 'motion.notify', motion: 'm', version: 1, text: 't' } as const
const coordinate: Command = { type: 'motion.coordinate', motion: 'm' }
const solo: Command = { type: 'motion.solo', motion: 'm', version: 1 }
const notified = (kind?: 'resolution') => plan(kind).does('spd.lead', notify)

describe('on a planned motion', () => {
  test('the partners are told early: earlier than in good time before the body’s next sitting (G5.1)', () => {
    const whom = [{ partner: 'spd', as: 'partner' }]
    const sitting = { dueOn: '2021-02-03', timing: 'ahead', meeting: 'pbms-feb' }
    expect(motionDue(plan())).toEqual([{ task: 'tellPartners', norm: 'G5.1', ...sitting, whom }])
  })

  test('a resolution needs notice in good time, and nothing more (G7.2)', () => {
    expect(motionDue(plan('resolution'))).toMatchObject([{ task: 'tellPartners', norm: 'G7.2', dueOn: '2021-02-05' }])
    expect(motionDue(notified('resolution'))).toEqual([])
  })

  test('coordination comes before publication and filing (G5.2)', () => {
    const waiting = { task: 'coordinateMotion', norm: 'G5.2', dueOn: '2021-02-05', meeting: 'pbms-feb' }
    const council = notified()
    const told = { ...waiting, task: 'takeUpMotion', whom: [{ partner: 'gruene', as: 'partner' }] }
    expect(motionDue(council)).toMatchObject([told])
    expect(motionDue(council.does('gruene.lead', coordinate))).toMatchObject([{ ...waiting, whom: partners }])
    expect(motionDue(council.does('spd.lead', solo))).toMatchObject([{ whom: [{ partner: 'gruene', as: 'partner' }] }])
    expect(motionDue(council.does('gruene.lead', solo))).toEqual([])
  })

  test('the boards talk about it (G6.1)', () => {
    const council = notified().does('gruene.lead', coordinate, { type: 'motion.dissent', motion: 'm' })
    expect(motionDue(council)).toMatchObject([{ task: 'boardTalk', norm: 'G6.1', whom: leads }])
  })

  test('the boards settle whether it is a resolution (G7.1)', () => {
    const council = notified('resolution').does('gruene.lead', { type: 'motion.disputeClass', motion: 'm' })
    expect(motionDue(council)).toMatchObject([{ task: 'settleClass', norm: 'G7.1', whom: leads }])
  })

  test.each([
    ['motion', 'repairMotion', 'G5.2'],
    ['resolution', 'tellPartners', 'G7.2'],
  ] as const)('what came out too early is repaired: %s', (kind, task, norm) => {
    const incident: Command = { type: 'motion.incident', motion: 'm', what: 'published', evidence: 'Zeitung' }
    expect(motionDue(plan(kind).does('spd.lead', incident))).toMatchObject([{ task, norm }])
  })

  test('without a sitting ahead there is no day; after the term there is nothing', () => {
    expect(motionDue(plan(), '2021-04-01T12:00:00+02:00')).toMatchObject([
      { dueOn: null, timing: 'undated', meeting: null },
    ])
    expect(motionDue(plan(), '2025-11-01T12:00:00+01:00')).toEqual([])
  })
})
