/** What a pasted list says, line by line. Nothing is guessed silently: every line comes back with what was made of it. */

export type PastedLine =
  | { readonly kind: 'heading'; readonly text: string; readonly public: boolean }
  | {
      readonly kind: 'item'
      readonly text: string
      readonly number: string | null
      readonly title: string
      readonly reference: string | null
      readonly public: boolean
    }
  | { readonly kind: 'unreadable'; readonly text: string; readonly because: 'noTitle' | 'tooLong' }

const longest = 4000

/** "TOP 3", "3.1", "3)", "Ö 3.1", "N 2", "Punkt 4:" */
const numbered = /^(?:(?:TOP|Punkt)\s*)?((?:[ÖN]\s*)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:[.):]|\s*[–-])?(?=\s|$)/iu
/** "A 3", "B 1.2": only where the list counts so, for an A 57 is also a motorway. */
const lettered = /^(?:TOP\s*)?([AB]\s*\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?)(?:[.):]|\s*[–-])?(?=\s|$)/u
const countsByLetter = /^(?:TOP\s*)?[AB]\s*1(?:\.1)?(?:[.):]|\s*[–-])?\s+\S/mu

const closedWord = /nicht\s*-?\s*öffentlich/iu
const part = /^(?:[AB]|[IVX]+|TOP)?[.):]?\s*(?:nicht\s*-?\s*)?öffentliche[rn]?\s+(?:teil|sitzung)\b.{0,20}$/iu

/** The number of a paper, alone. */
const paper = String.raw`[A-Z]{0,3}\s?\d{1,6}\/\d{2,4}(?:[-/ ]?[A-Z0-9]{1,4}){0,2}`
const named = new RegExp(
  String.raw`[\s,;–-]*[([]?\s*(?:Vorlagen?|Vorl\.|Drucksachen?|Drs\.?|DS|Antrag|Anfrage)[\s-]*(?:Nr\.?|Nummer)?:?\s*(${paper})\s*[)\]]?\s*$`,
  'iu',
)
const bracketed = new RegExp(String.raw`\s*[([]\s*(?:Nr\.?\s*)?(${paper})\s*[)\]]\s*$`, 'u')
const years = /^(?:19|20)\d\d\/(?:19|20)?\d\d$/u

/** Reads a list with one item a line. Tabs, as spreadsheets copy them, part number, title and paper. */
export function readPasted(text: string): PastedLine[] {
  const byLetter = countsByLetter.test(text)
  let open = true
  return text
    .normalize('NFC')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.replaceAll(/[\u00A0\u202F]/gu, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => {
      if (part.test(line)) {
        open = !closedWord.test(line)
        return { kind: 'heading', text: line, public: open }
      }
      return itemOf(line, open, byLetter)
    })
}

function itemOf(line: string, open: boolean, byLetter: boolean): PastedLine {
  const bare = line.replace(/^[•*·–-]\s+/u, '')
  const found = (byLetter ? lettered.exec(bare) : null) ?? numbered.exec(bare)
  const number =
    found?.[1]
      ?.replaceAll(/\s+/gu, ' ')
      .replace(/^([ÖNAB])\s*(?=\d)/iu, (_, letter: string) => `${letter.toUpperCase()} `) ?? null
  const { title, reference } = titleOf(bare.slice(found?.[0].length ?? 0))
  if (title === '') return { kind: 'unreadable', text: line, because: 'noTitle' }
  if (title.length > longest) return { kind: 'unreadable', text: line, because: 'tooLong' }
  return { kind: 'item', text: line, number, title, reference, public: publicBy(number, byLetter) ?? open }
}

/** Ö and A are public, N and B are not; other numbers do not say. */
function publicBy(number: string | null, byLetter: boolean): boolean | null {
  const letter = number?.[0] ?? ''
  if (letter === 'Ö' || (byLetter && letter === 'A')) return true
  return letter === 'N' || (byLetter && letter === 'B') ? false : null
}

function titleOf(rest: string): { readonly title: string; readonly reference: string | null } {
  const cells = rest.split('\t').map((cell) => cell.trim())
  const own = cells.findIndex((cell) => new RegExp(`^${paper}$`, 'u').test(cell) && !years.test(cell))
  const words = cells.filter((cell, index) => cell !== '' && index !== own).join(' ')
  const match = named.exec(words) ?? bracketed.exec(words)
  const inTitle = match?.[1] !== undefined && !(years.test(match[1]) && bracketed.test(words)) ? match : null
  const title = tidy(inTitle ? words.slice(0, inTitle.index) : words)
  return { title, reference: (own < 0 ? inTitle?.[1] : cells[own])?.trim() ?? null }
}

const tidy = (words: string): string =>
  words
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[\s:–-]+/u, '')
    .trim()
