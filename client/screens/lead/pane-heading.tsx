import { wide } from './wide.ts'
import type { ComponentChildren } from 'preact'

interface PaneHeadingProps {
  /** Its level beside the list, whose heading is the page's first; alone on a phone's page it is one higher. */
  readonly level: 2 | 3 | 4
  readonly id?: string
  readonly class?: string
  readonly focusable?: boolean
  readonly children: ComponentChildren
}

/** A heading of the open item. */
export function PaneHeading({ level, focusable = false, children, ...rest }: PaneHeadingProps) {
  const Heading = `h${wide.value ? level : level - 1}` as 'h1' | 'h2' | 'h3' | 'h4'
  return (
    <Heading {...rest} {...(focusable ? { tabIndex: -1 } : {})}>
      {children}
    </Heading>
  )
}
