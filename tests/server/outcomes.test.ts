import { expect, test } from 'vitest'
import { addItem, addMeeting } from './support/agenda.ts'
import { newHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

/** What the screens are told of votes and of the seats that they are held against; and what they are not told. */

const everybody = ['spd.secretary', 'gruene.secretary', 'spd.lead', 'gruene.member'] as const
const may = '2021-05-06T17:00:00+02:00'

async function council(): Promise<Record<(typeof everybody)[number], Screen>> {
  const house = await newHouse()
  const screens = await Promise.all(everybody.map((who) => house.screen(who)))
  return Object.fromEntries(everybody.map((who, at) => [who, screens[at]])) as Record<
    (typeof everybody)[number],
    Screen
  >
}

async function does(screen: Screen, ...commands: readonly object[]): Promise<void> {
  for (const command of commands) {
    const answer = await screen.command(command)
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }
}

const sitting = (meeting: string) => [
  { type: 'meeting.invite', meeting },
  { type: 'meeting.open', meeting, quorate: true },
]
const voting = (item: string, mode: string) => [
  { type: 'item.call', item },
  { type: 'vote.open', item, mode },
]

test('a sitting brings the seats of its day, and none where none are known', async () => {
  const { 'spd.secretary': office, 'gruene.member': member } = await council()
  await does(
    office,
    addMeeting(),
    { ...addMeeting('rat-may'), start: may },
    { ...addMeeting('rat-jun'), start: '2021-06-17T17:00:00+02:00' },
    addMeeting('fbl-feb', 'FBL'),
  )
  await member.settled()
  const seats = (meeting: string) => member.meetings.get(meeting)?.seats
  const before = { members: 58, mayor: true, partners: { spd: 17, gruene: 12 } }
  expect([seats('rat-feb'), seats('rat-may')]).toEqual([before, before])
  expect(seats('rat-jun')).toEqual({ ...before, partners: { spd: 16, gruene: 12 } })
  expect(seats('fbl-feb')).toBeNull()
  await does(office, { type: 'meeting.reschedule', meeting: 'rat-may', start: '2021-05-07T17:00:00+02:00' })
  await member.settled()
  expect(seats('rat-may')?.partners['spd']).toBe(16)
})

test('a sitting brings what it came through, with times', async () => {
  const { 'spd.secretary': office, 'gruene.member': member } = await council()
  await does(office, addMeeting(), ...sitting('rat-feb'), { type: 'meeting.recess', meeting: 'rat-feb' })
  await member.settled()
  expect(member.meetings.get('rat-feb')?.travelled.map(({ state }) => state)).toEqual([
    'planned',
    'invited',
    'running',
    'recess',
  ])
})

test('a corrected outcome is told with the old value and the reason, to everybody who sees the item', async () => {
  const { 'spd.secretary': office, 'gruene.member': member } = await council()
  const totals = { yes: 31, no: 27, abstain: 0 }
  await does(office, addMeeting(), addItem('a'), ...sitting('rat-feb'), ...voting('a', 'open'), {
    type: 'outcome.log',
    item: 'a',
    result: 'rejected',
    totals: { yes: 27, no: 31, abstain: 0 },
  })
  await does(office, { type: 'outcome.correct', item: 'a', result: 'adopted', totals, reason: 'Spalten vertauscht' })
  await member.settled()
  const [outcome] = member.items.get('a')?.outcomes ?? []
  expect(outcome).toMatchObject({ result: 'adopted', totals, meeting: 'rat-feb', version: 1 })
  expect(outcome?.earlier).toMatchObject([
    { result: 'rejected', totals: { yes: 27, no: 31 }, reason: 'Spalten vertauscht', line: 'noLine' },
  ])
})

test('the names of a public roll call go to the offices that keep the record, and to no other screen', async () => {
  const screens = await council()
  const office = screens['spd.secretary']
  const rollCall = [
    { person: 'Adele Musterrat', vote: 'yes' },
    { person: 'Bruno Musterrat', vote: 'absent' },
  ]
  const log = { type: 'outcome.log', item: 'a', result: 'adopted', rollCall }
  await does(office, addMeeting(), addItem('a'), ...sitting('rat-feb'), ...voting('a', 'rollcall'), log)
  for (const screen of Object.values(screens)) await screen.settled()
  for (const who of ['spd.secretary', 'gruene.secretary'] as const) {
    expect(screens[who].items.get('a')?.rollCalls.map(({ calls }) => calls)).toEqual([rollCall])
  }
  for (const who of ['spd.lead', 'gruene.member'] as const) {
    expect(screens[who].items.get('a')?.outcomes).toHaveLength(1)
    expect(screens[who].bytes).not.toContain('Musterrat')
  }
  const [called] = rollCall
  await does(office, { ...log, type: 'outcome.correct', reason: 'Eine Zeile zu viel', rollCall: [called] })
  await screens['gruene.secretary'].settled()
  expect(screens['gruene.secretary'].items.get('a')?.rollCalls.map(({ calls }) => calls)).toEqual([[called]])
  expect(JSON.stringify(screens['gruene.secretary'].items.get('a')?.outcomes)).not.toContain('Musterrat')
})

test('of a secret ballot totals are told, and what tells more is refused', async () => {
  const { 'spd.secretary': office, 'gruene.member': member } = await council()
  await does(office, addMeeting(), addItem('a', { kind: 'wahl' }), ...sitting('rat-feb'), ...voting('a', 'secret'))
  const totals = { yes: 28, no: 28, abstain: 1, invalid: 2 }
  const log = { type: 'outcome.log', item: 'a', result: 'adopted', totals, electedBy: 'lot' }
  for (const more of [{ positions: { spd: 'yes' } }, { deviations: { spd: { no: 1 } } }, { notCounted: 'unanimous' }]) {
    expect(await office.command({ ...log, ...more })).toMatchObject({ ok: false, refusal: { code: 'privacy' } })
  }
  await does(office, log)
  await member.settled()
  const [outcome] = member.items.get('a')?.outcomes ?? []
  expect(outcome).toMatchObject({ mode: 'secret', totals, electedBy: 'lot' })
  expect(Object.keys(outcome ?? {})).not.toEqual(expect.arrayContaining(['positions']))
  expect(Object.keys(outcome ?? {})).not.toEqual(expect.arrayContaining(['deviations']))
  expect(outcome?.unity).toEqual({ spd: 'notAscertainable', gruene: 'notAscertainable' })
})

test('every act on a meeting that is withheld gives a reason of its own', async () => {
  const { 'spd.secretary': office } = await council()
  await does(office, addMeeting())
  await office.settled()
  const reasons = office.meetings.get('rat-feb')?.offers.flatMap((offer) => (offer.open ? [] : [offer.refusal.reason]))
  expect(reasons).toEqual(['notInvited', 'nothingToInterrupt', 'notInRecess', 'nothingToEnd', 'minutesAfterClose'])
})
