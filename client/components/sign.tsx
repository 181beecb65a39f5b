import type { ComponentChildren } from 'preact'
import type { DisplayCode } from '../../server/protocol/view.ts'

/** The eight display codes and `stale`, which only a screen can know about. */
export type LineCode = DisplayCode | 'stale'

const shapes: Record<LineCode, ComponentChildren> = {
  yes: (
    <path
      fill-rule="evenodd"
      d="M32 1a31 31 0 1 0 0 62 31 31 0 0 0 0-62zM27.5 47.5 13 33l6.2-6.2 8.3 8.3 17.3-17.3L51 24z"
    />
  ),
  no: <path fill-rule="evenodd" d="M3 3h58v58H3zM13 26v12h38V26z" />,
  abstain: (
    <path fill-rule="evenodd" d="M32 1a31 31 0 1 0 0 62 31 31 0 0 0 0-62zm0 12a19 19 0 1 1 0 38 19 19 0 0 1 0-38z" />
  ),
  nominee: (
    <>
      <circle cx="32" cy="17" r="16" />
      <path d="M2 63c0-17 13-26 30-26s30 9 30 26z" />
    </>
  ),
  free: (
    <>
      <path class="stroke" stroke-width="9" d="M32 64V43L9 15M32 43l23-28" />
      <path d="M0 4h27L2 31zM64 4H37l25 27z" />
    </>
  ),
  noLine: <path d="M0 12h37l-9 20H0zM36 32h28v20H27z" />,
  adjourn: (
    <>
      <path class="stroke" stroke-width="10" d="M0 32h40M22 9l22 23-22 23" />
      <path d="M53 4h10v56H53z" />
    </>
  ),
  stale: (
    <>
      <path class="stroke" stroke-width="8" d="M4 25a40 40 0 0 1 56 0M16 39a23 23 0 0 1 32 0M8 61 56 5" />
      <circle cx="32" cy="53" r="6" />
    </>
  ),
  done: <path class="stroke" stroke-width="8" d="M2 14h40M2 32h24M2 50h24m8-7 9 9 19-22" />,
}

/** The shape of a line. It never stands alone: the word is beside it, or hidden text is. */
export function Sign({ code }: { readonly code: LineCode }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {shapes[code]}
    </svg>
  )
}
