import { describe, expect, it } from 'vitest'
import { entryKind } from '../../../server/oparl/sections.ts'
import { itemsOf, kindsOf, meetingWith, readValue, sound } from './support.ts'

const kind = (number: string, title: string, hasMatter = false) => entryKind({ number, title, hasMatter })

describe('headings', () => {
  it.each([
    ['A', 'Öffentliche Sitzung', 'public'],
    ['I.', 'Öffentlicher Teil', 'public'],
    ['', 'I. Öffentlicher Teil der Tagesordnung', 'public'],
    ['B', 'Nichtöffentliche Sitzung', 'nonPublic'],
    ['', 'Teil B – nicht öffentlich', 'nonPublic'],
    ['II', 'Nicht-öffentliche Tagesordnungspunkte:', 'nonPublic'],
    ['2', 'Nichtöffentiche Sitzung', 'nonPublic'],
    ['B', 'Vertraulicher Teil', 'nonPublic'],
    ['', 'Öffentlich / nichtöffentlich', 'unknown'],
    ['C', '', 'unknown'],
  ])('%s %s decides publicity: %s', (number, title, publicity) => {
    expect(kind(number, title)).toEqual({ as: 'part', publicity })
  })

  it.each([
    ['', 'ANFRAGEN'],
    ['', 'Anträge, die im Ausschuss behandelt werden:'],
  ])('%s%s says nothing about publicity', (number, title) => {
    expect(kind(number, title)).toEqual({ as: 'heading' })
  })

  it.each([
    ['5', 'Ausschluss der Öffentlichkeit'],
    ['1', 'Genehmigung der Niederschrift (öffentlicher Teil)'],
    ['3', 'ÖPNV'],
    ['', 'Mitteilungen'],
    ['a)', 'Öffentliche Toiletten'],
  ])('%s %s is an item', (number, title) => {
    expect(kind(number, title)).toEqual({ as: 'item' })
  })
})

describe('publicity', () => {
  const heading = { id: 'h', number: 'A', name: 'Öffentliche Sitzung' }
  const publicAfter = (entry: object) =>
    itemsOf(sound(readValue(meetingWith([heading, entry])))).map((item) => item.public)

  it('takes the stricter of heading, number and `public`, and reports the conflict', () => {
    expect(publicAfter({ id: 'a', number: '1', name: 'Eins' })).toEqual([true])
    expect(publicAfter({ id: 'a', number: '1', name: 'Eins', public: false })).toEqual([false])
    expect(publicAfter({ id: 'a', number: 'N 1', name: 'Eins', public: true })).toEqual([false])
    const hidden = [
      { ...heading, name: 'Nichtöffentliche Sitzung' },
      { id: 'a', number: '1', name: 'Eins', public: true },
    ]
    expect(itemsOf(sound(readValue(meetingWith(hidden))))[0]?.public).toBe(false)
    expect(kindsOf(readValue(meetingWith(hidden)))).toContain('publicConflict')
  })

  it('does not call an item public that has no name, or stands below a letter it does not understand', () => {
    expect(publicAfter({ id: 'a', number: '1' })).toEqual([false])
    const agenda = [heading, { id: 'b', number: 'B', name: 'Vertraulches' }, { id: 'a', number: '1', name: 'Eins' }]
    expect(itemsOf(sound(readValue(meetingWith(agenda)))).map((item) => item.public)).toEqual([false, false])
  })
})
