import { text } from '../texts/text.ts'
import { Tile } from './tile.tsx'
import type { LineCode } from './sign.tsx'

interface BadgeProps {
  readonly code: LineCode
  /** Another word than the code's own: a nominee's name, "noch offen". */
  readonly word?: string
  readonly stacked?: boolean
  readonly past?: boolean
}

/** A line in a list: tile and word, side by side or one above the other. */
export function Badge({ code, word, stacked = false, past = false }: BadgeProps) {
  return (
    <span class={stacked ? 'badge badge--stack' : 'badge'}>
      <Tile code={code} past={past} />
      <span>{word ?? text.value.word[code]}</span>
    </span>
  )
}
