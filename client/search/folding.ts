/** A text in the form in which it is searched, and where each of its signs came from. */
export interface Folded {
  readonly text: string
  /** For each sign of the folded text its place in the original, and behind the last one the original's length. */
  readonly from: readonly number[]
}

const written: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'oe' }

/** Lower case, ä as ae, ß as ss, other marks left out: "Straßenbäume" and "strassenbaeume" are one word. */
export function folded(original: string): Folded {
  let text = ''
  const from: number[] = []
  let at = 0
  // A sign with the marks that follow it, whichever way it was written.
  for (const [sign] of original.matchAll(/[^]\p{M}*/gu)) {
    const small = sign.normalize('NFC').toLowerCase()
    const plain = written[small] ?? small.normalize('NFD').replaceAll(/\p{M}/gu, '')
    text += plain
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at)
    at += sign.length
  }
  from.push(at)
  return { text, from }
}

/** The words that are looked for, folded; marks around them are no part of them. */
export const wordsIn = (query: string): string[] =>
  folded(query)
    .text.split(/[^\p{L}\p{N}.\-/]+/u)
    .map((word) => word.replaceAll(/^[.\-/]+|[.\-/]+$/gu, ''))
    .filter((word) => word !== '')
