import * as fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { isInForce, isOver } from '../../machines/term.ts'
import { dayOf } from '../../machines/working-days.ts'
import { isoTime } from '../../server/clock.ts'
import { calendarOf } from '../../server/live/calendar.ts'

/** Moments when something begins: both changes of the clock, a day, the term and its end. */
const edges = [
  '2021-03-28T02:00:00+01:00',
  '2021-10-31T03:00:00+02:00',
  '2021-02-04T00:00:00+01:00',
  `${krefeld.validFrom}T00:00:00+01:00`,
  `${krefeld.validTo}T23:59:59.999+01:00`,
].map((iso) => Date.parse(iso))

const moments = fc.oneof(
  fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -4_000_000, max: 4_000_000 })).map(([edge, off]) => edge + off),
  fc.tuple(fc.constantFrom(...edges), fc.integer({ min: -2, max: 2 })).map(([edge, off]) => edge + off),
  fc.integer({ min: Date.parse('1990-01-01T00:00:00Z'), max: Date.parse('2090-01-01T00:00:00Z') }),
)

describe('time as it stands in the log', () => {
  it.each(['Europe/Berlin', 'UTC', 'Europe/London', 'Asia/Kathmandu', 'Australia/Lord_Howe'])(
    'is what the calendar says, also as clocks are changed, whichever moments were asked for before (%s)',
    (zone) => {
      const asked = fc.property(fc.array(moments, { maxLength: 6 }), (some) => {
        for (const moment of some) expect(isoTime(moment, zone)).toBe(DateTime.fromMillis(moment, { zone }).toISO())
      })
      fc.assert(asked, { numRuns: 300 })
    },
  )

  it('what a view takes from the clock is of this very moment, whichever moments were asked for before', () => {
    const asked = fc.property(fc.array(moments, { maxLength: 6 }), (some) => {
      for (const moment of some) {
        const at = isoTime(moment, krefeld.timeZone)
        const words = [isInForce(krefeld, at), isOver(krefeld, at), dayOf(krefeld, at)].join(' ')
        expect(calendarOf(krefeld, at)).toBe(words)
      }
    })
    fc.assert(asked, { numRuns: 300 })
  })

  it('refuses a moment that there is not', () => {
    expect(() => isoTime(Number.NaN, 'Europe/Berlin')).toThrow(/no moment/u)
  })
})
