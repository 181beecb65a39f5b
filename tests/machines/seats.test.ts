import { describe, expect, test } from 'vitest'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { agreementById, agreementIds } from '../../machines/agreements/registry.ts'
import { seatingOn } from '../../machines/seats.ts'

const on = (at: string) => seatingOn(krefeld, 'rat', at)

describe('the seats of a body', () => {
  test('are those of the day: one group lost a seat when the result was found anew', () => {
    expect(on('2021-05-06T20:00:00+02:00')).toMatchObject({
      members: 58,
      mayor: true,
      partners: { spd: 17, gruene: 12 },
    })
    expect(on('2021-05-07T17:00:00+02:00')).toMatchObject({
      members: 58,
      mayor: true,
      partners: { spd: 16, gruene: 12 },
    })
  })

  test('change at midnight where the council meets, whatever the clock of a moment says', () => {
    expect(on('2021-05-06T21:59:59Z')?.partners['spd']).toBe(17)
    expect(on('2021-05-06T22:00:00Z')?.partners['spd']).toBe(16)
  })

  test('are known from the first to the last day of the term, and on no other', () => {
    expect([on('2020-11-01T00:00:00+01:00'), on('2025-10-31T23:59:59+01:00')]).not.toContain(undefined)
    expect([on('2020-10-31T23:59:59+01:00'), on('2025-11-01T00:00:00+01:00')]).toEqual([undefined, undefined])
  })

  test('are not made up for a body, or an agreement, that brings none', () => {
    expect(seatingOn(krefeld, 'FBL', '2021-02-04T17:00:00+01:00')).toBeUndefined()
    const { seats: _, ...without } = krefeld
    expect(seatingOn(without, 'rat', '2021-02-04T17:00:00+01:00')).toBeUndefined()
  })

  test.each(agreementIds())('give the partners of %s no majority by themselves, on any day (Q34)', (id) => {
    for (const { members, mayor, partners } of agreementById(id)?.seats ?? []) {
      const together = Object.values(partners).reduce((all, seats) => all + seats, 0)
      expect(together).toBeLessThanOrEqual((members + (mayor ? 1 : 0)) / 2)
    }
  })
})
