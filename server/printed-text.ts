import type { AgreementText, PrintedLine } from '../db/agreement-texts.ts'
import type { Agreement, Bilingual, NormId } from '../machines/agreements/agreement.ts'

/** What is wrong with a text, where in the file, and what to do. */
export interface TextFault {
  /** Counted from 1. */
  readonly fileLine: number
  readonly message: Bilingual
}

export type ReadText =
  | { readonly ok: true; readonly text: AgreementText; readonly loose: readonly LooseLine[] }
  | { readonly ok: false; readonly faults: readonly TextFault[] }

/** A line of the file that bears no number: it is kept with the printed line before it. */
export interface LooseLine {
  readonly fileLine: number
  readonly after: number
}

interface FileLine {
  readonly fileLine: number
  readonly number: number | null
  readonly text: string
}

/** More faults than a person would go through one by one. */
const enough = 20

/**
 * Reads an agreement's text by its printed line numbers (RULES, head). The number stands before its line's text; in a
 * list an indent or a dash may stand before the number; a number alone is a line printed empty; bold marks make a
 * heading. Numbers that stand together above text without numbers are the title block's. Every number must follow the
 * one before it.
 */
export function readPrintedText(content: string): ReadText {
  const file = content
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .flatMap((line, index) => (line.trim() === '' ? [] : [fileLineOf(line, index + 1)]))
  const faults = faultsOf(file)
  if (faults.length > 0) return { ok: false, faults }
  const title = titleOf(file)
  const lines: { number: number; text: string; heading: boolean }[] = []
  const loose: LooseLine[] = []
  for (const { number, text, fileLine } of file) {
    const before = lines.at(-1)
    if (number !== null) lines.push({ number, text: plain(text), heading: isBold(text) })
    else if (before && !title.includes(fileLine)) {
      before.text = [before.text, plain(text)].filter((part) => part !== '').join(' · ')
      loose.push({ fileLine, after: before.number })
    }
  }
  const titleText = file.filter(({ fileLine }) => title.includes(fileLine)).map(({ text }) => plain(text))
  return { ok: true, text: { title: titleText, lines: lines.map(printed) }, loose }
}

const printed = ({ number, text, heading }: { number: number; text: string; heading: boolean }): PrintedLine =>
  heading ? { number, text, heading: true } : { number, text }

function fileLineOf(line: string, fileLine: number): FileLine {
  const [, digits, text] = /^\s*(?:[-–*]\s+)?(\d{1,5})(?:\s+(.*))?$/u.exec(line) ?? []
  return digits === undefined
    ? { fileLine, number: null, text: line.trim() }
    : { fileLine, number: Number(digits), text: (text ?? '').trim() }
}

const isBold = (text: string): boolean => /^\*\*.+\*\*$/u.test(text)

/** Without bold marks, and with the dash of a point as it is printed. */
const plain = (text: string): string => text.replaceAll('**', '').replace(/^-\s+/u, '– ').trim()

/** The lines of the file that are the title block's text: they follow the numbers with which the file begins. */
function titleOf(file: readonly FileLine[]): readonly number[] {
  const numbers = file.findIndex(({ number, text }) => number === null || text !== '')
  if (numbers < 2) return []
  const rest = file.slice(numbers)
  const end = rest.findIndex(({ number }) => number !== null)
  return rest.slice(0, end === -1 ? rest.length : end).map(({ fileLine }) => fileLine)
}

function faultsOf(file: readonly FileLine[]): TextFault[] {
  const numbered = file.filter((line): line is FileLine & { number: number } => line.number !== null)
  if (numbered.length === 0) return [fault(1, noNumbers)]
  return numbered
    .flatMap(({ number, fileLine }, index) => {
      const before = numbered[index - 1]?.number
      if (before === undefined || number === before + 1) return []
      return [fault(fileLine, number > before ? missing(before + 1, number - 1) : notAscending(before, number))]
    })
    .slice(0, enough)
}

const fault = (fileLine: number, message: Bilingual): TextFault => ({ fileLine, message })

const noNumbers: Bilingual = {
  de: 'Keine Zeile beginnt mit einer Nummer. Der Text muss die gedruckten Zeilennummern tragen.',
  en: 'No line begins with a number. The text must bear the printed line numbers.',
}

function missing(from: number, to: number): Bilingual {
  const lines = from === to ? String(from) : `${from}–${to}`
  return {
    de: `Vor dieser Zeile fehlt gedruckte Zeile ${lines}. Eine leere Zeile braucht ihre Nummer allein.`,
    en: `Printed line ${lines} is missing before this one. An empty line needs its number alone.`,
  }
}

const notAscending = (before: number, number: number): Bilingual => ({
  de: `Zeilennummer ${number} steht nach ${before}. Gehört die Zahl zum Text, muss sie ans Ende der Zeile davor.`,
  en: `Line number ${number} follows ${before}. If the figure is part of the text, move it to the end of the line before.`,
})

/** The norms whose printed lines this text does not have, or has empty: then it is another text than the agreement's. */
export function normsWithoutLines({ norms }: Agreement, { lines }: AgreementText): NormId[] {
  const filled = new Set(lines.filter(({ text }) => text !== '').map(({ number }) => number))
  return norms.filter(({ lines: [from, to] }) => !filled.has(from) || !filled.has(to)).map(({ id }) => id)
}
