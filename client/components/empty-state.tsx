import type { ComponentChildren } from 'preact'

interface EmptyStateProps {
  readonly title: string
  /** `h1` where it is all that is on the page. */
  readonly heading?: 'h1' | 'h2'
  /** What the screen is for. */
  readonly purpose: string
  /** What happens next, or what to do. */
  readonly next: string
  /** Links and buttons that lead on. */
  readonly children?: ComponentChildren
}

/** In the place of what is not there yet: what will be, what to do for it, and where one may try it out. */
export function EmptyState({ title, heading: Heading = 'h2', purpose, next, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Heading>{title}</Heading>
      <p class="empty-purpose">{purpose}</p>
      <p>{next}</p>
      {children === undefined ? null : <p class="empty-ways">{children}</p>}
    </div>
  )
}
