import { Settings } from 'luxon'
import { describe, expect, test } from 'vitest'
import { eventNames, parseCommand } from '../../machines/events.ts'
import { eventsOfItemsAndMeetings, fieldsOf, fitting, motionShapes, wellFormed } from '../support/shapes.ts'

const fieldOf = (input: unknown): string => {
  const parsed = parseCommand(input)
  return parsed.ok ? 'ok' : parsed.field
}

const without = (type: string, name: string): object =>
  Object.fromEntries(Object.entries(wellFormed(type)).filter(([key]) => key !== name))

/** Fields that hold free text: not empty. */
const texts = new Set([
  'reason',
  'justification',
  'financeStatement',
  'note',
  'title',
  'number',
  'text',
  'wording',
  'comment',
])

test('every event of items and meetings has its shape in the tests', () => {
  const own = eventNames.filter((name) => !name.startsWith('motion.') && name !== 'meeting.add')
  expect(eventsOfItemsAndMeetings.toSorted()).toEqual(own.toSorted())
})

describe.each(eventsOfItemsAndMeetings)('%s', (type) => {
  const fields = fieldsOf(type)

  test('is taken with the fields that it needs, and with all that it may have', () => {
    expect(fieldOf(wellFormed(type))).toBe('ok')
    expect(fieldOf(wellFormed(type, false))).toBe('ok')
  })

  test('is invalid without a field that it needs, which is named', () => {
    const needed = fields.filter(({ optional }) => !optional).map(({ name }) => name)
    expect(needed.map((name) => fieldOf(without(type, name)))).toEqual(needed)
  })

  test('is invalid with a field that it does not know, which is named', () => {
    for (const extra of ['who', 'at', 'id', 'actor', 'as', '__proto', 'prescribedVote']) {
      expect(fieldOf({ ...wellFormed(type), [extra]: 'spd.lead' })).toBe(extra)
    }
  })

  test('is invalid with a field of a wrong type, which is named', () => {
    for (const wrong of [7.5, null, { not: 'this' }, [['nor this']]]) {
      const named = fields.map(({ name }) => fieldOf({ ...wellFormed(type), [name]: wrong }).split('/')[0])
      expect(named).toEqual(fields.map(({ name }) => name))
    }
  })

  test('is invalid with an empty text, which is named', () => {
    for (const empty of ['', ' ', '\n\t']) {
      const blank = fields.map(({ name }) => name).filter((name) => texts.has(name))
      expect(blank.map((name) => fieldOf({ ...wellFormed(type), [name]: empty }))).toEqual(blank)
    }
  })
})

const withIds = (length: number): string[] => {
  const id = 'i'.repeat(length)
  const named = { ...wellFormed('agenda.place'), item: id, meeting: id, after: id }
  return [fieldOf(named), fieldOf({ ...wellFormed('item.refer'), body: id })]
}

test.each(Object.keys(motionShapes))('%s is taken with all that it may have', (type) => {
  expect(fieldOf(wellFormed(type))).toBe('ok')
})

test('an id has 200 characters at most', () => {
  expect(withIds(200)).toEqual(['ok', 'ok'])
  expect(withIds(201)).toEqual(['item', 'body'])
})

const listOf = (length: number, each: unknown): unknown[] => Array.from({ length }, () => each)
const station = { body: 'FBL', role: 'preparatory' } as const
const call = { person: 'Ratsmitglied 1', vote: 'yes' } as const

test.each<[number, string, string, (length: number) => object]>([
  [
    4000,
    'characters of a reason',
    'reason',
    (length) => ({ ...wellFormed('line.revoke'), reason: 'r'.repeat(length) }),
  ],
  [
    20_000,
    'characters of a wording',
    'wording',
    (length) => ({ ...wellFormed('text.record'), wording: 'w'.repeat(length) }),
  ],
  [20, 'stations', 'stations', (length) => ({ ...wellFormed('item.add'), stations: listOf(length, station) })],
  [200, 'measures', 'measures', (length) => ({ ...wellFormed('item.add'), measures: listOf(length, 'm') })],
  [200, 'measures of a plan', 'measures', (length) => ({ ...wellFormed('motion.add'), measures: listOf(length, 'm') })],
  [
    1000,
    'names of a roll call',
    'rollCall',
    (length) => ({ ...wellFormed('outcome.log'), rollCall: listOf(length, call) }),
  ],
  [100_000, 'votes', 'totals/yes', (yes) => ({ ...wellFormed('outcome.log'), totals: { yes, no: 0, abstain: 0 } })],
])('%i %s are taken, and not one more', (most, _, field, of) => {
  expect(fieldOf(of(most))).toBe('ok')
  expect(fieldOf(of(most + 1))).toBe(field)
})

test.each(['2021-02-05T16:00Z', '2021-02-05T16:00:00Z', '2021-02-05T17:00:00+01:00', '2021-02-05T10:30:00.5-05:30'])(
  'a moment bears its offset, which may be none: %s',
  (start) => {
    expect(fieldOf({ ...wellFormed('meeting.reschedule'), start })).toBe('ok')
  },
)

const consent = (decidedOn: string) => fieldOf({ ...wellFormed('release.consent'), decidedOn })
const moved = (start: string) => fieldOf({ ...wellFormed('meeting.reschedule'), start })

test('the years of councils are 1900 to 2999, in the world’s time, wherever the server stands', () => {
  expect(['1900-01-01', '2999-12-31'].map(consent)).toEqual(['ok', 'ok'])
  expect(['1899-12-31', '3000-01-01'].map(consent)).toEqual(['decidedOn', 'decidedOn'])
  for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    Settings.defaultZone = zone
    expect(['1900-01-01T00:00:00Z', '2999-12-31T23:59:59Z'].map(moved)).toEqual(['ok', 'ok'])
    expect(['1899-12-31T23:59:59Z', '3000-01-01T00:00:00Z'].map(moved)).toEqual(['start', 'start'])
  }
  Settings.defaultZone = 'system'
})

test('every way to count, to call and to be away is taken (§3.9)', () => {
  const log = wellFormed('outcome.log')
  const counts = { yes: 1, no: 1, abstain: 1, absent: 1, excluded: 1 }
  const rollCall = Object.keys(counts).map((vote) => ({ person: 'Ratsmitglied 1', vote }))
  expect(fieldOf({ ...log, deviations: { spd: counts }, rollCall })).toBe('ok')
  for (const notCounted of ['unanimous', 'majority']) expect(fieldOf({ ...log, notCounted })).toBe('ok')
})

describe('a command is invalid', () => {
  test.each([undefined, null, 7, 'line.propose', [], {}, { type: 7 }, { type: 'line.impose' }, { type: '__proto__' }])(
    'if it is %j',
    (input) => {
      expect(fieldOf(input)).toBe('type')
    },
  )

  test.each(['line.propose', 'line.confirm', 'consensus.confirm'])('%s: nominee exactly with vote nominee', (type) => {
    expect(fieldOf({ ...wellFormed(type), nominee: 'Kandidatur 1' })).toBe('nominee')
    expect(fieldOf({ ...wellFormed(type), vote: 'nominee' })).toBe('nominee')
    expect(fieldOf({ ...wellFormed(type), vote: 'nominee', nominee: 'Kandidatur 1' })).toBe('ok')
    expect(fieldOf({ ...wellFormed(type), vote: 'nominee', nominee: '' })).toBe('nominee')
  })

  test.each([
    [
      'release.consent',
      'decidedOn',
      ['1.2.2021', '2021-02-30', '2021-2-1', '2021-02-01T00:00:00Z', '20210201', '2021-02', '2021-W05-1'],
    ],
    ['meeting.reschedule', 'start', ['2021-02-05', '2021-02-05T17:00', '2021-02-05T25:00:00+01:00', 'morgen']],
    // Years that councils do not have; in Berlin the first is a day of the year 10000, and counting back from it would never end.
    ['meeting.reschedule', 'start', ['9999-12-31T23:59:59Z', '3000-01-01T00:00:00Z', '0001-01-01T00:00:00+14:00']],
    // A zero character in an id would be refused by the log, with all that was sent in the same tick.
    ['meeting.reschedule', 'meeting', ['\u0000', 'rat\u0000feb', ' ', '']],
    ['item.refer', 'body', ['', ' ']],
    ['line.propose', 'version', ['1', 1.5, true]],
    ['line.propose', 'vote', ['Yes', 'free', 'noLine']],
    ['classify.propose', 'finance', ['much', true]],
    ['observation.close', 'norm', ['G9.9', 'permission']],
    ['vote.open', 'mode', ['loud']],
    ['adjourn.carried', 'basis', ['own']],
  ] as const)('%s with a %s that is none', (type, field, values) => {
    for (const value of values) expect(fieldOf({ ...wellFormed(type), [field]: value })).toBe(field)
  })

  test('inside its parts too', () => {
    const log = wellFormed('outcome.log')
    expect(fieldOf({ ...log, totals: { yes: -1, no: 0, abstain: 0 } })).toBe('totals/yes')
    expect(fieldOf({ ...log, totals: { yes: 1, no: 0 } })).toMatch(/^totals/u)
    expect(fieldOf({ ...log, positions: { spd: 'perhaps' } })).toBe('positions/spd')
    expect(fieldOf({ ...log, rollCall: [{ person: 'Ratsmitglied 1', vote: 'yes', line: 'no' }] })).toMatch(/^rollCall/u)
    expect(fieldOf({ ...wellFormed('item.add'), stations: [] })).toBe('stations')
    expect(fieldOf({ ...wellFormed('item.add'), stations: [{ ...station, done: true }] })).toMatch(/^stations/u)
  })
})

describe('the mandate is free (I18)', () => {
  test('a person and a vote stand together in one place alone: a roll call that has been taken', () => {
    const named = eventsOfItemsAndMeetings.filter(
      (type) => fieldOf({ ...wellFormed(type), rollCall: fitting['rollCall'] }) === 'ok',
    )
    expect(named).toEqual(['outcome.log', 'outcome.correct'])
  })

  test('no event takes a person whom a vote is prescribed to', () => {
    for (const field of ['person', 'member', 'memberId', 'votes']) {
      const taken = eventsOfItemsAndMeetings.filter(
        (type) => fieldOf({ ...wellFormed(type), [field]: 'Ratsmitglied 1' }) === 'ok',
      )
      expect(taken).toEqual([])
    }
  })
})
