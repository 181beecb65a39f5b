import { describe, expect, it } from 'vitest'
import { agreementById } from '../../machines/agreements/registry.ts'
import { difference } from '../../machines/scenario/expectations.ts'
import { foundBy } from '../../machines/scenario/faults.ts'
import { NotInFormat } from '../../machines/scenario/not-in-format.ts'
import { actorNamed } from '../../machines/scenario/persons.ts'
import { readScenario } from '../../machines/scenario/read.ts'
import { beginnings, momentOfSetUp } from '../../machines/scenario/set-up.ts'

const frame = {
  id: 'X',
  title: 'x',
  agreement: 'krefeld-2020-2025',
  now: '2021-02-02T18:00:00+01:00',
  steps: [] as unknown[],
}
const plan = (originator: string) => ({
  id: originator,
  originator,
  kind: 'motion',
  target: 'rat',
  title: 't',
  essential: false,
})
const read = (more: object) => readScenario(JSON.stringify({ ...frame, ...more }), agreementById)

function faultOf(more: object): NotInFormat {
  try {
    read(more)
  } catch (error) {
    if (error instanceof NotInFormat) return error
  }
  throw new Error('It was read')
}

describe('a scenario file that is not in the format', () => {
  it.each<[object, number | null, string | null, RegExp, RegExp]>([
    [{ title: undefined }, null, 'title', /fehlt/, /is missing/],
    [{ title: 7 }, null, 'title', /ein Text/, /must be a text/],
    [{ title: ' ' }, null, 'title', /nicht leer/, /must not be empty/],
    [{ now: 'today' }, null, 'now', /eine Zeit mit Zeitzone/, /a time with offset/],
    [{ steps: {} }, null, 'steps', /eine Liste/, /a list/],
    [{ more: 1 }, null, 'more', /nicht bekannt/, /not known/],
    [{ agreement: 'none' }, null, 'agreement', /„none“ ist nicht bekannt/, /“none” is not known/],
    [{ items: [{ id: 'a', title: 'b', kind: 'c', originator: 'd' }] }, null, 'items.0.kind', /keines von/, /none of/],
    [
      { items: [{ id: 'a', title: 'b', kind: 'wahl', originator: 'd', stations: [] }] },
      null,
      'items.0.stations',
      /passt nicht zur Form/,
      /fewer than 1/,
    ],
    [
      { motions: [{ id: 'm', originator: 'x', kind: 'motion', target: 'rat', title: 't', essential: false }] },
      null,
      'motions.0.originator',
      /„x“ ist kein Partner/,
      /“x” is no partner/,
    ],
    [{ steps: [null] }, 1, null, /muss ein Objekt/, /must be an object/],
    [{ steps: [{ at: frame.now }, {}] }, 2, null, /genau eines/, /just one of/],
    [{ steps: [{ at: frame.now, see: {} }] }, 1, null, /genau eines/, /just one of/],
    [{ steps: [{ as: 'spd.lead', send: {}, refused: 1 }] }, 1, 'refused', /ein Text/, /must be a text/],
    [{ steps: [{ see: { item: 'a', frozen: 1 } }] }, 1, 'see.frozen', /true oder false/, /true or false/],
    [{ steps: [{ see: { item: 'a', adjournments: 'x' } }] }, 1, 'see.adjournments', /ganze Zahl/, /whole number/],
    [{ steps: [{ see: {} }] }, 1, 'see', /genau einen Punkt/, /one item or one motion/],
    [{ steps: [{ see: { item: 'a', motion: 'b' } }] }, 1, 'see', /genau einen Punkt/, /one item or one motion/],
    [{ steps: [{ see: { item: 'a', by: 'x' } }] }, 1, 'see.by', /PARTNER\.ROLLE/, /PARTNER\.ROLE/],
    [{ steps: [{ as: 'x.lead', send: 1 }] }, 1, 'as', /„x“ ist kein Partner/, /“x” is no partner/],
    [{ steps: [{ as: 'spd.boss', send: 1 }] }, 1, 'as', /„boss“ ist keine Rolle/, /“boss” is no role/],
    [{ steps: [{ as: 'spd.speaker', send: 1 }] }, 1, 'as', /nennt einen Ausschuss/, /names a committee/],
    [{ steps: [{ as: 'spd.lead:FBL', send: 1 }] }, 1, 'as', /nennt einen Ausschuss/, /names a committee/],
    [{ steps: [{ as: 'spd.speaker:XX', send: 1 }] }, 1, 'as', /„XX“ ist kein Ausschuss/, /“XX” is no committee/],
    [{ steps: [{ as: 'spd.speaker:rat', send: 1 }] }, 1, 'as', /„rat“ ist kein Ausschuss/, /“rat” is no committee/],
    [
      { motions: [plan('spd'), plan('dritte')] },
      null,
      'motions.1.originator',
      /„dritte“ ist kein Partner/,
      /“dritte” is no partner/,
    ],
  ])('%j: says which step and field, and what is wrong', (more, step, field, de, en) => {
    const fault = faultOf(more)
    expect(fault.place).toEqual({ step, field })
    expect(fault.words.de).toMatch(de)
    expect(fault.words.en).toMatch(en)
    expect(fault.id).toBe('X')
  })

  it('is named with step, field and what is wrong in one line', () => {
    expect(faultOf({ steps: [{ as: 'spd.boss', send: 1 }] }).message).toBe('step 1: field as: “boss” is no role')
    expect(() => readScenario('7', agreementById)).toThrow('field (the whole): must be object')
  })

  it('has no id where none could be read, and no JSON where there is none', () => {
    expect(() => readScenario('[', agreementById)).toThrow(/^not JSON: /)
    expect(() => readScenario('{}', agreementById)).toThrow('field id: is missing')
  })

  it('is told in the library’s words where we have none of our own', () => {
    const params = { type: ['null', 'number'] }
    const fault = { keyword: 'type', instancePath: '/a/0', message: 'must be either', params }
    expect(foundBy(fault)).toEqual({
      field: 'a.0',
      words: { de: 'passt nicht zur Form: must be either', en: 'must be either' },
    })
  })
})

describe('a scenario that was read', () => {
  it('knows its agreement, its steps and its people', () => {
    const scenario = read({ steps: [{ at: frame.now }, { as: 'gruene.speaker:FBL#2', send: 1 }] })
    expect(scenario.agreement).toBe(agreementById('krefeld-2020-2025'))
    expect(scenario.steps).toHaveLength(2)
    expect(actorNamed(scenario.agreement, 'gruene.speaker:FBL#2')).toEqual({
      person: 'gruene.speaker:FBL#2',
      partner: 'gruene',
      role: 'speaker',
      committees: ['FBL'],
    })
    expect(actorNamed(scenario.agreement, 'spd.lead').committees).toEqual([])
    expect(() => actorNamed(scenario.agreement, 'nobody')).toThrow('not PARTNER.ROLE')
  })

  it('begins with its meetings, then parents before their parts, then motions', () => {
    const item = { title: 't', kind: 'vorlage', originator: 'verwaltung' }
    const scenario = read({
      meetings: [{ id: 'm', body: 'rat', start: frame.now }],
      items: [
        { id: 'part', parent: 'whole', ...item },
        { id: 'whole', ...item },
        { id: 'lost', parent: 'nowhere', ...item },
      ],
      motions: [
        { id: 'plan', originator: 'gruene', kind: 'motion', target: 'rat', title: 't', essential: false, measures: [] },
      ],
    })
    expect([...beginnings(scenario)].map(({ thing, actor, command }) => [thing, actor.person, command.type])).toEqual([
      ['meeting m', 'spd.secretary', 'meeting.add'],
      ['item whole', 'spd.secretary', 'item.add'],
      ['item part', 'spd.secretary', 'item.add'],
      ['item lost', 'spd.secretary', 'item.add'],
      ['motion plan', 'gruene.lead', 'motion.add'],
    ])
    expect([...beginnings(read({}))]).toEqual([])
  })

  it.each([
    ['2021-02-02T18:00:00+01:00', '2021-02-02T18:00:00+01:00'],
    ['2026-02-02T18:00:00+01:00', '2025-10-31T12:00:00Z'],
    ['2019-02-02T18:00:00+01:00', '2020-11-01T12:00:00Z'],
  ])('is put in place while the agreement is in force (%s)', (now, moment) => {
    expect(momentOfSetUp(read({ now }))).toBe(moment)
  })
})

describe('an expectation', () => {
  const seen = {
    visible: true,
    display: 'yes',
    next: ['a', 'b'],
    outcome: { result: 'adopted', unity: { a: 'mixed' } },
  }
  it.each([
    [{ item: 'x', by: 'y' }],
    [{ display: 'yes' }],
    [{ next: ['b', 'a'] }],
    [{ outcome: { result: 'adopted' } }],
    [{ outcome: { unity: { a: 'mixed' } } }],
  ] as const)('%j holds', (see) => {
    expect(difference({ ...see } as Parameters<typeof difference>[0], seen)).toBeUndefined()
  })

  it('that does not hold says what was wanted and what was seen', () => {
    expect(difference({ display: 'no' }, seen)).toEqual({ field: 'display', wanted: 'no', seen: 'yes' })
    expect(difference({ next: ['a'] }, seen)).toEqual({ field: 'next', wanted: ['a'], seen: ['a', 'b'] })
    expect(difference({ outcome: { result: 'rejected' } }, seen)).toMatchObject({ field: 'outcome' })
    expect(difference({ outcome: { result: 'rejected' } }, { visible: true })).toMatchObject({ seen: undefined })
    expect(difference({ display: 'yes' }, { visible: false })).toEqual({ field: 'visible', wanted: true, seen: false })
    expect(difference({ visible: false }, { visible: false })).toBeUndefined()
  })
})
