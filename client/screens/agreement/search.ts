import { say } from '../../texts/language.ts'
import { bodyName } from '../../texts/why.ts'
import type { Agreement, Body, Measure, Norm, PrintedLines } from '../../../machines/agreements/agreement.ts'

/** What somebody looks for in the agreement: words, printed lines, or with a bare number either. */
export interface Sought {
  /** All of these must stand there, folded; none where only lines are asked for. */
  readonly words: readonly string[]
  /** Null where none are asked for. */
  readonly lines: PrintedLines | null
}

export interface Found {
  readonly norms: readonly Norm[]
  readonly measures: readonly Measure[]
  readonly committees: readonly Body[]
}

/** Lower case and without marks, sign by sign, so that places in the folded text are places in the text. */
export const folded = (text: string): string =>
  Array.from(text, (sign) => (sign.normalize('NFD')[0] ?? sign).toLowerCase()[0] ?? sign).join('')

/** "590", "Z. 590–593", "lines 590-593" */
const printed = /^((?:z|l|zeilen?|lines?)\.?\s*)?(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/u

/** A query as it was typed; null when there is nothing to look for. */
export function soughtIn(query: string): Sought | null {
  const plain = folded(query.trim())
  if (plain === '') return null
  const [, prefix, from, to = from] = printed.exec(plain) ?? []
  const words = prefix === undefined ? plain.split(/\s+/u) : []
  return { words, lines: from === undefined ? null : [Number(from), Number(to)] }
}

/** `printedText`: the agreement's own wording of some lines, where the council has brought it; else nothing. */
export function foundIn(agreement: Agreement, sought: Sought, printedText: (lines: PrintedLines) => string): Found {
  const holds = (lines: PrintedLines | undefined, ...texts: readonly string[]): boolean =>
    (sought.lines !== null && lines !== undefined && overlap(lines, sought.lines)) ||
    (sought.words.length > 0 && hasAll(sought.words, texts))
  return {
    norms: agreement.norms.filter(({ id, lines, title, text, interpretation }) =>
      holds(lines, id, say(title), say(text), interpretation ? say(interpretation) : '', printedText(lines)),
    ),
    measures: agreement.measures.filter(({ id, lines, chapter, section, title, committee }) =>
      holds(lines, id, chapter, section, say(title), committee === null ? '' : bodyName(agreement, committee)),
    ),
    committees: agreement.bodies.filter(
      ({ kind, id, name, lines }) => kind === 'committee' && holds(lines, id, say(name)),
    ),
  }
}

function hasAll(words: readonly string[], texts: readonly string[]): boolean {
  const all = folded(texts.join('\n'))
  return words.every((word) => all.includes(word))
}

const overlap = ([from, to]: PrintedLines, [first, last]: PrintedLines): boolean => from <= last && first <= to

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  /** Where it begins. */
  readonly at: number
  readonly text: string
  readonly found: boolean
}

/** A text cut where sought words stand in it. */
export function cutAt(text: string, words: readonly string[]): Piece[] {
  const all = folded(text)
  const pieces: Piece[] = []
  const cut = (from: number, to: number, found: boolean): void => {
    if (to > from) pieces.push({ at: from, text: text.slice(from, to), found })
  }
  let past = 0
  for (let at = 0; at < all.length;) {
    const word = words.find((each) => all.startsWith(each, at))
    if (word === undefined) at++
    else {
      cut(past, at, false)
      cut(at, at + word.length, true)
      at += word.length
      past = at
    }
  }
  cut(past, text.length, false)
  return pieces
}
