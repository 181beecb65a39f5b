import { type Motion, toldAt } from '../../../machines/motion/motion.ts'
import { ownSide } from '../../../machines/visibility.ts'
import type { Sight } from '../who-sees.ts'
import type { Audience } from './audience.ts'
import { type Looking, seesItem } from './looking.ts'

/** Who looks, and at what. */
export interface Eyes {
  readonly looking: Pick<Looking, 'state' | 'nameOf'>
  readonly audience: Audience
}

/** Points to an item, by its id. */
const ifSeen = ({ looking, audience }: Eyes, id: string | null): string | null =>
  id !== null && seesItem(looking.state, audience, id) ? id : null

interface Moment {
  readonly at: string
}

/** The originator's side sees all; the others what came after they were told, and what stood then, as of then. */
function sinceTold<Entry extends Moment>(
  { audience }: Eyes,
  motion: Motion,
  entries: readonly Entry[],
): readonly Entry[] {
  const told = toldAt(motion)
  if (motion.context.originator === audience.partner || told === null) return entries
  const before = entries.filter(({ at }) => Date.parse(at) <= Date.parse(told))
  const then = before.at(-1)
  return [...(then ? [{ ...then, at: told }] : []), ...entries.slice(before.length)]
}

/**
 * What each way of seeing (`who-sees.ts`) leaves of a field, for one audience. Views say which field they fill, and the
 * table which of these it goes through.
 */
export const lenses = {
  all: <Value>(_: Eyes, value: Value): Value => value,
  ownSide: <Entry extends { readonly partner: string }>({ audience }: Eyes, entries: readonly Entry[]) =>
    ownSide(audience, entries),
  desks: <Entry>({ audience }: Eyes, entries: () => readonly Entry[]): readonly Entry[] =>
    audience.role === 'member' ? [] : entries(),
  offices: <Entry>({ audience }: Eyes, entries: () => readonly Entry[]): readonly Entry[] =>
    audience.role === 'secretary' ? entries() : [],
  /** In no view at all. */
  apart: (): undefined => undefined,
  ifSeen,
  sinceTold,
  /** Made for the audience from the beginning: by its rights… */
  ownActs: <Acts>({ audience }: Eyes, acts: (audience: Audience) => Acts): Acts => acts(audience),
  /** …or by its side's count. */
  ownCount: (_: Eyes, counts: ReadonlyMap<string, number>, id: string): number => counts.get(id) ?? 0,
  ownName: ({ looking, audience }: Eyes, { partner, person }: { readonly partner: string; readonly person: string }) =>
    partner === audience.partner ? (looking.nameOf(person) ?? '—') : undefined,
  // Not made by anybody's eyes: the wall of the hall has none (`projector-view.ts`), members are counted (`live/hall-count.ts`).
} satisfies Record<Exclude<Sight, 'wall' | 'ownMembers'>, unknown>
