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
