import type { Folded } from './folding.ts'

/** Where in a folded text a word was found, and how well: 3 begins a word, 2 within one, 1 with one slip of the finger. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly score: 1 | 2 | 3
}

/** Shorter words are other words after one slip. */
const FORGIVEN = 4

/** The best place of a word in a text; null where it is not. */
export function hitOf(word: string, { text }: Pick<Folded, 'text'>): Hit | null {
  let within: number | null = null
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (beginsWord(text, at)) return { start: at, end: at + word.length, score: 3 }
    within ??= at
  }
  if (within !== null) return { start: within, end: within + word.length, score: 2 }
  return word.length < FORGIVEN || /\d/u.test(word) ? null : nearly(word, text)
}

const letter = /[\p{L}\p{N}]/u
const beginsWord = (text: string, at: number): boolean => at === 0 || !letter.test(text[at - 1] ?? '')

/** A word of the text that begins like this but for one sign too many, too few, wrong, or changed with its neighbour. */
function nearly(word: string, text: string): Hit | null {
  for (const { index, 0: found } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    // The first sign is seldom wrong, and without it every short word is like every other.
    if (found[0] !== word[0]) continue
    const length = [word.length, word.length + 1, word.length - 1].find((taken) =>
      isOneSlip(word, found.slice(0, taken)),
    )
    if (length !== undefined) return { start: index, end: index + Math.min(length, found.length), score: 1 }
  }
  return null
}

/** Are these two apart by at most one slip? */
export function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const [restOne, restOther] = [one.slice(at), other.slice(at)]
  return (
    restOne.slice(1) === restOther.slice(1) ||
    restOne === restOther.slice(1) ||
    restOne.slice(1) === restOther ||
    (restOne[0] === restOther[1] && restOne[1] === restOther[0] && restOne.slice(2) === restOther.slice(2))
  )
}
