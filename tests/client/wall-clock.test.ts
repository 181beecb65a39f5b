import { afterEach, describe, expect, test } from 'vitest'
import { wallTime } from '../../client/texts/wall-clock.ts'

const device = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = device
})

/** Every three hours of eleven years, and the minutes around each change of the clocks. */
const moments = Array.from({ length: 8 * 366 * 11 }, (_, each) => new Date(Date.UTC(2020, 0, 1, each * 3, 59, 59)))

describe('the clock on the wall of the hall', () => {
  test.each(['Europe/Berlin', 'Europe/Madrid'])(
    'is the same whether a device in %s is asked or the zone is computed',
    (here) => {
      process.env['TZ'] = 'UTC'
      const computed = moments.map((moment) => wallTime(moment, 'Europe/Berlin'))
      process.env['TZ'] = here
      expect(moments.map((moment) => wallTime(moment, 'Europe/Berlin'))).toEqual(computed)
      expect(computed[0]).toEqual({ year: 2020, month: 1, day: 1, hour: 1, minute: 59, second: 59 })
    },
  )

  test.each(['America/New_York', 'Europe/London', 'Europe/Helsinki', 'Africa/Algiers', 'UTC'])(
    'is not the one of a device in %s',
    (here) => {
      process.env['TZ'] = here
      expect(wallTime(new Date('2021-07-04T15:04:05Z'), 'Europe/Berlin')).toMatchObject({ day: 4, hour: 17, minute: 4 })
      expect(wallTime(new Date('2021-01-04T23:04:05Z'), 'Europe/Berlin')).toMatchObject({ day: 5, hour: 0, minute: 4 })
    },
  )
})
