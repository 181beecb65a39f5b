import type { Actor } from './events.ts'
import type { Item } from './item/item.ts'
import { currentStation } from './item/rules/stations.ts'
import type { Motion } from './motion/motion.ts'

/**
 * May this person see the item at all (§3.6)? A public one: everybody of the partners. A non-public one of the
 * council: likewise; of a committee: leads, secretaries and that committee's speakers.
 */
export function maySee({ role, committees }: Pick<Actor, 'role' | 'committees'>, { context }: Item): boolean {
  if (context.public) return true
  const { body } = currentStation(context)
  if (body === context.council) return true
  return role === 'lead' || role === 'secretary' || (role === 'speaker' && committees.includes(body))
}

/** A planned motion is its originator's own until notice was given or it came out (I29). */
export const maySeeMotion = ({ partner }: Pick<Actor, 'partner'>, { context }: Motion): boolean =>
  context.known || context.originator === partner

/** Internal notes never leave the own faction (G1.1). */
export const ownNotes = ({ partner }: Pick<Actor, 'partner'>, { context }: Item) =>
  context.notes.filter((note) => note.partner === partner)
