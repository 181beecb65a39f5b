import { describe, expect, test } from 'vitest'
import { de } from '../../client/texts/chart-de.ts'
import { en } from '../../client/texts/chart-en.ts'
import { chartDrawing, chartGraph, chartMermaid, chartNames, itemGraph } from '../../machines/chart.ts'
import { drawingOf, waysOf } from '../../machines/chart/drawing.ts'
import { boxHeight, cornersOf, headOf, type Point } from '../../machines/chart/layout.ts'
import { layouts } from '../../machines/chart/layouts.ts'
import { mermaidOf } from '../../machines/chart/mermaid.ts'
import { svgOf } from '../../machines/chart/svg.ts'

type Rect = readonly [x: number, y: number, width: number, height: number]

const rectsOf = (name: keyof typeof layouts, state: string): Rect[] => {
  const { boxes, groups } = layouts[name]
  const first = chartGraph(name)
    .states.find((each) => each.name === state)
    ?.initial?.split('.')
    .at(-1)
  const both = [state, first ?? state]
  const framed = both.flatMap((each): Rect[] => (groups[each] ? [groups[each]] : []))
  return framed.concat(both.flatMap((each): Rect[] => boxed(boxes[each])))
}

const boxed = (box: readonly [number, number, number] | undefined): Rect[] => (box ? [[...box, boxHeight]] : [])

const onEdge = ([x, y]: Point, [left, top, width, height]: Rect): boolean => {
  const across = x >= left && x <= left + width
  const along = y >= top && y <= top + height
  const atSide = x === left || x === left + width
  const atEnd = y === top || y === top + height
  return (atSide && along) || (atEnd && across)
}

/** A stretch that runs through the inside of a box. */
const cuts = ([[ax, ay], [bx, by]]: readonly [Point, Point], [left, top, width, height]: Rect): boolean =>
  Math.max(ax, bx) > left &&
  Math.min(ax, bx) < left + width &&
  Math.max(ay, by) > top &&
  Math.min(ay, by) < top + height

describe.each(chartNames)('the picture of %s', (name) => {
  const { boxes, arrows, groups, untold, width, height } = layouts[name]
  const graph = chartGraph(name)

  test('tells every state of the machine or leaves it to words, and invents none', () => {
    const told = [...Object.keys(boxes), ...Object.keys(groups), ...untold.filter((each) => !each.includes('>'))]
    expect(told.toSorted()).toEqual(graph.states.map((state) => state.name).toSorted())
  })

  test('tells every way of the machine or leaves it to words, and invents none', () => {
    const told = [...Object.keys(arrows), ...untold.filter((each) => each.includes('>'))]
    const ways = [...waysOf(graph).keys()].filter((way) => !untold.includes(way.split('>')[1] ?? ''))
    expect(told.toSorted()).toEqual(ways.toSorted())
  })

  test('draws each arrow from the edge of its one state to the edge of its other', () => {
    const loose = Object.entries(arrows).filter(([way, [path]]) => {
      const [from = '', to = ''] = way.split('>')
      const corners = cornersOf(path)
      const starts = rectsOf(name, from).some((rect) => onEdge(corners[0]!, rect))
      return !starts || !rectsOf(name, to).some((rect) => onEdge(corners.at(-1)!, rect))
    })
    expect(loose).toEqual([])
  })

  test('draws no arrow through a box, and nothing beside the paper', () => {
    const through = Object.entries(arrows).filter(([, [path]]) => {
      const corners = cornersOf(path)
      const stretches = corners.slice(1).map((corner, at) => [corners[at]!, corner] as const)
      const hit = Object.values(boxes).some((box) => stretches.some((stretch) => cuts(stretch, [...box, boxHeight])))
      return hit || corners.some(([x, y]) => x < 0 || y < 0 || x > width || y > height)
    })
    expect(through).toEqual([])
  })

  test.each([
    ['German', de],
    ['English', en],
  ])('has words in %s for all that it draws, and for nothing else', (_, texts) => {
    expect(Object.keys(texts[name].states).toSorted()).toEqual(
      [...Object.keys(boxes), ...Object.keys(groups)].toSorted(),
    )
    expect(Object.keys(texts[name].ways).toSorted()).toEqual(Object.keys(arrows).toSorted())
  })
})

const drawn = (...travelled: string[]) => chartDrawing('coordination', de.coordination, { journey: { travelled } })

const marks = (mark: string, ...travelled: string[]) =>
  drawn(...travelled)
    .boxes.filter((box) => box.mark === mark)
    .map((box) => box.name)
const gone = (...travelled: string[]) =>
  drawn(...travelled)
    .arrows.filter(({ past }) => past)
    .map(({ way }) => way)

describe('a drawing', () => {
  test('marks where the item has been and where it is', () => {
    expect(marks('here', 'open', 'boards', 'persisting')).toEqual(['persisting'])
    expect(marks('past', 'open', 'boards', 'persisting')).toEqual(['open', 'boards'])
    expect(marks('here')).toEqual([])
  })

  test('marks the ways that it took, into a group and out of it', () => {
    expect(gone('open', 'boards', 'persisting', 'agreed')).toEqual([
      'open>dissent',
      'dissent>agreed',
      'boards>persisting',
    ])
    expect(gone('open', 'proposed', 'agreed')).toEqual(['open>proposed', 'proposed>agreed'])
    expect(gone('boards')).toEqual([])
  })

  test('says the same in sentences, for those who do not see it', () => {
    expect(drawn().description).toContain('offen → Dissens: Dissens angezeigt.')
    expect(drawn().description).toContain('Vorstände → besteht fort: gescheitert.')
  })

  test('shows the norm of a state, or what it is told to show instead', () => {
    const { boxes } = chartDrawing('coordination', de.coordination, { notes: { open: '4 Punkte' } })
    expect(boxes.find(({ name }) => name === 'open')?.note).toBe('4 Punkte')
    expect(boxes.find(({ name }) => name === 'boards')?.note).toBe('G6.1')
  })

  test('draws no arrow that the machine does not know', () => {
    const invented = { ...layouts.meeting, arrows: { 'archived>planned': ['M0 0H20', 0, 0] } as const }
    expect(drawingOf(chartGraph('meeting'), invented, de.meeting).arrows).toEqual([])
  })

  test('falls back on the names of the machine where a word is missing', () => {
    const bare = chartDrawing('classification', { title: 't', states: {}, ways: {} })
    expect(bare.boxes.map(({ text }) => text)).toContain('unclassified')
    expect(bare.arrows.find(({ way }) => way === 'proposed>confirmed')?.lines).toEqual(['classify.confirm'])
  })

  test.each([
    ['M0 0H20', 'M20 0L12 -4L12 4Z'],
    ['M20 0H0', 'M0 0L8 4L8 -4Z'],
    ['M0 0V20', 'M0 20L-4 12L4 12Z'],
    ['M0 20V0', 'M0 0L4 8L-4 8Z'],
  ])('points the head of %s the way it goes', (path, head) => {
    expect(headOf(path)).toBe(head)
  })
})

describe('as SVG', () => {
  test.each(chartNames)('%s carries no colour and no inline style, and names itself', (name) => {
    const svg = svgOf(chartDrawing(name, en[name], { journey: { travelled: ['planned', 'invited'] } }))
    expect(svg).not.toMatch(/style|fill=|stroke=|#[0-9a-f]{3}/iu)
    expect(svg).toContain(`<title>${en[name].title}</title>`)
    expect(svg.match(/<g /gu)).toHaveLength(svg.match(/<\/g>/gu)?.length ?? 0)
  })

  test('escapes the words and takes a sheet along when asked', () => {
    const words = { ...de.meeting, title: '<a> & "b"' }
    const svg = svgOf(chartDrawing('meeting', words), 'text { }')
    expect(svg).toContain('<title>&lt;a&gt; &amp; &quot;b&quot;</title>')
    expect(svg).toContain('<style>text { }</style>')
  })
})

describe('as Mermaid', () => {
  test('the item is three regions side by side, with its ends', () => {
    const lines = mermaidOf(itemGraph())
      .split('\n')
      .map((line) => line.trim())
    expect(lines[0]).toBe('stateDiagram-v2')
    expect(lines.filter((line) => line === '--')).toHaveLength(2)
    expect(lines).toContain('decided --> [*]')
    expect(lines).toContain('[*] --> active')
    expect(lines).toContain('active_coordination_open --> active_coordination_dissent: dissent.flag')
    expect(lines).toContain('active --> lapsed: term.ended')
  })

  test('events that lead the same way share an arrow, and stamps draw none', () => {
    expect(
      chartMermaid('meeting')
        .split('\n')
        .map((line) => line.trim()),
    ).toContain('inSession_running --> inSession_recess: meeting.recess')
    expect(chartMermaid('coordination')).toContain(': adjourn.refused / vote.open / adjourn.withdraw / adjourn.blocked')
    expect(chartMermaid('meeting')).not.toContain('meeting.reschedule')
  })
})
