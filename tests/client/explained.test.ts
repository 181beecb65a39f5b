import { describe, expect, it } from 'vitest'
import { inRanges, linesOf, unclaimedLines } from '../../client/screens/agreement/printed-text.ts'
import { standingOf } from '../../client/screens/agreement/counts.ts'
import { nobodyOn } from '../../client/screens/lead/next-line.tsx'
import { ledTo, saidWith } from '../../client/screens/lead/story.ts'
import { guardsDe } from '../../client/texts/guards-de.ts'
import { guardsEn } from '../../client/texts/guards-en.ts'
import { language } from '../../client/texts/language.ts'
import { dayAfter, isoDay, noonOf } from '../../client/texts/dates.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { normIndex } from '../../machines/norm-index.ts'
import { item } from '../browser/example-items.ts'
import type { StoryEntry } from '../../server/protocol/http.ts'

const entry = (type: string, event: Record<string, unknown> = {}): StoryEntry => ({
  version: 1,
  at: '2021-02-01T10:00:00+01:00',
  type,
  partner: 'spd',
  role: 'lead',
  on: { kind: 'item', id: 'a' },
  norm: null,
  event,
  moved: {},
})

describe('the items in a chart', () => {
  const items = [
    item('1', 'a', {}),
    item('2', 'b', { code: 'noLine', reason: 'boards' }, { coordination: 'boards' }),
    item('3', 'c', { code: 'free', reason: 'resolution' }, resolution()),
    item('4', 'd', { code: 'noLine', reason: 'classOpen' }, unclassified()),
    item('5', 'e', { code: 'done', reason: 'decided' }, { final: 'decided', proceedings: 'logged' }),
  ]

  it('are counted by where they stand; resolutions do not go the way of coordination', () => {
    const { counts, apart } = standingOf('coordination', items)
    expect(Object.fromEntries(counts)).toEqual({ agreed: 1, boards: 1, open: 2 })
    expect(apart).toBe(1)
  })

  it('are counted by class and by proceedings, an item at its end by its end', () => {
    expect(Object.fromEntries(standingOf('classification', items).counts)).toEqual({ confirmed: 4, unclassified: 1 })
    expect(Object.fromEntries(standingOf('proceedings', items).counts)).toEqual({ scheduled: 4, decided: 1 })
  })

  it('are in no chart of plans or meetings', () => {
    expect(standingOf('motion', items).counts.size + standingOf('meeting', items).counts.size).toBe(0)
  })
})

function resolution(): object {
  return { classification: { state: 'confirmed', value: 'resolution', by: 'spd', stamps: [] } }
}

function unclassified(): object {
  return { classification: { state: 'unclassified', value: null, by: null, stamps: [] } }
}

describe('printed lines beside the norms', () => {
  const first = Math.min(...krefeld.norms.map(({ lines: [from] }) => from))
  const text = {
    title: [],
    lines: Array.from({ length: 50 }, (_, at) => ({ number: first - 5 + at, text: `Zeile ${String(at)}` })),
  }

  it('are those of the norm', () => {
    expect(linesOf(text, [first, first + 1]).map(({ number }) => number)).toEqual([first, first + 1])
  })

  it('that no norm rests on are named, lines printed empty and headings apart', () => {
    const free = unclaimedLines(krefeld.norms, text)
    expect(free.length).toBeGreaterThan(0)
    expect(free.every((number) => krefeld.norms.every(({ lines: [from, to] }) => number < from || number > to))).toBe(
      true,
    )
    const [some] = free
    const quiet = { title: [], lines: text.lines.map((line) => (line.number === some ? { ...line, text: '' } : line)) }
    expect(unclaimedLines(krefeld.norms, quiet)).not.toContain(some)
    const headed = text.lines.map((line) =>
      line.number === some ? { number: line.number, text: line.text, heading: true as const } : line,
    )
    expect(unclaimedLines(krefeld.norms, { title: [], lines: headed })).not.toContain(some)
  })

  it('are told in ranges', () => {
    expect(inRanges([579, 583, 584, 585])).toBe('579, 583–585')
    expect(inRanges([])).toBe('')
  })
})

describe('what led there', () => {
  it('is what was said of class, line, dispute, adjournment, release and text, and nothing else', () => {
    const types = ['item.add', 'classify.confirm', 'note.internal', 'text.change', 'agenda.place', 'release.consent']
    expect(ledTo(types.map((type) => entry(type))).map(({ type }) => type)).toEqual([
      'classify.confirm',
      'text.change',
      'release.consent',
    ])
  })

  it('names the line, the class, the nominee or the text version', () => {
    language.value = 'de'
    expect(saidWith(entry('line.propose', { vote: 'yes' }))).toBe('JA')
    expect(saidWith(entry('line.propose', { vote: 'nominee', nominee: 'Edda Wiesengrund' }))).toBe('Edda Wiesengrund')
    expect(saidWith(entry('classify.propose', { value: 'notCovered' }))).toBe('nicht erfasst')
    expect(saidWith(entry('text.change', { version: 2 }))).toBe('Fassung 2')
    expect(saidWith(entry('dissent.flag', { version: 2 }))).toBeNull()
  })
})

describe('days', () => {
  it('are those where the council meets, whatever the clocks do', () => {
    expect(isoDay('2021-02-03T23:30:00Z')).toBe('2021-02-04')
    expect(dayAfter('2021-03-27T23:30:00+01:00')).toBe('2021-03-28')
    expect(dayAfter('2021-10-30T22:30:00Z')).toBe('2021-11-01')
    expect(isoDay(noonOf('2021-02-04'))).toBe('2021-02-04')
  })
})

describe('the rules of the program', () => {
  const guards = Object.values(normIndex).flatMap((use) => use.guards)

  it('are sentences in both languages for who signs the agreement off, every one that carries a norm', () => {
    expect(guards.filter((guard) => !guardsDe[guard]?.endsWith('.'))).toEqual([])
    expect(guards.filter((guard) => !guardsEn[guard]?.endsWith('.'))).toEqual([])
  })

  it('are none that no norm rests on', () => {
    expect(Object.keys(guardsDe).filter((guard) => !guards.includes(guard))).toEqual([])
    expect(Object.keys(guardsEn)).toEqual(Object.keys(guardsDe))
  })
})

const said = (more: object, display: object = {}): string => {
  language.value = 'de'
  return nobodyOn(item('1', 'a', display, more))
}

describe('where nobody has to act', () => {
  it.each([
    ['over', { final: 'decided' }, { code: 'done', reason: 'decided' }, 'Abgeschlossen'],
    ['out of term', {}, { code: 'noLine', reason: 'notInForce' }, 'Die Vereinbarung gilt nicht'],
    ['lapsed', { final: 'lapsed' }, { code: 'noLine', reason: 'lapsed' }, 'Die Vereinbarung gilt nicht'],
    ['in a vote', { proceedings: 'voting' }, {}, 'Die Abstimmung läuft'],
    ['logged', { proceedings: 'logged' }, {}, 'Das Ergebnis liegt vor'],
    ['a resolution', { ...resolution(), coordination: 'open' }, { code: 'free' }, 'Eine Resolution'],
    ['a wish pending', { coordination: 'adjournmentPending' }, { code: 'adjourn' }, 'Zuerst entscheidet die Sitzung'],
    ['derived', { coordination: 'open' }, { derived: true }, 'Es gilt die Linie des Hauptpunkts'],
    ['agreed', { coordination: 'agreed' }, {}, 'Die Linie steht'],
    ['released', { coordination: 'released' }, { code: 'free' }, 'Die Abstimmung ist freigegeben'],
    ['open and not covered', { coordination: 'open' }, { code: 'noLine', reason: 'open' }, 'Die Vereinbarung erfasst'],
  ])('%s: it is said why', (_, more, display, begin) => {
    expect(said(more, display).startsWith(begin)).toBe(true)
  })
})
