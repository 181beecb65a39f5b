/** What the eye takes for one letter is never cut. */
const letters = new Intl.Segmenter('de', { granularity: 'grapheme' })

/** Where a line may break without a space: after a hyphen, a dash or a slash within a word. */
const softPlaces = /(?<=[-–/])(?=\S)/u

/**
 * A text in lines that are no wider than `width`. A word that is wider on its own, as German has them, is cut where it
 * must be, with a hyphen. `widthOf` measures in the unit of `width`.
 */
export function breakLines(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.trim().split(/\s+/u)) {
    for (const [index, part] of word.split(softPlaces).entries()) {
      const joined = line === '' ? part : `${line}${index === 0 ? ' ' : ''}${part}`
      if (widthOf(joined) <= width) {
        line = joined
        continue
      }
      if (line !== '') lines.push(line)
      const cut = cutWord(part, width, widthOf)
      lines.push(...cut.slice(0, -1))
      line = cut.at(-1) ?? ''
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** A word in pieces, each with its hyphen but the last; at least two letters stand on a line. */
function cutWord(word: string, width: number, widthOf: (text: string) => number): string[] {
  const pieces: string[] = []
  let rest = [...letters.segment(word)].map(({ segment }) => segment)
  while (rest.length > 2 && widthOf(rest.join('')) > width) {
    let fits = rest.length - 2
    while (fits > 2 && widthOf(`${rest.slice(0, fits).join('')}-`) > width) fits -= 1
    pieces.push(`${rest.slice(0, Math.max(fits, 2)).join('')}-`)
    rest = rest.slice(Math.max(fits, 2))
  }
  return [...pieces, rest.join('')]
}
