import Type from 'typebox'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import type { VoteEvents } from '../../server/protocol/popolo.ts'
import { resultText } from '../../server/protocol/words/result-text.ts'
import { readResult } from '../../server/results/read-result.ts'
import { addItem, addMeeting } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'

/** The rules of the published schema vote_event.json and of those that it points to (popolo-spec, JSON schema draft 3). */
const orNull = (type: Type.TSchema) => Type.Optional(Type.Union([type, Type.Null()]))
const text = orNull(Type.String())
/** `format: date-time`, RFC 3339. */
const dateTime = orNull(
  Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$' }),
)
const Organization = Type.Object({ id: text, name: Type.Optional(Type.String()) })
const Motion = Type.Object({ id: text, text, classification: text, requirement: text, result: text, date: dateTime })
const Count = Type.Object({
  option: Type.String(),
  value: Type.Integer(),
  group_id: text,
  group: orNull(Type.Object({})),
})
const Vote = Type.Object({
  vote_event_id: text,
  voter_id: text,
  voter: orNull(Type.Object({})),
  option: text,
  role: text,
  weight: orNull(Type.Integer()),
})
const VoteEvent = Type.Object({
  id: text,
  identifier: text,
  organization_id: text,
  organization: Type.Optional(Organization),
  legislative_session_id: text,
  motion_id: text,
  motion: Type.Optional(Motion),
  start_date: dateTime,
  end_date: dateTime,
  result: text,
  counts: Type.Optional(Type.Array(Count)),
  votes: Type.Optional(Type.Array(Vote)),
})
const known = new Set(Object.keys(VoteEvent.properties))

const eventsFor = async (house: House, who: string): Promise<VoteEvents> => {
  const url = `http://127.0.0.1:${house.port}/api/meetings/rat-feb/vote-events.json`
  const answer = await fetch(url, { headers: { cookie: await house.signIn(who) } })
  return (await answer.json()) as VoteEvents
}

const vote = (item: string, mode: string, outcome: object): object[] => [
  { type: 'item.call', item },
  { type: 'vote.open', item, mode },
  { type: 'outcome.log', item, ...outcome },
  { type: 'outcome.confirm', item },
]

async function voted(): Promise<House> {
  const house = await newHouse()
  const office = await house.screen('spd.secretary')
  for (const command of [
    addMeeting(),
    addItem('a'),
    addItem('b', { number: '2' }),
    addItem('n', { number: '3', public: false, title: 'Vertrauliches Grundstück' }),
    { type: 'meeting.invite', meeting: 'rat-feb' },
    { type: 'meeting.open', meeting: 'rat-feb', quorate: true },
    ...vote('a', 'rollcall', {
      result: 'adopted',
      totals: { yes: 31, no: 1, abstain: 0 },
      rollCall: [
        { person: 'Erika Muster', vote: 'no' },
        { person: 'Max Muster', vote: 'excluded' },
      ],
    }),
    ...vote('b', 'open', { result: 'rejected', notCounted: 'majority' }),
    ...vote('n', 'open', { result: 'adopted', totals: { yes: 9, no: 0, abstain: 0 } }),
  ]) {
    expect(await office.command(command)).toMatchObject({ ok: true })
  }
  office.close()
  return house
}

describe('votes as Popolo Vote Events', () => {
  it('are what the published schema asks for, of public items alone', async () => {
    const { vote_events: events } = await eventsFor(await voted(), 'spd.secretary')
    expect(events.map(({ identifier, result }) => [identifier, result])).toEqual([
      ['1', 'pass'],
      ['2', 'fail'],
    ])
    for (const event of events) {
      expect([...Value.Errors(VoteEvent, event)]).toEqual([])
      expect(Object.keys(event).filter((name) => !known.has(name))).toEqual([])
    }
    expect(events[0]?.counts).toContainEqual({ option: 'yes', value: 31 })
    expect(events[0]?.votes).toEqual([
      { voter: { name: 'Erika Muster' }, option: 'no' },
      { voter: { name: 'Max Muster' }, option: 'not voting' },
    ])
    expect(events[1]?.counts).toEqual([])
  })

  it('name nobody to those who do not keep the record', async () => {
    const { vote_events: events } = await eventsFor(await voted(), 'gruene.lead')
    expect(events.map(({ votes }) => votes)).toEqual([[], []])
  })
})

describe('a result text for the council’s own system', () => {
  it('is read back as the same result and sums', () => {
    const totals = { yes: 31, no: 1, abstain: 4 }
    for (const [record, wanted] of [
      [
        { result: 'adopted', totals },
        { result: 'adopted', counts: totals },
      ],
      [{ result: 'rejected', totals: { yes: 1, no: 12, abstain: 0 } }, { result: 'rejected' }],
      [
        { result: 'adopted', notCounted: 'unanimous' },
        { result: 'adopted', notCounted: 'unanimous' },
      ],
      [
        { result: 'rejected', notCounted: 'majority' },
        { result: 'rejected', notCounted: 'majority' },
      ],
    ] as const) {
      expect(readResult(resultText({ kind: 'vorlage' }, record)).parts).toMatchObject([{ vote: wanted }])
    }
    expect(resultText({ kind: 'wahl' }, { result: 'adopted', totals: { ...totals, invalid: 1 } })).toBe(
      'gewählt, 31 Ja-Stimmen, 1 Nein-Stimme, 4 Enthaltungen, 1 ungültige Stimme',
    )
  })
})
