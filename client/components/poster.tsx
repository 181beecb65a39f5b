import { text } from '../texts/text.ts'
import { Sign } from './sign.tsx'
import type { LineCode } from './sign.tsx'

export interface PosterProps {
  readonly code: LineCode
  /** What is said large: the code's word, or a nominee's name. */
  readonly word: string
  /** "TOP 14" */
  readonly number: string
  /** "aufgerufen 17:41" */
  readonly aside: string | null
  readonly title: string
  /** How the line came about, in short lines beside the sign. */
  readonly beside: readonly string[]
  /** The last known line, shown on demand while the server is out of reach: on hatching, never in its colour. */
  readonly past?: boolean
  /** `h1` where the poster is the page, no heading where it is a small one among others. */
  readonly heading?: 'h1' | 'h2' | 'p'
}

/** The line of one item, readable at arm's length: field, shape and word say the same. */
export function Poster({
  code,
  word,
  number,
  aside,
  title,
  beside,
  past = false,
  heading: Heading = 'h2',
}: PosterProps) {
  const slab = past || code === 'stale'
  return (
    <div class="poster" data-line={past ? 'stale' : code} data-past={past ? '' : undefined}>
      <div class="poster-inner" data-size={wordSize(word.split(' '), code === 'nominee')}>
        <p class="poster-top">
          <b>{number}</b>
          {aside === null ? null : <span>{aside}</span>}
        </p>
        <Heading class={title.length > 90 ? 'poster-title poster-title--long' : 'poster-title'}>{title}</Heading>
        {/* Another line takes the place of the old one; it is not the old one that moved. */}
        <div class="poster-call" key={`${code} ${word}`}>
          <p class="poster-sign">
            <Sign code={code} />
            {beside.length === 0 ? null : (
              <span class={slab ? 'slab' : undefined}>
                {beside.map((half) => (
                  <span key={half}>{half} </span>
                ))}
              </span>
            )}
          </p>
          <Word code={code} word={word} />
        </div>
      </div>
    </div>
  )
}

function Word({ code, word }: Pick<PosterProps, 'code' | 'word'>) {
  const named = code === 'nominee'
  const lines = word.split(' ')
  // A code's words stand one below the other; a name breaks where it has to.
  const shown = named ? [word] : lines
  return (
    <p class="word">
      <span class="hide">{text.value.lineIs} </span>
      {shown.map((line, at) => (
        <span key={`${line}${String(at)}`}>{line} </span>
      ))}
    </p>
  )
}

/** The size follows the longest line, so that no word is ever clipped or broken. */
function wordSize(lines: readonly string[], named: boolean): string {
  const longest = Math.max(...lines.map((line) => line.length))
  if (longest > 16) return 'least'
  if (longest > 12) return 'less'
  if (named) return 'name'
  if (lines.length > 1) return longest > 6 ? 'name' : 'lines'
  if (longest > 8) return '10'
  if (longest > 6) return '8'
  if (longest > 4) return 'lines'
  return String(Math.max(2, longest))
}
