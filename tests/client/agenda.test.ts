import { describe, expect, it } from 'vitest'
import { agendaSections, meetingsInOrder, nearItems, nextItems, shownMeeting } from '../../client/agenda.ts'
import { applyView } from '../../client/reduce.ts'
import { meetingId } from '../browser/example-items.ts'
import { exampleView, viewFrame } from '../browser/example-view.ts'

const known = applyView(viewFrame(exampleView('yes')))
const meeting = known.meetings.get(meetingId)!
const numbers = (items: readonly { readonly number: string | null }[]) => items.map(({ number }) => number)

describe('the agenda', () => {
  it('falls into what is through, called, ahead, and not public', () => {
    const { through, called, ahead, aheadClosed } = agendaSections(known, meeting)
    expect(numbers(through)).toEqual(['12', '13'])
    expect(called?.number).toBe('14')
    expect(numbers(ahead).slice(0, 2)).toEqual(['15', '16'])
    expect(numbers(aheadClosed)).toEqual(['38'])
  })
  it('names the next items in order', () =>
    expect(numbers(nextItems(known, meeting)).slice(0, 3)).toEqual(['15', '16', '17']))
  it('turns to the next called item although the result of the last one is not confirmed yet', () => {
    const items = new Map(known.items)
    const change = (id: string, proceedings: 'logged' | 'called') => items.set(id, { ...items.get(id)!, proceedings })
    change('item-14', 'logged')
    expect(agendaSections({ ...known, items }, meeting).called?.number).toBe('14')
    change('item-15', 'called')
    const sections = agendaSections({ ...known, items }, meeting)
    expect(sections.called?.number).toBe('15')
    expect(numbers(sections.through)).toContain('14')
  })
  it('counts the called item and the next three as near, of meetings in session only', () => {
    expect([...nearItems(known)]).toEqual(['item-14', 'item-15', 'item-16', 'item-17'])
    expect(nearItems(applyView(viewFrame(exampleView('yes', 'closed')))).size).toBe(0)
  })
})

describe('the meeting on screen', () => {
  it('is the one in session before the next one', () => {
    expect(meetingsInOrder(known.meetings.values()).map(({ id }) => id)).toEqual([meetingId, 'rat-2021-03'])
    expect(shownMeeting(known, null)?.id).toBe(meetingId)
  })
  it('is the one that was chosen', () => expect(shownMeeting(known, 'rat-2021-03')?.id).toBe('rat-2021-03'))
  it('is the next one when the last is closed', () => {
    expect(shownMeeting(applyView(viewFrame(exampleView(null, 'closed'))), null)?.id).toBe('rat-2021-03')
  })
})
