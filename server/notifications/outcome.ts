/**
 * What became of a message: taken; certainly not taken, but perhaps later (after so many milliseconds, where the other end
 * says so); never to be taken; or nobody knows, because the word of the other end was lost.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later'; readonly afterMs?: number }
  | { readonly kind: 'never'; readonly gone: boolean }
  | { readonly kind: 'unknown' }
