import { expect, test } from 'vitest'
import { majorityOf } from '../../machines/majority.ts'

test('more yes than no adopts (§ 50 Abs. 1 GO NRW)', () => {
  expect(majorityOf({ yes: 31, no: 22 })).toBe('adopted')
})
test('more no than yes rejects', () => {
  expect(majorityOf({ yes: 26, no: 30 })).toBe('rejected')
})
test('a tie is told apart from a rejection, although it rejects (§ 50 Abs. 1 GO NRW)', () => {
  expect(majorityOf({ yes: 28, no: 28 })).toBe('tie')
})
