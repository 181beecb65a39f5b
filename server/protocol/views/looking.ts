import type { CouncilState } from '../../../machines/council-state.ts'
import { maySee, maySeeMotion } from '../../../machines/visibility.ts'
import type { Audience } from './audience.ts'

/** What is looked at, and with whose eyes: all that a view depends on. */
export interface Looking {
  readonly state: CouncilState
  readonly at: string
  /** Log version, in the side's own count, of a thing's last change that the side may know of. */
  readonly revs: Readonly<Record<'items' | 'meetings' | 'motions', ReadonlyMap<string, number>>>
  /** A person's name, or undefined once erased. Asked only for authors of the side's own notes. */
  readonly nameOf: (person: string) => string | undefined
}

/** Is there an item of this id for this audience? */
export function seesItem({ items }: CouncilState, audience: Audience, id: string): boolean {
  const item = items.get(id)
  return item !== undefined && maySee(audience, item)
}

/** Is there a planned motion of this id for this audience? */
export function seesMotion({ motions }: CouncilState, audience: Audience, id: string): boolean {
  const motion = motions.get(id)
  return motion !== undefined && maySeeMotion(audience, motion)
}
