import type { ComponentChildren } from 'preact'

/** A word in a frame; `hard` in ink, for what must not be missed. */
export function Tag({ children, hard = false }: { readonly children: ComponentChildren; readonly hard?: boolean }) {
  return <span class={hard ? 'tag tag--hard' : 'tag'}>{children}</span>
}
