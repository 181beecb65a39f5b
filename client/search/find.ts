import { type Findable, type FindableKind, findableKinds } from './corpus.ts'
import { folded, wordsIn } from './folding.ts'
import { type Hit, hitOf } from './matching.ts'

/** A piece of a text, marked where it is what was looked for. */
export interface Piece {
  readonly at: number
  readonly text: string
  readonly found: boolean
}

export interface Finding {
  readonly thing: Findable
  readonly title: readonly Piece[]
  readonly detail: readonly Piece[]
  /** Around the first find in the body; empty where there is none. */
  readonly excerpt: readonly Piece[]
}

export interface FoundKind {
  readonly kind: FindableKind
  readonly findings: readonly Finding[]
  /** More of this kind than are listed. */
  readonly more: number
}

/** How many of a kind are listed. */
const LISTED = 6

/** What holds every word of the query, by kind, the best first. */
export function find(query: string, things: readonly Findable[]): readonly FoundKind[] {
  const words = wordsIn(query)
  if (words.length === 0) return []
  const rated = things.flatMap((thing) => rate(thing, words) ?? [])
  return findableKinds.flatMap((kind) => {
    const these = rated.filter(({ finding }) => finding.thing.kind === kind).toSorted((a, b) => b.score - a.score)
    if (these.length === 0) return []
    return [
      {
        kind,
        findings: these.slice(0, LISTED).map(({ finding }) => finding),
        more: Math.max(0, these.length - LISTED),
      },
    ]
  })
}

/** A find in the title counts most, one in the body least. */
const fields = [
  ['title', 3],
  ['detail', 2],
  ['body', 1],
] as const

function rate(thing: Findable, words: readonly string[]): { readonly finding: Finding; readonly score: number } | null {
  const texts = { title: folded(thing.title), detail: folded(thing.detail), body: folded(thing.body) }
  const hits = { title: [] as Hit[], detail: [] as Hit[], body: [] as Hit[] }
  let score = 0
  for (const word of words) {
    let best = 0
    for (const [field, weight] of fields) {
      const hit = hitOf(word, texts[field])
      if (!hit) continue
      hits[field].push(hit)
      best = Math.max(best, hit.score * weight)
    }
    if (best === 0) return null
    score += best
  }
  const pieces = (field: 'title' | 'detail' | 'body'): Piece[] => cut(thing[field], texts[field].from, hits[field])
  return {
    finding: {
      thing,
      title: pieces('title'),
      detail: pieces('detail'),
      excerpt: hits.body.length === 0 ? [] : excerptOf(pieces('body')),
    },
    score,
  }
}

/** The text in pieces, marked where the hits are. */
function cut(text: string, from: readonly number[], hits: readonly Hit[]): Piece[] {
  const pieces: Piece[] = []
  let past = 0
  const add = (to: number, found: boolean): void => {
    if (to > past) pieces.push({ at: past, text: text.slice(past, to), found })
    past = Math.max(past, to)
  }
  for (const { start, end } of hits.toSorted((a, b) => a.start - b.start)) {
    const [begin = 0, last = 0] = [from[start], from[end - 1]]
    if (begin < past) continue
    add(begin, false)
    // Half an umlaut is the whole of it.
    add(from.find((place) => place > last) ?? text.length, true)
  }
  add(text.length, false)
  return pieces
}

/** So much of what stands around the first find. */
const AROUND = 60

function excerptOf(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(({ found }) => found)
  return pieces.slice(Math.max(0, first - 1), first + 4).map(({ at, text, found }, index, shown) => ({
    at,
    found,
    text: found ? text : shortened(text, index === 0, index === shown.length - 1),
  }))
}

function shortened(text: string, first: boolean, last: boolean): string {
  if (text.length <= AROUND) return text
  if (first) return `… ${text.slice(-AROUND)}`
  return last ? `${text.slice(0, AROUND)} …` : text
}
