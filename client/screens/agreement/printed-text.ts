import type { Norm } from '../../../machines/agreements/agreement.ts'
import type { AgreementTextView } from '../../../server/protocol/http.ts'

export type PrintedLine = AgreementTextView['lines'][number]

/** The agreement's own text, if this council has loaded it; null if not, or if it cannot be read now. */
export async function fetchAgreementText(signal: AbortSignal): Promise<AgreementTextView | null> {
  try {
    const response = await fetch('/api/agreement/text', {
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
      signal,
    })
    const isJson = response.headers.get('content-type')?.includes('json') === true
    return response.ok && isJson ? ((await response.json()) as AgreementTextView) : null
  } catch {
    return null
  }
}

export const linesOf = ({ lines }: AgreementTextView, [from, to]: Norm['lines']): readonly PrintedLine[] =>
  lines.filter(({ number }) => number >= from && number <= to)

/** The wording of some lines as one text, words that a line's end parts put together again. */
export const wordingOf = (text: AgreementTextView, lines: Norm['lines']): string =>
  linesOf(text, lines)
    .map((line) => line.text)
    .join(' ')
    .replaceAll(/(\p{Ll})- (\p{Ll})/gu, '$1$2')

/** The printed lines between the first and the last norm that say something and that no norm rests on. */
export function unclaimedLines(norms: readonly Norm[], { lines }: AgreementTextView): readonly number[] {
  const first = Math.min(...norms.map((norm) => norm.lines[0]))
  const last = Math.max(...norms.map((norm) => norm.lines[1]))
  return lines
    .filter(({ number, text, heading }) => number >= first && number <= last && text !== '' && heading !== true)
    .map(({ number }) => number)
    .filter((number) => !norms.some((norm) => number >= norm.lines[0] && number <= norm.lines[1]))
}

/** "579, 583–585" */
export function inRanges(numbers: readonly number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = ranges.at(-1)
    if (last?.to === number - 1) last.to = number
    else ranges.push({ from: number, to: number })
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ')
}
