import { recordText } from '../../texts/record.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface Section {
  readonly heading: string | null
  readonly rows: ItemView[]
}

/** Items under the heading they stand under; without one, under their part where the agenda has both. */
export function sectionsOf(items: readonly ItemView[]): Section[] {
  const t = recordText.value
  const apart = items.some((item) => !item.public)
  const sections: Section[] = []
  for (const item of items) {
    const heading = item.section ?? (apart ? (item.public ? t.publicPart : t.closedPart) : null)
    const last = sections.at(-1)
    if (last?.heading === heading) last.rows.push(item)
    else sections.push({ heading, rows: [item] })
  }
  return sections
}
