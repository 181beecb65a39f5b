import type { CouncilState, Things } from './council-state.ts'
import type { Actor } from './events.ts'
import type { Item } from './item/item.ts'
import { currentStation } from './item/rules/stations.ts'
import type { Motion } from './motion/motion.ts'

/**
 * Who may know that there is such a thing at all (§3.6, I29). What a person may not know of, they may not act on either.
 * What of a thing they are then shown, field by field, stands in `server/who-sees.ts`.
 */

type Eyes = Pick<Actor, 'partner' | 'role' | 'committees'>

/** A role of the partners; of the speakers perhaps only those of the committee where the item is. */
export type Reader = Actor['role'] | 'speakerThere'

const everybody: readonly Reader[] = ['lead', 'speaker', 'member', 'secretary']

/** An item, by how public it is at the station where it is now. */
export const itemReaders = {
  public: everybody,
  nonPublicOfCouncil: everybody,
  nonPublicOfCommittee: ['lead', 'speakerThere', 'secretary'],
} as const satisfies Record<string, readonly Reader[]>

export function publicityOf({ context }: Item): keyof typeof itemReaders {
  if (context.public) return 'public'
  return currentStation(context).body === context.council ? 'nonPublicOfCouncil' : 'nonPublicOfCommittee'
}

export function maySee({ role, committees }: Pick<Eyes, 'role' | 'committees'>, item: Item): boolean {
  const readers: readonly Reader[] = itemReaders[publicityOf(item)]
  const there = role === 'speaker' && committees.includes(currentStation(item.context).body)
  return readers.includes(role) || (there && readers.includes('speakerThere'))
}

/** A planned motion is its originator's own until the partners were told or it came out (RULES §3.4). */
export const maySeeMotion = ({ partner }: Pick<Eyes, 'partner'>, { context }: Motion): boolean =>
  context.known || context.originator === partner

/** What was written for the own faction never leaves it: internal notes (G1.1). */
export const ownSide = <Entry extends Pick<Eyes, 'partner'>>(
  { partner }: Pick<Eyes, 'partner'>,
  entries: readonly Entry[],
) => entries.filter((entry) => entry.partner === partner)

/** The council as this person may know it: what they may not see is not there. */
export const seenBy = (eyes: Eyes, { agreement, items, meetings, motions }: CouncilState): CouncilState => ({
  agreement,
  items: only(items, (item) => maySee(eyes, item)),
  meetings,
  motions: only(motions, (motion) => maySeeMotion(eyes, motion)),
})

const only = <Kind>(things: Things<Kind>, seen: (thing: Kind) => boolean): Things<Kind> => ({
  get: (id) => {
    const thing = things.get(id)
    return thing !== undefined && seen(thing) ? thing : undefined
  },
  *values() {
    for (const thing of things.values()) if (seen(thing)) yield thing
  },
})
