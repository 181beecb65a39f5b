import { describe, expect, it } from 'vitest'
import { changedLines, linesOf, mergeChanges } from '../../client/changes.ts'
import { item } from '../browser/example-items.ts'

const yes = item('1', 'One', {})
const no = item('1', 'One', { code: 'no' })
const noLine = item('1', 'One', { code: 'noLine', reason: 'boards', norm: 'G6.1' })

describe('a changed line', () => {
  it('is noted with what it was', () => {
    const [change] = changedLines(linesOf([yes]), [noLine])
    expect(change).toMatchObject({ item: 'item-1', before: { code: 'yes' }, after: { code: 'noLine' } })
  })
  it('is another nominee', () => {
    const ada = item('1', 'One', { code: 'nominee', nominee: 'Ada' })
    const eve = item('1', 'One', { code: 'nominee', nominee: 'Eve' })
    expect(changedLines(linesOf([ada]), [eve])).toHaveLength(1)
  })
  it('is not another reason for the same line', () => {
    const open = item('1', 'One', { code: 'noLine', reason: 'open', norm: 'G3.1' })
    expect(changedLines(linesOf([open]), [noLine])).toEqual([])
  })
  it('is neither an outcome nor an item seen for the first time', () => {
    const done = item('1', 'One', { code: 'done', reason: 'decided', norm: null })
    expect(changedLines(linesOf([yes]), [done])).toEqual([])
    expect(changedLines(new Map(), [yes])).toEqual([])
  })
})

describe('changes that nobody has seen yet', () => {
  const first = mergeChanges(new Map(), changedLines(linesOf([yes]), [noLine]))
  it('keep the line that was seen last', () => {
    const both = mergeChanges(first, changedLines(linesOf([noLine]), [no]))
    expect(both.get('item-1')).toMatchObject({ before: { code: 'yes' }, after: { code: 'no' } })
  })
  it('vanish when the line is back where it was', () => {
    expect(mergeChanges(first, changedLines(linesOf([noLine]), [yes])).size).toBe(0)
  })
})
