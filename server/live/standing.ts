import type { Head } from '../protocol/frames.ts'

/** Where a connection stands: it has not said hello, it is shown what changes, or it reads too slowly to be told. */
export type Standing =
  | { readonly kind: 'greeting'; readonly since: number }
  | { readonly kind: 'live'; readonly head: Head }
  /**
   * It was last shown `head`; `missed` says whether anything was held back since. Answers wait with it, so that nothing
   * is called done that is not shown; there are no more of them than commands were under way.
   */
  | {
      readonly kind: 'behind'
      readonly head: Head
      readonly since: number
      readonly missed: boolean
      readonly answers: readonly Buffer[]
    }
  | { readonly kind: 'closed' }
