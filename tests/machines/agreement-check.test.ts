import { describe, expect, it } from 'vitest'
import { checkAgreement } from '../../machines/agreements/check.ts'
import { agreementById, agreementIds } from '../../machines/agreements/registry.ts'
import example from '../../machines/agreements/musterstadt/agreement.json' with { type: 'json' }

type Change = (agreement: typeof example) => unknown

const faultsAfter = (change: Change): string[] => {
  const copy = structuredClone(example)
  change(copy)
  const checked = checkAgreement(copy)
  return checked.ok ? [] : checked.faults.map(({ where }) => where)
}

describe('checking an agreement’s file', () => {
  it.each(agreementIds())('finds nothing wrong with %s', (id) => {
    expect(checkAgreement(structuredClone(agreementById(id)))).toMatchObject({ ok: true })
  })

  it('takes more than two partners', () => {
    expect(agreementById('musterstadt')?.partners).toHaveLength(3)
  })

  it.each<[string, Change, string]>([
    ['a partner named twice', (a) => a.partners.push(a.partners[0]!), 'partners/3/id'],
    ['a missing clause', (a) => a.norms.splice(3, 1), 'norms'],
    ['a term that ends before it begins', (a) => (a.validTo = '2020-01-01'), 'validTo'],
    ['a day that is none', (a) => (a.validTo = '2030-02-31'), 'validTo'],
    ['a time zone that is none', (a) => (a.timeZone = 'Musterstadt'), 'timeZone'],
    ['two councils', (a) => (a.bodies[1]!.kind = 'council'), 'bodies'],
    ['no council', (a) => (a.bodies[0]!.kind = 'committee'), 'bodies'],
    ['a measure for a committee that is not there', (a) => (a.measures[0]!.committee = 'XXX'), 'measures/0/committee'],
    ['lines the wrong way round', (a) => (a.norms[0]!.lines = [9, 3]), 'norms/0/lines'],
    ['a missing English text', (a) => delete (a.partners[1]!.name as Partial<{ en: string }>).en, 'partners/1/name'],
    ['a field nobody knows', (a) => Object.assign(a, { colour: 'blue' }), '/'],
    ['a calendar that is none', (a) => (a.parameters.reminders.holidays = 'XX'), 'parameters/reminders/holidays'],
    ['a single partner', (a) => a.partners.splice(1), 'partners'],
  ])('names the place of %s', (_, change, where) => {
    expect(faultsAfter(change)).toContain(where)
  })

  it.each([null, [], 'agreement', 7])('refuses what is no agreement at all: %j', (input) => {
    expect(checkAgreement(input)).toMatchObject({ ok: false })
  })
})

type Seats = (typeof example)['seats'][number]
const row = (more: Partial<Seats>): Seats => ({ ...structuredClone(example.seats[0]!), ...more })

describe('checking the dated seats', () => {
  it('takes an agreement without any: nothing is said of quorum then', () => {
    expect(faultsAfter((a) => delete (a as Partial<typeof a>).seats)).toEqual([])
  })

  it('takes a committee that is set up later and ends earlier than the term', () => {
    expect(faultsAfter((a) => Object.assign(a.seats[3]!, { from: '2026-05-01', to: '2026-06-30' }))).toEqual([])
  })

  it('takes a row of a single day', () => {
    const day = row({ from: '2027-06-30', to: '2027-06-30' })
    expect(faultsAfter((a) => a.seats.splice(0, 1, row({ to: '2027-06-29' }), day))).toEqual([])
  })

  it('takes rows in any order', () => {
    expect(faultsAfter((a) => (a.seats = a.seats.toReversed()))).toEqual([])
  })

  it('takes partners that hold every seat, or none', () => {
    expect(faultsAfter((a) => (a.seats[0]!.members = 18))).toEqual([])
    expect(faultsAfter((a) => (a.seats[0]!.partners.stadtgarten = 0))).toEqual([])
  })

  it.each<[string, Change, string[]]>([
    ['partners with more seats than there are', (a) => (a.seats[0]!.members = 17), ['seats/0/partners']],
    [
      'a partner left out',
      (a) => delete (a.seats[0]!.partners as Record<string, number>)['stadtgarten'],
      ['seats/0/partners'],
    ],
    [
      'one that is no partner',
      (a) => Object.assign(a.seats[1]!.partners, { piraten: 1 }),
      ['seats/1/partners/piraten'],
    ],
    ['a body that is not there', (a) => (a.seats[3]!.body = 'XXX'), ['seats/3/body']],
    [
      'days the wrong way round',
      (a) => Object.assign(a.seats[3]!, { from: '2027-01-01', to: '2026-12-31' }),
      ['seats/3/to'],
    ],
    ['two rows for one day', (a) => (a.seats[0]!.to = '2027-07-01'), ['seats/1/from']],
    ['a row within another one', (a) => a.seats.push(row({ from: '2026-01-01', to: '2026-01-31' })), ['seats/4/from']],
    ['a day without seats at the beginning', (a) => (a.seats[0]!.from = '2025-11-02'), ['seats']],
    ['a day without seats in between', (a) => (a.seats[0]!.to = '2027-06-29'), ['seats']],
    ['a day without seats at the end', (a) => (a.seats[1]!.to = '2030-10-30'), ['seats']],
    ['seats of committees alone', (a) => a.seats.splice(0, 2), ['seats']],
    ['half a seat', (a) => (a.seats[0]!.partners.stadtgarten = 0.5), ['seats/0/partners/stadtgarten']],
    ['a mayor who is left out', (a) => delete (a.seats[0] as Partial<Seats>).mayor, ['seats/0']],
    ['an empty list', (a) => a.seats.splice(0), ['seats']],
  ])('names the place of %s', (_, change, where) => {
    expect(faultsAfter(change)).toEqual(where)
  })

  it('says with figures and days what does not fit, and what to do', () => {
    const copy = structuredClone(example)
    Object.assign(copy.seats[0]!, { members: 17, to: '2027-07-01' })
    copy.seats[1]!.to = '2030-10-30'
    const checked = checkAgreement(copy)
    const said = checked.ok ? [] : checked.faults.map(({ message }) => message)
    expect(said.map(({ en }) => en)).toEqual([
      'buergerliste 9 + freiemitte 5 + stadtgarten 4 = 18 seats, but the body has only 17. Check the figures; the mayor’s vote belongs to no group.',
      'Counts from 2027-07-01, but seats/0 counts until 2027-07-01. Let the earlier row end on the day before.',
      'There are no seats for “stadtrat” from 2030-10-31 to 2030-10-31. Add a row, or extend one.',
    ])
    expect(said.map(({ de }) => de)).toEqual([
      'buergerliste 9 + freiemitte 5 + stadtgarten 4 = 18 Sitze, das Gremium hat aber nur 17. Prüfen Sie die Zahlen; die Stimme des Bürgermeisters gehört zu keiner Fraktion.',
      'Gilt ab 2027-07-01, aber seats/0 gilt noch bis 2027-07-01. Lassen Sie die frühere Zeile am Tag davor enden.',
      'Für „stadtrat“ stehen vom 2030-10-31 bis 2030-10-31 keine Sitze. Ergänzen Sie eine Zeile, oder verlängern Sie eine.',
    ])
  })
})
