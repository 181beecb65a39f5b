import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import ranges from '@fontsource/fira-sans/unicode.json' with { type: 'json' }

/** Fira Sans as it is on the screens. The package cuts it into scripts; a text takes each letter from the cut that has it. */

export type Weight = 400 | 600 | 700
/** A name that the document knows a cut of the typeface by, as in `latin-400`. */
export type Cut = `${Script}-${Weight}`
type Script = keyof typeof ranges

const scripts: readonly Script[] = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese']
const codes = scripts.map((script) => ({
  script,
  spans: ranges[script].split(',').map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  }),
}))

const scriptOf = (letter: string): Script | undefined => {
  const code = letter.codePointAt(0) ?? 0
  return codes.find(({ spans }) => spans.some(([from, to]) => code >= from && code <= to))?.script
}

const read = new Map<Cut, Buffer>()
const { resolve } = createRequire(import.meta.url)

/** The font file of a cut (WOFF), read once. */
export function cutFile(cut: Cut): Buffer {
  const kept = read.get(cut)
  if (kept) return kept
  const file = readFileSync(resolve(`@fontsource/fira-sans/files/fira-sans-${cut}-normal.woff`))
  read.set(cut, file)
  return file
}

export interface Run {
  readonly cut: Cut
  readonly text: string
}

/** A text in runs of one cut each. What the typeface has no letter for becomes a question mark: never an empty box. */
export function runsOf(text: string, weight: Weight): readonly Run[] {
  const runs: { cut: Cut; text: string }[] = []
  for (const letter of text.normalize('NFC')) {
    const script = scriptOf(letter)
    const cut: Cut = `${script ?? 'latin'}-${weight}`
    const drawn = script === undefined ? '?' : letter
    const last = runs.at(-1)
    if (last?.cut === cut) last.text += drawn
    else runs.push({ cut, text: drawn })
  }
  return runs
}
