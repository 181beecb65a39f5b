import { entryKind } from '../oparl/sections.ts'
import { cleanText } from '../oparl/text.ts'

/**
 * The lines of an agenda as people paste it from a page, a letter or a PDF: what stands above the agenda, its headings,
 * its items, and the lines in which a long title goes on.
 */

export interface AgendaLine {
  /** Counted from 1. */
  readonly line: number
  /** Empty for a heading. */
  readonly number: string
  readonly title: string
  readonly reference?: string
}

export interface AgendaLines {
  /** What stands above the first item or heading: who meets, when, where. */
  readonly above: readonly string[]
  readonly entries: readonly AgendaLine[]
}

const part = String.raw`(?:Ö|N|NÖ|I{1,3}|[A-D])`
/** "7", "7.", "7.1", "7a)", "TOP 7", "Ö 7", "N 2.1", "(7)". */
const numbered = new RegExp(
  String.raw`^(?:(?:TOP|Punkt|Tagesordnungspunkt|Top\.)\s*)?(\(?(?:${part}[ .-]?\s?)?\d{1,3}(?:\.\d{1,3})*[a-z]?)(?:[.):]+\s*|\s*[-–]\s+|\s+|\t+)(?=\S)(.+)$`,
  'u',
)
/** A number alone on its line: the title follows on the next. */
const onlyNumber = new RegExp(
  String.raw`^(?:(?:TOP|Punkt|Tagesordnungspunkt)\s*)?((?:${part}\s?)?\d{1,3}(?:\.\d{1,3})*[a-z]?)[.):]?$`,
  'u',
)
/** "Vorlage: 123/2021", "(Drucksache 20-0451)", "VO/0815/21" at the end of a title or on a line of its own. */
const reference =
  /[\s(–-]*(?:(?:Vorlagen?|Beschlussvorlage|Drucksachen?|Drs|Vorl)(?:-?\s*(?:Nr|Nummer))?\s*[.:]*\s*([A-Z]{0,6}[ /-]?\d[\w/.-]*\d|\d+)|((?:[A-Z]{1,6}[/-])+\d+(?:[/-]\d+)+|[A-Z]{1,6}\/\d+\/\d+))\)?\s*$/u
const dateLike =
  /^\d{1,2}\.\s*(?:\d{1,2}\.\s*)?(?:\d{4}\b|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)/u
const sessionLike = /^\d{1,3}\.\s*(?:\p{L}+e\s+)?(?:\p{L}*[Ss]itzung|Wahlperiode)\b/u

/** Splits the text. Pure, total. */
export function agendaLines(text: string): AgendaLines {
  const above: string[] = []
  const entries: AgendaLine[] = []
  let mayGoOn = false
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const words = cleanText(raw.replaceAll('\t', '  ').replace(/^\s*[•*]\s+/u, '')).text
    if (words === '') {
      mayGoOn &&= entries.at(-1)?.title === ''
      continue
    }
    const entry = entryIn(words, index + 1)
    if (entry) {
      entries.push(entry)
      mayGoOn = entry.number !== ''
    } else if (entries.length === 0) above.push(words)
    else mayGoOn = goOn(entries, words, index + 1, mayGoOn)
  }
  return { above, entries }
}

function entryIn(words: string, line: number): AgendaLine | undefined {
  const kind = entryKind({ number: '', title: words, hasMatter: false })
  if (kind.as === 'part' || (kind.as === 'heading' && !/\d|^TAGESORDNUNG\P{L}*$/iu.test(words))) {
    return { line, number: '', title: words }
  }
  const alone = onlyNumber.exec(words)
  if (alone) return { line, number: alone[1] ?? '', title: '' }
  if (dateLike.test(words) || sessionLike.test(words)) return undefined
  const found = numbered.exec(words)
  if (!found) return undefined
  return { line, number: (found[1] ?? '').replace('(', '').trim(), ...titled(found[2] ?? '') }
}

/** A line that is neither heading nor item: more of the title above, its paper, or an item without a number. */
function goOn(entries: AgendaLine[], words: string, line: number, mayGoOn: boolean): boolean {
  const last = entries.at(-1)
  if (last && (mayGoOn || titled(words).title === '')) {
    const more = titled(words)
    const { title, ...rest } = last
    entries[entries.length - 1] = { ...rest, ...more, title: `${title} ${more.title}`.trim() }
    return true
  }
  entries.push({ line, number: '', ...titled(words) })
  return true
}

function titled(words: string): { readonly title: string; readonly reference?: string } {
  const found = reference.exec(words)
  const paper = found?.[1] ?? found?.[2]
  if (!found || paper === undefined) return { title: words }
  return { title: words.slice(0, found.index).trim(), reference: paper.trim() }
}
