import { describe, expect, test } from 'vitest'
import { electionOf, electionWays } from '../../machines/election.ts'

describe('an election (§ 50 Abs. 2 GO NRW)', () => {
  test.each([
    [29, 28, 'adopted', 57, 29],
    [28, 29, 'rejected', 57, 29],
    [28, 28, 'rejected', 56, 29],
    [29, 27, 'adopted', 56, 29],
    [1, 0, 'adopted', 1, 1],
    [0, 0, 'rejected', 0, 1],
  ] as const)(
    'in a ballot: %i for, %i others: %s, for more than half of %i are %i',
    (yes, no, result, valid, needed) => {
      expect(electionOf({ yes, no }, 'majority')).toEqual({ result, valid, needed })
    },
  )

  test.each([
    [29, 28, 'adopted'],
    [28, 29, 'rejected'],
    [28, 28, null],
  ] as const)('in a run-off most votes elect, and at a tie only the lot: %i to %i is %s', (yes, no, result) => {
    expect(electionOf({ yes, no }, 'runOff')).toMatchObject({ result, valid: yes + no })
  })

  test('by lot: the count does not say who', () => {
    expect(electionOf({ yes: 30, no: 20 }, 'lot')).toEqual({ result: null, valid: 50, needed: 26 })
  })

  test('knows these ways and no other', () => {
    expect(electionWays).toEqual(['majority', 'runOff', 'lot'])
  })
})
