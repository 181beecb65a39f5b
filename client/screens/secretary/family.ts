import { known } from '../../store.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** What is voted on apart but belongs together: a whole with its parts, amendments and ballots (§3.1). */

const itemOf = (id: string | null): ItemView | null => (id === null ? null : (known.value.items.get(id) ?? null))

/** The whole that an item is a part, an amendment or a ballot of. */
export const wholeOf = (item: ItemView): ItemView | null => itemOf(item.parent)

/** What is voted on apart from an item, in the order in which it was added. */
export const partsOf = (item: ItemView): readonly ItemView[] =>
  item.children.flatMap((id) => known.value.items.get(id) ?? [])

/** Its parts, or the other parts of its whole. */
const kinOf = (item: ItemView): readonly ItemView[] => [...partsOf(item), ...partsOf(wholeOf(item) ?? item)]

/** Whom to deal with next: first the parts that wait, then the whole; null where nothing of it waits. */
export function nextOfKin(item: ItemView, waits: (other: ItemView) => boolean): ItemView | null {
  const whole = wholeOf(item)
  return kinOf(item).find((other) => other.id !== item.id && waits(other)) ?? (whole && waits(whole) ? whole : null)
}

/** Votes of an election that go on after a first ballot without a result. */
export const isFurtherBallot = (item: ItemView): boolean => item.kind === 'wahl' && wholeOf(item)?.kind === 'wahl'
