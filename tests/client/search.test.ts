import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { findables } from '../../client/search/corpus.ts'
import { find } from '../../client/search/find.ts'
import { folded, wordsIn } from '../../client/search/folding.ts'
import { hitOf, isOneSlip } from '../../client/search/matching.ts'
import { nothingKnown } from '../../client/reduce.ts'
import { speak } from '../../client/texts/language.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { audienceOf } from '../../server/protocol/views/audience.ts'
import { councilView } from '../../server/protocol/views/view-for.ts'
import { actor, Council } from '../support/council.ts'
import type { Known } from '../../client/reduce.ts'
import type { Finding } from '../../client/search/find.ts'

beforeAll(() => speak('de'))

/** A council with something of each kind, some of it hidden from some. */
function exampleCouncil(): Council {
  const council = new Council().meeting('feb').meeting('fbl', 'FBL', '2021-02-11T17:00:00+01:00')
  council.item('rad', { meeting: 'feb', title: 'Radweg an der Ritterstraße', number: '7', reference: '21/0042' })
  council.item('grund', { meeting: 'fbl', title: 'Verkauf eines Grundstücks', public: false })
  council.does('spd.member', { type: 'note.internal', item: 'rad', text: 'Wir fürchten um die Bäume' })
  council.does('gruene.member', { type: 'note.internal', item: 'rad', text: 'Bäume sind uns sicher' })
  return council.does('gruene.lead', {
    type: 'motion.add',
    motion: 'plan',
    originator: 'gruene',
    kind: 'motion',
    target: 'rat',
    title: 'Schwimmbäder öffnen',
    essential: false,
  })
}

const byId = <Thing extends { readonly id: string }>(all: readonly Thing[]): Map<string, Thing> =>
  new Map(all.map((thing) => [thing.id, thing]))

/** What the screen of this person holds, as the server would send it. */
function knownTo(council: Council, who: string): Known {
  const motionRevs = new Map([...council.state.motions.keys()].map((id) => [id, 1]))
  const revs = { items: new Map(), meetings: new Map(), motions: motionRevs }
  const looking = { state: council.state, at: council.at, revs, nameOf: (person: string) => person }
  const { items, meetings, motions } = councilView(looking, audienceOf(actor(who)))
  return { head: null, items: byId(items), meetings: byId(meetings), motions: byId(motions) }
}

const foundBy = (who: string, query: string): string[] =>
  find(query, findables(knownTo(exampleCouncil(), who), krefeld)).flatMap(({ findings }) =>
    findings.map(({ thing }) => `${thing.kind} ${thing.id}`),
  )
const marked = (pieces: Finding['title']): string[] => pieces.filter(({ found }) => found).map(({ text }) => text)

describe('the search finds', () => {
  test.each([
    ['Ritterstrasse', 'item rad'],
    ['ritterstraße', 'item rad'],
    ['radwge', 'item rad'],
    ['straße rad', 'item rad'],
    ['21/0042', 'item rad'],
    ['baeume', 'note rad:0'],
    ['Vertagung', 'norm G6.2'],
    ['FIN-02', 'measure FIN-02'],
    ['Februar 2021', 'meeting feb'],
    ['Haushalt transparent', 'measure FIN-03'],
  ])('“%s”', (query, thing) => {
    expect(foundBy('spd.lead', query)).toContain(thing)
  })

  test('nothing for no words, for marks alone, and for what is nowhere', () => {
    for (const query of ['', '  ', '?!', 'qqqqq']) expect(foundBy('spd.lead', query)).toEqual([])
  })

  test('and marks what it found, the whole umlaut too', () => {
    const [group] = find('grundstuecks', findables(knownTo(exampleCouncil(), 'spd.lead'), null))
    expect(marked(group?.findings[0]?.title ?? [])).toEqual(['Grundstücks'])
    const [half] = find('grundstu', findables(knownTo(exampleCouncil(), 'spd.lead'), null))
    expect(marked(half?.findings[0]?.title ?? [])).toEqual(['Grundstü'])
    expect(half?.findings[0]?.title.map(({ text }) => text).join('')).toBe('Verkauf eines Grundstücks')
  })
})

describe('nothing is found that may not be seen', () => {
  test('other notes, untold plans, non-public items of a committee', () => {
    expect(foundBy('spd.lead', 'baeume')).toEqual(['note rad:0'])
    expect(foundBy('gruene.lead', 'fürchten')).toEqual([])
    expect(foundBy('gruene.lead', 'Schwimmbäder')).toContain('motion plan')
    expect(foundBy('spd.lead', 'Schwimmbäder öffnen')).toEqual([])
    expect(foundBy('spd.lead', 'Grundstück')).toContain('item grund')
    expect(foundBy('spd.member', 'Verkauf Grundstück')).toEqual([])
  })

  test('because there is no source but the view and the agreement', () => {
    const known = knownTo(exampleCouncil(), 'spd.member')
    const ids = new Set([...known.items.keys(), ...known.meetings.keys(), ...known.motions.keys()])
    const political = findables(known, null)
    expect(political.every(({ id }) => ids.has(id.split(':')[0] ?? ''))).toBe(true)
    expect(findables(nothingKnown, null)).toEqual([])
  })
})

describe('folding and slips', () => {
  test('a folded text leads back to the places of the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ä', 'ß', 'É', 'Z', ' ', '1', '𝒳') }), (original) => {
        const { text, from } = folded(original)
        expect(from.length).toBe(text.length + 1)
        expect(from.at(-1)).toBe(original.length)
        expect(from.every((place, index) => index === 0 || place >= (from[index - 1] ?? 0))).toBe(true)
        expect(wordsIn(original).every((word) => hitOf(word, folded(original)) !== null)).toBe(true)
      }),
    )
  })

  test('one slip is one sign too many, too few, another, or two changed about', () => {
    for (const other of ['radweg', 'radwege', 'radwg', 'radwig', 'radewg'])
      expect(isOneSlip('radweg', other)).toBe(true)
    for (const other of ['radwegee', 'rdwg', 'arwdeg', 'schule']) expect(isOneSlip('radweg', other)).toBe(false)
  })

  test('short words and numbers forgive nothing', () => {
    expect(hitOf('rat', folded('Rad'))).toBeNull()
    expect(hitOf('2021', folded('2022'))).toBeNull()
    expect(hitOf('schuel', folded('Schule'))).toMatchObject({ score: 1 })
  })
})
