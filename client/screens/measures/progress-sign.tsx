import type { ProgressState } from '../../../server/protocol/measures.ts'

/** How far a measure is, as a shape: the fuller, the further. Beside it, or hidden, always the word. */
export function ProgressSign({ state }: { readonly state: ProgressState }) {
  return (
    <svg class={`progress progress--${state}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <rect class="progress-edge" x="1.5" y="1.5" width="13" height="13" />
      <path class="progress-fill" d={fills[state]} />
    </svg>
  )
}

const fills: Readonly<Record<ProgressState, string>> = {
  open: '',
  planned: 'M6 6h4v4H6Z',
  tabled: 'M2 8h12v6H2Z',
  adopted: 'M2 2h12v12H2Z',
  // Full, with a frame set in.
  done: 'M2 2h12v12H2Z M4 4v8h8V4Z M6 6h4v4H6Z',
  dropped: 'M2 13 13 2l1 1L3 14Z',
}
