import { expect, test } from 'vitest'
import { quorumOf, statutoryNumber, votesCast } from '../../machines/quorum.ts'

test.each([
  [58, true, 59, 30],
  [58, false, 58, 30],
  [59, false, 59, 30],
  [38, true, 39, 20],
  [13, true, 14, 8],
  [13, false, 13, 7],
  [1, false, 1, 1],
])(
  '%i members, with a mayor %s: %i by law, more than half are %i (§ 49 Abs. 1 GO NRW)',
  (members, mayor, all, half) => {
    expect(statutoryNumber({ members, mayor })).toBe(all)
    expect(quorumOf({ members, mayor })).toEqual({ statutory: all, needed: half })
  },
)

test('who abstains or votes invalidly was there (§ 50 Abs. 5 GO NRW)', () => {
  expect(votesCast({ yes: 20, no: 5, abstain: 4, invalid: 1 })).toBe(30)
  expect(votesCast({ yes: 20, no: 5, abstain: 4 })).toBe(29)
})
