import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { Draft, known } from '../../machines/council-state.ts'
import { proceedingsOf } from '../../machines/item/item.ts'
import { stateOf } from '../../machines/meeting/meeting.ts'
import { Council, when } from '../support/council.ts'
import { itemIn, sittingWith } from '../support/stages.ts'

/** Meetings and their agenda (§3.5). */
const office = 'spd.secretary'
const meeting = 'rat-feb'
const later = '2021-02-02T19:00:00+01:00'
const contextOf = (council: Council) => council.meetingOf(meeting).context
const start = '2021-02-04T17:00:00+01:00'

test('a meeting begins with what was said of it, and nothing on its agenda', () => {
  const nothing = { bodyName: null, name: null, location: null, source: null }
  expect(new Council().meeting(meeting).meetingOf(meeting)).toEqual({
    value: 'planned',
    rev: 1,
    context: {
      meeting,
      body: 'rat',
      ...nothing,
      start,
      agenda: [],
      current: null,
      since: when,
      travelled: [{ state: 'planned', at: when }],
    },
  })
  const said = { bodyName: 'Beirat', name: '1. Sitzung', location: 'Rathaus', source: 'oparl:1' }
  const command = { type: 'meeting.add', meeting, body: 'other:beirat', start, ...said } as const
  expect(contextOf(new Council().does(office, command))).toMatchObject({ body: 'other:beirat', ...said })
})

test.each<[string, string[]]>([
  [
    'archived',
    ['meeting.invite', 'meeting.open', 'meeting.recess', 'meeting.resume', 'meeting.close', 'meeting.approveMinutes'],
  ],
  ['cancelled', ['meeting.invite', 'meeting.cancel']],
  ['cancelled', ['meeting.cancel']],
])('says when it last moved, on the way to %s', (end, types) => {
  const council = new Council().meeting(meeting)
  for (const [index, type] of types.entries()) {
    council.at = `2021-02-02T19:0${index}:00+01:00`
    const quorate = type === 'meeting.open' ? { quorate: true } : {}
    council.does(office, { type, meeting, ...quorate } as never)
    expect(contextOf(council).since).toBe(council.at)
  }
  expect(stateOf(council.meetingOf(meeting))).toBe(end)
})

test('keeps what it came through and when, a recess and its end among it', () => {
  const council = new Council().meeting(meeting)
  const acts = ['meeting.invite', 'meeting.open', 'meeting.recess', 'meeting.resume', 'meeting.close'] as const
  for (const [index, type] of acts.entries()) {
    council.at = `2021-02-02T19:0${index}:00+01:00`
    council.does(office, { type, meeting, ...(type === 'meeting.open' ? { quorate: true } : {}) } as Command)
  }
  council.does(office, { type: 'meeting.approveMinutes', meeting })
  expect(contextOf(council).travelled.map(({ state, at }) => `${at.slice(11, 16)} ${state}`)).toEqual([
    '18:00 planned',
    '19:00 invited',
    '19:01 running',
    '19:02 recess',
    '19:03 running',
    '19:04 closed',
    '19:04 archived',
  ])
})

test('moved to another day it has come no further', () => {
  const council = new Council().meeting(meeting).does(office, { type: 'meeting.reschedule', meeting, start: later })
  expect(contextOf(council).travelled).toEqual([{ state: 'planned', at: when }])
})

test('without a quorum it is over at once, and never ran', () => {
  const council = new Council()
    .meeting(meeting)
    .item('a', { meeting })
    .does(office, { type: 'meeting.invite', meeting })
  council.at = later
  council.does(office, { type: 'meeting.open', meeting, quorate: false })
  expect([stateOf(council.meetingOf(meeting)), contextOf(council).since]).toEqual(['closed', later])
  expect(contextOf(council).travelled.map(({ state }) => state)).toEqual(['planned', 'invited', 'closed'])
  expect(proceedingsOf(council.get('a'))).toBe('pool')
})

test.each(['planned', 'invited'])('its day is moved while it is %s', (state) => {
  const council = new Council().meeting(meeting)
  if (state === 'invited') council.does(office, { type: 'meeting.invite', meeting })
  council.does(office, { type: 'meeting.reschedule', meeting, start: later })
  expect(contextOf(council).start).toBe(later)
})

test('moved, it may bear another name and be elsewhere; what is not said stays', () => {
  const council = new Council().meeting(meeting)
  council.does(office, { type: 'meeting.reschedule', meeting, start: later, name: '3. Sitzung', location: 'Saal' })
  expect(contextOf(council)).toMatchObject({ start: later, name: '3. Sitzung', location: 'Saal' })
  council.does(office, { type: 'meeting.reschedule', meeting, start: later })
  expect(contextOf(council)).toMatchObject({ name: '3. Sitzung', location: 'Saal' })
})

test('an item comes last, behind another, or first, new ones and such that are placed again', () => {
  const council = new Council().meeting(meeting).item('a', { meeting }).item('b', { meeting })
  council.does(office, {
    type: 'item.add',
    item: 'c',
    meeting,
    title: 'c',
    kind: 'vorlage',
    originator: 'dritte',
    first: true,
  })
  expect(contextOf(council).agenda).toEqual(['c', 'a', 'b'])
  council.does(office, { type: 'agenda.remove', item: 'b' }, { type: 'agenda.place', item: 'b', meeting, first: true })
  expect(contextOf(council).agenda).toEqual(['b', 'c', 'a'])
  council.does(office, { type: 'agenda.remove', item: 'b' }, { type: 'agenda.place', item: 'b', meeting, first: false })
  expect(contextOf(council).agenda).toEqual(['c', 'a', 'b'])
})

/** Every act, as far as a meeting may have come; each answers for itself why it is withheld. */
const waysTo: Readonly<Record<string, readonly Command[]>> = {
  planned: [],
  invited: [{ type: 'meeting.invite', meeting }],
  running: [
    { type: 'meeting.invite', meeting },
    { type: 'meeting.open', meeting, quorate: true },
  ],
}
const meetingIn = (state: string): Council => {
  const council = new Council().meeting(meeting)
  if (state === 'cancelled') return council.does(office, { type: 'meeting.cancel', meeting })
  council.does(office, ...(waysTo[state] ?? waysTo['running']!))
  if (state === 'recess') council.does(office, { type: 'meeting.recess', meeting })
  if (state === 'closed' || state === 'archived') council.does(office, { type: 'meeting.close', meeting })
  if (state === 'archived') council.does(office, { type: 'meeting.approveMinutes', meeting })
  return council
}
const meetingActs = [
  { type: 'meeting.invite', meeting },
  { type: 'meeting.open', meeting, quorate: true },
  { type: 'meeting.recess', meeting },
  { type: 'meeting.resume', meeting },
  { type: 'meeting.close', meeting },
  { type: 'meeting.approveMinutes', meeting },
  { type: 'meeting.cancel', meeting },
  { type: 'meeting.reschedule', meeting, start: later },
] as const

describe('an act that is withheld says why, in a word of its own', () => {
  const table: Readonly<Record<string, string>> = {
    planned: 'ok notInvited nothingToInterrupt notInRecess nothingToEnd minutesAfterClose ok ok',
    invited: 'alreadyInvited ok nothingToInterrupt notInRecess nothingToEnd minutesAfterClose ok ok',
    running: 'alreadyInvited alreadyOpened ok notInRecess ok minutesAfterClose openedNotCancelled openedNotMoved',
    recess: 'alreadyInvited alreadyOpened alreadyInRecess ok ok minutesAfterClose openedNotCancelled openedNotMoved',
    closed:
      'alreadyInvited neverReopened nothingToInterrupt notInRecess alreadyClosed ok openedNotCancelled openedNotMoved',
    archived:
      'alreadyInvited neverReopened nothingToInterrupt notInRecess alreadyClosed minutesApproved openedNotCancelled openedNotMoved',
    cancelled: Array.from({ length: 8 }, () => 'meetingCancelled').join(' '),
  }
  test.each(Object.entries(table))('in %s', (state, expected) => {
    const council = meetingIn(state)
    expect(stateOf(council.meetingOf(meeting))).toBe(state)
    const answers = meetingActs.map((command) => council.decide(office, command))
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.reason)).join(' ')).toBe(expected)
    expect(answers.map((answer) => answer.ok || answer.code === 'state')).not.toContain(false)
  })
})

const four = () =>
  sittingWith()
    .item('b', { meeting })
    .item('c', { meeting })
    .item('d', { stations: [{ body: 'rat', role: 'decision' }] })

describe('its agenda', () => {
  test('takes an item after the one named, moves none twice, and forgets what is taken off', () => {
    const council = four().does(office, { type: 'agenda.place', item: 'd', meeting, after: 'a', number: '1a' })
    expect(contextOf(council).agenda).toEqual(['a', 'd', 'b', 'c'])
    expect(council.get('d').context.number).toBe('1a')
    council.does(office, { type: 'agenda.remove', item: 'b' })
    expect(contextOf(council).agenda).toEqual(['a', 'd', 'c'])
    expect([council.get('b').context.meeting, proceedingsOf(council.get('b'))]).toEqual([null, 'pool'])
    council.does(office, { type: 'agenda.place', item: 'b', meeting, after: 'c' })
    expect(contextOf(council).agenda).toEqual(['a', 'd', 'c', 'b'])
  })

  test('keeps one that was adjourned and comes back in its old place only once', () => {
    const council = four()
      .called('a')
      .does(office, { type: 'adjourn.carried', item: 'a', basis: 'third', to: 'rat-mar' })
    council.does(office, { type: 'agenda.place', item: 'a', meeting })
    expect(contextOf(council).agenda).toEqual(['b', 'c', 'a'])
  })

  test('knows the item that is called, until it is left, put off, noted or the meeting ends', () => {
    expect(contextOf(sittingWith().called('a')).current).toBe('a')
    const ends = [
      { type: 'item.leave', item: 'a' },
      { type: 'item.noted', item: 'a' },
      { type: 'item.refer', item: 'a', body: 'FBL' },
      { type: 'adjourn.carried', item: 'a', basis: 'third', to: 'rat-mar' },
      { type: 'item.withdraw', item: 'a' },
      { type: 'meeting.close', meeting },
    ] as const
    for (const command of ends) {
      const council = sittingWith().called('a').does(office, command)
      expect([command.type, contextOf(council).current]).toEqual([command.type, null])
      expect(council.get('a').context.calledAt).toBeNull()
    }
    const logged = sittingWith().voting('a')
    expect(contextOf(logged).current).toBe('a')
    expect(contextOf(logged.does(office, { type: 'outcome.log', item: 'a', result: 'adopted' })).current).toBeNull()
  })

  test('calls another item once one is left', () => {
    const council = four().called('a').does(office, { type: 'item.leave', item: 'a' }, { type: 'item.call', item: 'b' })
    expect([proceedingsOf(council.get('a')), contextOf(council).current]).toEqual(['scheduled', 'b'])
    expect(council.get('b').context.calledAt).toBe(when)
  })
})

const approved = (council: Council): Council =>
  council.does(office, { type: 'meeting.close', meeting }, { type: 'meeting.approveMinutes', meeting })

test('an adjournment without a target waits for the council, not for a committee', () => {
  const council = itemIn('adjournmentPending').does(office, { type: 'meeting.cancel', meeting: 'rat-mar' })
  council.does(office, { type: 'adjourn.carried', item: 'a', basis: 'agreement' })
  const target = () => council.get('a').context.g6.target
  expect(target()).toBeNull()
  council.meeting('com', 'FBL', '2021-03-01T17:00:00+01:00').meeting('early', 'rat', '2021-02-01T17:00:00+01:00')
  expect(target()).toBeNull()
  council.meeting('rat-apr', 'rat', '2021-04-15T17:00:00+02:00')
  expect(target()).toBe('rat-apr')
  expect(council.meeting('rat-mai', 'rat', '2021-03-20T17:00:00+01:00').get('a').context.g6.target).toBe('rat-apr')
})

describe('minutes, once approved', () => {
  test('confirm the outcomes of their own meeting alone', () => {
    const council = sittingWith().item('b', { meeting })
    for (const item of ['a', 'b']) council.voting(item).does(office, { type: 'outcome.log', item, result: 'adopted' })
    expect(council.get('a').context.outcomes.at(-1)?.confirmed).toBe(false)
    approved(council)
    expect(['a', 'b'].map((item) => council.get(item).value)).toEqual(['decided', 'decided'])
    expect(council.get('a').context.outcomes.at(-1)?.confirmed).toBe(true)
  })

  test('leave an item alone that came to another meeting', () => {
    const council = sittingWith()
      .called('a')
      .does(office, { type: 'adjourn.carried', item: 'a', basis: 'third', to: 'rat-mar' })
    council.does(office, { type: 'agenda.place', item: 'a', meeting: 'rat-mar' })
    council.sitting('rat-mar').voting('a').does(office, { type: 'outcome.log', item: 'a', result: 'adopted' })
    expect(proceedingsOf(approved(council).get('a'))).toBe('logged')
  })
})

describe('the draft of a council', () => {
  test('shows what is laid over and what is new, beside what was there', () => {
    const { state } = sittingWith().item('b', { meeting })
    const draft = new Draft(state)
    const [a, b] = ['a', 'b'].map((item) => known(state.items, item))
    draft.put({
      items: [
        { ...a!, rev: 7 },
        { ...b!, context: { ...b!.context, item: 'new' } },
      ],
    })
    expect([...draft.items.values()].map(({ context, rev }) => [context.item, rev])).toEqual([
      ['a', 7],
      ['b', 6],
      ['new', 6],
    ])
    expect(known(draft.items, 'new').rev).toBe(6)
    expect(draft.changes()).toMatchObject({ meetings: [], motions: [], items: [{ rev: 7 }, { rev: 6 }] })
    expect(state.items.get('new')).toBeUndefined()
  })

  test('names what is not there, though it was decided on', () => {
    expect(() => known(new Map(), 'x')).toThrow('There is no x')
    expect(() => known(new Map([['x', 1]]), null)).toThrow('There is no null')
  })
})

test('approved minutes touch no item but those whose outcome they confirm', () => {
  const council = new Council().meeting(meeting).item('a', { meeting }).item('b', { meeting })
  council.does(office, { type: 'meeting.invite', meeting }, { type: 'meeting.open', meeting, quorate: true })
  for (const item of ['a', 'b']) {
    council.does(office, { type: 'item.call', item }, { type: 'vote.open', item, mode: 'open' })
    council.does(office, { type: 'outcome.log', item, result: 'adopted' })
  }
  council.does(office, { type: 'outcome.confirm', item: 'a' }, { type: 'meeting.close', meeting })
  const decision = council.decide(office, { type: 'meeting.approveMinutes', meeting })
  expect(decision.ok && decision.changes.items.map(({ context, value }) => [context.item, value])).toEqual([
    ['b', 'decided'],
  ])
})
