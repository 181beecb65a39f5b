import type { Graph } from './graph.ts'
import { boxHeight, headOf, type Layout } from './layout.ts'

/** What the people who look read: by a state's name, and by `from>to` for the ways. A line break is a new line. */
export interface ChartWords {
  readonly title: string
  readonly states: Readonly<Record<string, string>>
  readonly ways: Readonly<Record<string, string>>
}

/** Which way one thing has gone: the names of its states in order; it stands in the last. */
export interface Journey {
  readonly travelled: readonly string[]
}

export interface DrawnBox {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
  readonly note: string | null
  readonly look: 'box' | 'frame' | 'end'
  readonly mark: 'here' | 'past' | null
}

export interface DrawnArrow {
  readonly way: string
  readonly path: string
  readonly head: string
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly past: boolean
}

/** A chart on paper: plain data, for text as well as for a screen's own elements. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly title: string
  /** The same in a sentence each, for those who do not see it. */
  readonly description: string
  readonly boxes: readonly DrawnBox[]
  readonly arrows: readonly DrawnArrow[]
}

interface Extras {
  readonly journey?: Journey
  /** A second line in a box, such as how many items stand there. */
  readonly notes?: Readonly<Record<string, string>>
}

/** Draws what the graph knows at the places that the layout gives. */
export function drawingOf(graph: Graph, layout: Layout, words: ChartWords, extras: Extras = {}): Drawing {
  const travelled = extras.journey?.travelled ?? []
  const ways = waysOf(graph)
  const arrows = Object.entries(layout.arrows).flatMap(([way, [path, x, y, anchor = 'start']]) => {
    const events = ways.get(way)
    if (!events) return []
    const lines = (words.ways[way] ?? [...events].join(', ')).split('\n')
    return [{ way, path, head: headOf(path), lines, x, y, anchor, past: isTravelled(graph, way, travelled) }]
  })
  const boxes = boxesOf(graph, layout, words, extras)
  const described = arrows.map(({ way, lines }) => `${wordsFor(way, words)}: ${lines.join(' ')}`)
  return {
    width: layout.width,
    height: layout.height,
    title: words.title,
    description: `${described.join('. ')}.`,
    boxes,
    arrows,
  }
}

const named = (words: ChartWords, name: string): string => words.states[name] ?? name

const wordsFor = (way: string, words: ChartWords): string =>
  way
    .split('>')
    .map((name) => named(words, name))
    .join(' → ')

/** The ways between different states, by `from>to`, with their events. */
export function waysOf({ id, states, transitions }: Graph): Map<string, Set<string>> {
  const names = new Map(states.map((state) => [state.id, state.name]))
  const ways = new Map<string, Set<string>>()
  for (const { from, to, event } of transitions) {
    const start = names.get(from) ?? (from === id ? from.split('.').at(-1) : undefined)
    const end = to === null ? undefined : names.get(to)
    if (start === undefined || end === undefined || start === end) continue
    const way = `${start}>${end}`
    ways.set(way, (ways.get(way) ?? new Set()).add(event))
  }
  return ways
}

function boxesOf({ states }: Graph, layout: Layout, words: ChartWords, { journey, notes }: Extras): DrawnBox[] {
  const travelled = journey?.travelled ?? []
  const marked = (name: string): DrawnBox['mark'] =>
    travelled.at(-1) === name ? 'here' : travelled.includes(name) ? 'past' : null
  return states.flatMap(({ name, kind, norm }) => {
    const frame = layout.groups[name]
    const box = layout.boxes[name]
    const [x, y, width] = frame ?? box ?? []
    if (x === undefined || y === undefined || width === undefined) return []
    const height = frame?.[3] ?? boxHeight
    const look = frame ? 'frame' : kind === 'final' || ends.has(name) ? 'end' : 'box'
    const note = notes?.[name] ?? (frame ? null : norm)
    return [{ name, x, y, width, height, text: named(words, name), note, look, mark: frame ? null : marked(name) }]
  })
}

/** Settled, though the chart goes on from there. */
const ends = new Set(['agreed', 'released'])

/** Was this way gone? A way out of a group counts for every state in it, and one into a group for its first. */
function isTravelled(graph: Graph, way: string, travelled: readonly string[]): boolean {
  const [from = '', to = ''] = way.split('>')
  return travelled.some((name, at) => {
    const before = travelled[at - 1]
    return before !== undefined && within(graph, before).has(from) && begins(graph, to).has(name)
  })
}

/** The state and the groups around it. */
function within({ states }: Graph, name: string): Set<string> {
  const names = new Set([name])
  const around = (parent: string | null | undefined) => states.find(({ id }) => id === parent)
  let state = states.find((each) => each.name === name)
  for (state = around(state?.parent); state; state = around(state.parent)) names.add(state.name)
  return names
}

/** The state, or the one that a group begins in. */
function begins({ states }: Graph, name: string): Set<string> {
  const state = states.find((each) => each.name === name)
  const first = states.find((each) => each.id === state?.initial)
  return new Set([name, ...(first ? [first.name] : [])])
}
