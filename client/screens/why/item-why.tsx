import { NormLink } from '../../components/norm-link.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { agreement, known } from '../../store.ts'
import { whyOf } from '../../texts/why.ts'
import type { ComponentChildren } from 'preact'
import type { ItemView } from '../../../server/protocol/view.ts'

const WhyStory = lazyPart<{ readonly item: ItemView }>(async () => (await import('./why-story.tsx')).WhyStory)

/** What led to where the item stands: read from the server only when somebody asks. */
export const ledThere = (item: ItemView): ComponentChildren => <WhyStory item={item} />

interface ItemWhyProps {
  readonly item: ItemView
  readonly short?: boolean
}

/** "Why?" at what an item shows: the sentence, the norm in our words, and the events that led there. */
export function ItemWhy({ item, short = false }: ItemWhyProps) {
  if (item.display.norm === null) return null
  const why = { reason: whyOf(item, agreement.value, known.value), led: ledThere(item) }
  return <NormLink norm={item.display.norm} agreement={agreement.value} short={short} why={why} />
}
