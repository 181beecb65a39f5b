import { describe, expect, test } from 'vitest'
import { holidayCalendars } from '../../machines/agreements/agreement.ts'
import { dayOf, isWorkingDay, workingDaysBefore } from '../../machines/working-days.ts'

const berlin = { timeZone: 'Europe/Berlin' }

describe('working days in North Rhine-Westphalia', () => {
  test.each([
    ['2021-01-01', 'New Year'],
    ['2021-04-02', 'Good Friday'],
    ['2021-04-05', 'Easter Monday'],
    ['2021-05-13', 'Ascension'],
    ['2021-05-24', 'Whit Monday'],
    ['2021-06-03', 'Corpus Christi, which not every state keeps'],
    ['2021-11-01', 'All Saints’, which not every state keeps'],
    ['2022-10-03', 'German Unity Day'],
    ['2024-12-25', 'Christmas Day'],
    ['2024-12-26', 'the day after'],
    ['2021-02-06', 'a Saturday'],
    ['2021-02-07', 'a Sunday'],
  ])('%s is none: %s', (day) => {
    expect(isWorkingDay(day, 'DE-NW')).toBe(false)
  })

  test.each([
    ['2022-10-31', 'Reformation Day, kept elsewhere'],
    ['2021-01-06', 'Epiphany, kept elsewhere'],
    ['2021-12-24', 'Christmas Eve'],
    ['2021-02-15', 'Rosenmontag, whatever they say on the Rhine'],
    ['2021-02-04', 'a plain Thursday'],
  ])('%s is one: %s', (day) => {
    expect(isWorkingDay(day, 'DE-NW')).toBe(true)
  })

  test.each([
    ['2021-02-04', 2, '2021-02-02', 'within a week'],
    ['2021-02-01', 2, '2021-01-28', 'over a weekend'],
    ['2021-05-14', 2, '2021-05-11', 'over Ascension'],
    ['2021-04-06', 1, '2021-04-01', 'over Easter'],
    ['2021-01-04', 3, '2020-12-29', 'over New Year'],
    ['2021-02-07', 0, '2021-02-07', 'none at all: the day itself'],
  ])('counting back from %s by %i leads to %s: %s', (day, count, before) => {
    expect(workingDaysBefore(day, count, 'DE-NW')).toBe(before)
  })

  test('every calendar that an agreement may name is known', () => {
    expect(holidayCalendars.filter((each) => isWorkingDay('2021-12-25', each))).toEqual([])
    expect(holidayCalendars.filter((each) => !isWorkingDay('2022-10-31', each))).toEqual([
      'DE-BB',
      'DE-HB',
      'DE-HH',
      'DE-MV',
      'DE-NI',
      'DE-SH',
      'DE-SN',
      'DE-ST',
      'DE-TH',
    ])
  })
})

describe('the day of a moment', () => {
  test.each([
    ['2021-03-27T22:59:00Z', '2021-03-27', 'the last minute before the night the clocks go forward'],
    ['2021-03-27T23:00:00Z', '2021-03-28', 'winter time: one hour from Greenwich'],
    ['2021-03-28T21:59:00Z', '2021-03-28', 'the same day is 23 hours long'],
    ['2021-03-28T22:00:00Z', '2021-03-29', 'summer time: two hours from Greenwich'],
    ['2021-10-30T22:00:00Z', '2021-10-31', 'the day the clocks go back begins in summer time'],
    ['2021-10-31T22:59:00Z', '2021-10-31', 'and is 25 hours long'],
    ['2021-10-31T23:00:00Z', '2021-11-01', 'winter time again'],
    ['2021-02-04T23:30:00-05:00', '2021-02-05', 'told from across the sea'],
  ])('%s is %s: %s', (at, day) => {
    expect(dayOf(berlin, at)).toBe(day)
  })
})

test('counting back from what is no day ends at once', () => {
  expect(() => workingDaysBefore('10000-01-01', 2, 'DE-NW')).toThrow('“10000-01-01” is no day of the calendar.')
})
