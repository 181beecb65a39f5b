import { Sign } from './sign.tsx'
import type { LineCode } from './sign.tsx'

interface TileProps {
  readonly code: LineCode
  readonly size?: 'small' | 'normal' | 'large'
  /** The last known state of a screen that lost the server: on hatching. */
  readonly past?: boolean
}

/** The poster of a line at 28 px (22 small, 52 large). The word stands beside it or follows as hidden text. */
export function Tile({ code, size = 'normal', past = false }: TileProps) {
  const sizeClass = size === 'normal' ? '' : ` tile--${size}`
  return (
    <span class={`tile${sizeClass}`} data-line={code} data-past={past ? '' : undefined}>
      <Sign code={code} />
    </span>
  )
}
