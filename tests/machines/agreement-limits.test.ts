import { describe, expect, it } from 'vitest'
import { councilBody, hasBody, holidayCalendars } from '../../machines/agreements/agreement.ts'
import { agreementIn, checkAgreement } from '../../machines/agreements/check.ts'
import { agreementById, agreementIds } from '../../machines/agreements/registry.ts'
import example from '../../machines/agreements/musterstadt/agreement.json' with { type: 'json' }

type File = typeof example

const faultsAfter = (change: (file: File) => unknown) => {
  const copy = structuredClone(example)
  change(copy)
  const checked = checkAgreement(copy)
  return checked.ok ? [] : checked.faults
}

/** As many as asked for, each with an id of its own where it needs one. */
const many = <Row extends object>(rows: readonly Row[], count: number, own = true): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    ...structuredClone(rows[0]!),
    ...(own ? { id: `x${String(index)}` } : {}),
  }))

/** Each limit of the form: the last value that passes, the first that does not, where it is said. */
const limits: readonly (readonly [
  name: string,
  set: (file: File, value: never) => unknown,
  passes: unknown,
  fails: unknown,
  where: string,
])[] = [
  ['an id of 64 letters', (f, v) => (f.id = v), 'a'.repeat(64), 'a'.repeat(65), 'id'],
  ['an id that begins with a letter or digit', (f, v) => (f.id = v), '7', '-7', 'id'],
  ['a title with something in it', (f, v) => (f.title.de = v), '§', '  ', 'title/de'],
  ['a title of 2,000 letters', (f, v) => (f.title.de = v), 'a'.repeat(2000), 'a'.repeat(2001), 'title/de'],
  ['a first line 1', (f, v) => (f.norms[0]!.lines[0] = v), 1, 0, 'norms/0/lines/0'],
  ['a last line 1,000,000', (f, v) => (f.norms[0]!.lines[1] = v), 1_000_000, 1_000_001, 'norms/0/lines/1'],
  [
    'no adjournment by right',
    (f, v) => (f.parameters.adjournmentsByRight = v),
    0,
    -1,
    'parameters/adjournmentsByRight',
  ],
  ['nine adjournments', (f, v) => (f.parameters.adjournmentsByRight = v), 9, 10, 'parameters/adjournmentsByRight'],
  [
    'reminders on the day',
    (f, v) => (f.parameters.reminders.coordinationWorkingDays = v),
    0,
    -1,
    'parameters/reminders/coordinationWorkingDays',
  ],
  [
    'reminders 60 days before',
    (f, v) => (f.parameters.reminders.coordinationWorkingDays = v),
    60,
    61,
    'parameters/reminders/coordinationWorkingDays',
  ],
  ['a committee or none', (f, v) => (f.measures[0]!.committee = v), null, 7, 'measures/0/committee'],
  ['no seat for a partner', (f, v) => (f.seats[0]!.partners.stadtgarten = v), 0, -1, 'seats/0/partners/stadtgarten'],
  ['a body of 1,000 seats', (f, v) => (f.seats[0]!.members = v), 1000, 1001, 'seats/0/members'],
  ['20 partners', (f, v) => growPartners(f, v), 20, 21, 'partners'],
  ['200 bodies', (f, v) => f.bodies.push(...many(f.bodies.slice(1), Number(v) - f.bodies.length)), 200, 201, 'bodies'],
  ['2,000 measures', (f, v) => (f.measures = many(f.measures, v)), 2000, 2001, 'measures'],
  ['500 rows of seats', (f, v) => growSeats(f, v), 500, 501, 'seats'],
]

function growPartners(file: File, count: number): void {
  file.partners.push(...many(file.partners, count - file.partners.length))
  for (const { partners } of file.seats) {
    for (const { id } of file.partners) Object.assign(partners, { [id]: 0 })
  }
}

/** A committee for every further row, so that none overlaps another. */
function growSeats(file: File, count: number): void {
  const rows = file.seats.slice(0, 2)
  const bodies = many(file.bodies.slice(1), 180)
  file.bodies.push(...bodies)
  const days = ['2026-01-01', '2026-01-02', '2026-01-03']
  const seats = { ...file.seats[3]! }
  const more = bodies.flatMap(({ id }) => days.map((day) => Object.assign({}, seats, { body: id, from: day, to: day })))
  file.seats = [...rows, ...more].slice(0, count)
}

const faultsWithSeats = (count: number) => faultsAfter((file) => (file.seats[0]!.partners.stadtgarten = count))

const faultsWithNorms = (count: number) =>
  faultsAfter((file) => file.norms.push(...many(file.norms, count - file.norms.length, false)))

const faultsWithMembers = (count: number) =>
  faultsAfter((file) => {
    file.seats[0]!.members = count
    for (const id of Object.keys(file.seats[0]!.partners)) Object.assign(file.seats[0]!.partners, { [id]: 0 })
  })

describe('the form of an agreement’s file', () => {
  it.each(limits)('takes %s, and no more', (_, set, passes, fails, where) => {
    expect(faultsAfter((file) => set(file, passes as never))).toEqual([])
    expect(faultsAfter((file) => set(file, fails as never)).map((each) => each.where)).toContain(where)
  })

  it('wants at least one body, two partners and, where there are seats, a row of them', () => {
    for (const list of ['bodies', 'partners', 'seats'] as const) {
      expect(faultsAfter((file) => file[list].splice(0)).map(({ where }) => where)).toContain(list)
    }
  })

  it('takes a body of one seat, and none of no seat', () => {
    expect(faultsWithMembers(1)).toEqual([])
    expect(faultsWithMembers(0).map(({ where }) => where)).toEqual(['seats/0/members'])
  })

  it('takes a partner with up to 1,000 seats', () => {
    expect(faultsWithSeats(1000).map(({ where }) => where)).toEqual(['seats/0/partners'])
    expect(faultsWithSeats(1001).map(({ where }) => where)).toEqual(['seats/0/partners/stadtgarten'])
  })

  it('takes 200 norms, but each clause only once', () => {
    expect(faultsWithNorms(200)[0]).toMatchObject({ where: 'norms/20/id' })
    expect(faultsWithNorms(201)).toEqual([expect.objectContaining({ where: 'norms' })])
  })

  it('takes a term of one day', () => {
    expect(
      faultsAfter((file) => {
        file.validFrom = file.validTo
        file.seats = [{ ...file.seats[0]!, from: file.validTo, to: file.validTo }]
      }),
    ).toEqual([])
  })

  it('knows the calendars of all sixteen states', () => {
    expect(holidayCalendars.toSorted()).toEqual(
      'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ').map((state) => `DE-${state}`),
    )
    for (const calendar of holidayCalendars) {
      expect(faultsAfter((file) => (file.parameters.reminders.holidays = calendar))).toEqual([])
    }
  })
})

describe('what is wrong is said in words', () => {
  it.each<readonly [string, (file: File) => unknown, readonly (readonly [where: string, de: string, en: string])[]]>([
    [
      'fields that nobody knows',
      (f) => Object.assign(f, { colour: 'blue', size: 1 }),
      [
        ['colour', 'Das ist zu viel. Streichen.', 'This is too much. Remove it.'],
        ['size', 'Das ist zu viel. Streichen.', 'This is too much. Remove it.'],
        [
          '/',
          'Unbekannt: colour, size. Streichen, oder die Schreibweise prüfen.',
          'Unknown: colour, size. Remove it, or check the spelling.',
        ],
      ],
    ],
    [
      'fields that are missing',
      (f) => delete (f as Partial<File>).title,
      [['/', 'Hier fehlt: title.', 'Missing here: title.']],
    ],
    [
      'no list',
      (f) => Object.assign(f, { norms: 'alle' }),
      [['norms', 'Hier gehört eine Liste in eckigen Klammern hin.', 'Write a list in square brackets here.']],
    ],
    [
      'no object',
      (f) => Object.assign(f, { title: 7 }),
      [['title', 'Hier gehört ein Objekt in geschweiften Klammern hin.', 'Write an object in curly brackets here.']],
    ],
    [
      'no whole number',
      (f) => (f.parameters.adjournmentsByRight = 1.5),
      [['parameters/adjournmentsByRight', 'Hier gehört eine ganze Zahl hin.', 'Write a whole number here.']],
    ],
    [
      'neither yes nor no',
      (f) => Object.assign(f.measures[0]!, { finance: 'ja' }),
      [['measures/0/finance', 'Hier gehört true oder false hin.', 'Write true or false here.']],
    ],
    [
      'neither a text nor nothing',
      (f) => Object.assign(f.measures[0]!, { committee: 7 }),
      [
        [
          'measures/0/committee',
          'Hier gehört ein Text in Anführungszeichen hin.',
          'Write a text in quotation marks here.',
        ],
        ['measures/0/committee', 'Hier gehört null hin.', 'Write null here.'],
      ],
    ],
    [
      'a word that is none of those possible',
      (f) => (f.norms[0]!.modality = 'muss'),
      [
        [
          'norms/0/modality',
          'Möglich sind: obligation, permission, aim, scope.',
          'Use one of: obligation, permission, aim, scope.',
        ],
      ],
    ],
    [
      'an empty text',
      (f) => (f.title.de = ' '),
      [
        [
          'title/de',
          'Leer oder mit Zeichen, die hier nicht gehen. Kennungen: Buchstaben, Ziffern, Punkt und Strich, höchstens 64.',
          'Empty, or with characters that do not work here. Ids: letters, digits, dots and dashes, at most 64.',
        ],
      ],
    ],
    [
      'a text too long',
      (f) => (f.title.en = 'a'.repeat(2001)),
      [['title/en', 'Höchstens 2000 Zeichen.', 'At most 2000 characters.']],
    ],
    [
      'a list too short',
      (f) => f.bodies.splice(0),
      [['bodies', 'Zu wenige Einträge: mindestens 1.', 'Too few entries: at least 1.']],
    ],
    [
      'a list too long',
      (f) => growPartners(f, 21),
      [['partners', 'Zu viele Einträge: höchstens 20.', 'Too many entries: at most 20.']],
    ],
    [
      'a number too small',
      (f) => (f.parameters.adjournmentsByRight = -1),
      [['parameters/adjournmentsByRight', 'Mindestens 0.', 'At least 0.']],
    ],
    [
      'a number too large',
      (f) => (f.parameters.adjournmentsByRight = 10),
      [['parameters/adjournmentsByRight', 'Höchstens 9.', 'At most 9.']],
    ],
    [
      'a day that is none',
      (f) => (f.validTo = '2030-02-31'),
      [['validTo', 'Kein Tag. Schreiben Sie etwa 2025-11-01.', 'Not a day. Write, for example, 2025-11-01.']],
    ],
  ])('%s', (_, change, said) => {
    const faults = said.map(([where, de, en]) => ({ where, message: { de, en } }))
    expect(faultsAfter(change)).toEqual(faults)
  })

  it.each([
    ['bodies', 1],
    ['norms', 0],
    ['measures', 0],
    ['partners', 1],
  ] as const)('that an id of %s stands there twice', (list, index) => {
    const faults = faultsAfter((file) => (file[list] as object[]).push(structuredClone(file[list][index]!)))
    expect(faults.map(({ where }) => where)).toContain(`${list}/${String(example[list].length)}/id`)
  })

  it.each(['norms', 'bodies', 'measures'] as const)('that lines of %s stand the wrong way round', (list) => {
    const faults = faultsAfter((file) => Object.assign(file[list][0]!, { lines: [9, 3] }))
    expect(faults.map(({ where }) => where)).toEqual([`${list}/0/lines`])
  })

  it('but not that seats may count for a single day', () => {
    expect(faultsAfter((file) => (file.seats[3]!.to = file.seats[3]!.from))).toEqual([])
  })
})

describe('what ships', () => {
  it('is found by its id, the first agreement first', () => {
    expect(agreementIds()).toEqual(['krefeld-2020-2025', 'musterstadt'])
    expect(agreementById('krefeld-2020-2025')?.id).toBe('krefeld-2020-2025')
    expect(agreementById('nirgends')).toBeUndefined()
  })

  it('is refused as a whole when its file is faulty', () => {
    expect(() => agreementIn({ ...structuredClone(example), validTo: '2020-01-01' })).toThrow(/faulty: .*validTo/u)
    expect(agreementIn(structuredClone(example)).id).toBe('musterstadt')
  })

  it('knows its bodies, and which one is the council', () => {
    const agreement = agreementById('musterstadt')!
    expect(hasBody(agreement, agreement.bodies[0]!.id)).toBe(true)
    expect(hasBody({ ...agreement, bodies: agreement.bodies.slice(0, 1) }, 'nirgends')).toBe(false)
    expect(() => councilBody({ ...agreement, bodies: [] })).toThrow('musterstadt names no council')
  })
})
