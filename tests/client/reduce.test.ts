import { describe, expect, it } from 'vitest'
import { applyChange, applyView } from '../../client/reduce.ts'
import { item, meetingId } from '../browser/example-items.ts'
import { motion } from '../browser/example-motions.ts'
import { changeFrame, exampleView, viewFrame } from '../browser/example-view.ts'

const known = applyView(viewFrame(exampleView('yes')))
const nothing = { items: [], meetings: [], motions: [] }

describe('what a screen knows', () => {
  it('is replaced by a view', () => {
    const { items, meetings, head } = applyView(
      viewFrame({ items: [item('7', 'Only this', {})], meetings: [], motions: [] }),
    )
    expect([...items.keys()]).toEqual(['item-7'])
    expect(meetings.size).toBe(0)
    expect(head?.version).toBe(412)
  })

  it('takes the items of a change and keeps the others', () => {
    const after = applyChange(known, changeFrame([item('15', 'Another title', { code: 'free' })]))
    expect(after.items.get('item-15')?.title).toBe('Another title')
    expect(after.items.size).toBe(known.items.size)
    expect(after.meetings).toBe(known.meetings)
    expect(after.head?.version).toBe(413)
  })

  it('forgets what is gone', () => {
    const after = applyChange(known, {
      ...changeFrame([]),
      gone: { ...nothing, items: ['item-38'], meetings: [meetingId] },
    })
    expect(after.items.has('item-38')).toBe(false)
    expect(after.meetings.has(meetingId)).toBe(false)
  })

  it('tells a motion from the item that bears the same id', () => {
    const before = applyChange(known, { ...changeFrame([item('99', 'Filed', {})]), motions: [motion('item-99')] })
    const after = applyChange(before, { ...changeFrame([]), gone: { ...nothing, items: ['item-99'] } })
    expect(after.items.has('item-99')).toBe(false)
    expect(after.motions.has('item-99')).toBe(true)
  })

  it('on resuming drops whatever is not named as present', () => {
    const present = { items: ['item-15', 'item-99'], meetings: [meetingId], motions: [] }
    const after = applyChange(known, { ...changeFrame([item('99', 'New', {})]), present })
    expect([...after.items.keys()].toSorted()).toEqual(['item-15', 'item-99'])
    expect([...after.meetings.keys()]).toEqual([meetingId])
  })

  it('does not change what it was', () => {
    applyChange(known, { ...changeFrame([]), gone: { ...nothing, items: ['item-15'] } })
    expect(known.items.has('item-15')).toBe(true)
  })
})
