import { describe, expect, test } from 'vitest'
import { checksOf } from '../../client/screens/secretary/vote-checks.ts'
import { outcomeFields } from '../../client/screens/secretary/vote-command.ts'
import { resultOf, startDraft, suggested } from '../../client/screens/secretary/vote-draft.ts'
import { item } from '../browser/example-items.ts'
import type { Draft } from '../../client/screens/secretary/vote-draft.ts'
import type { ItemView } from '../../server/protocol/view.ts'

const partners = ['one', 'two']
const yes = item('1', 'Beispiel', {})
const none = item('1', 'Beispiel', { code: 'noLine', reason: 'noRelease', notReleased: true })
const secret: ItemView = { ...yes, ballot: { mode: 'secret', openedAt: '2021-02-04T17:00:00+01:00' } }
const draft = (from: ItemView, part: Partial<Draft> = {}): Draft => ({ ...startDraft(from, partners), ...part })
const totals = (y: string, n: string, a = '') => ({ yes: y, no: n, abstain: a, invalid: '' })
const kinds = (from: ItemView, part: Partial<Draft>): string[] =>
  checksOf(draft(from, part), from.display, false).map(({ kind }) => kind)

describe('a vote starts from the line', () => {
  test('every partner stands where the line stands, and that alone can be logged', () => {
    expect(outcomeFields(draft(yes), yes.display)).toEqual({
      result: 'adopted',
      positions: { one: 'yes', two: 'yes' },
    })
  })
  test('without a line it is open how a faction votes, and no result is suggested', () => {
    expect(suggested(draft(none), none.display)).toEqual({ result: null, because: 'open' })
    expect(kinds(none, {})).toEqual(['noResult'])
  })
})

describe('the result follows from the count', () => {
  test('a tie is rejected (§ 50 Abs. 1 GO NRW)', () => {
    expect(suggested(draft(yes, { totals: totals('28', '28') }), yes.display)).toEqual({
      result: 'rejected',
      because: 'tie',
    })
  })
  test('abstentions do not count (§ 50 Abs. 5 GO NRW)', () => {
    expect(resultOf(draft(yes, { totals: totals('2', '1', '50') }), yes.display)).toBe('adopted')
  })
  test('the person’s own choice stands, and the contradiction is pointed out', () => {
    const part: Partial<Draft> = { totals: totals('20', '30'), result: 'adopted' }
    expect(resultOf(draft(yes, part), yes.display)).toBe('adopted')
    expect(kinds(yes, part)).toContain('against')
  })
})

describe('what does not add up', () => {
  test('a figure that is none stops the logging', () => {
    expect(checksOf(draft(yes, { totals: totals('x', '1') }), yes.display, false)).toContainEqual(
      expect.objectContaining({ kind: 'notNumber', stops: true }),
    )
  })
  test('more deviating votes than votes', () => {
    const rows = { one: { position: 'yes', typed: false, counts: { no: '5' } } } as const
    expect(kinds(yes, { rows, totals: totals('30', '3') })).toContain('exceeds')
  })
  test('a faction that voted yes where no yes was counted', () => {
    expect(kinds(yes, { totals: totals('0', '3') })).toContain('wholeWithout')
  })
  test('a correction needs its reason', () => {
    expect(checksOf(draft(yes), yes.display, true).map(({ kind }) => kind)).toContain('noReason')
  })
})

describe('a secret ballot', () => {
  test('sends totals and nothing else (privacy)', () => {
    const rows = { one: { position: 'no', typed: true, counts: { yes: '2' } } } as const
    const entered = draft(secret, { totals: totals('31', '22', '4'), rows, rollCall: [{ person: 'X', vote: 'yes' }] })
    expect(outcomeFields(entered, secret.display)).toEqual({
      result: 'adopted',
      totals: { yes: 31, no: 22, abstain: 4 },
    })
  })
})
