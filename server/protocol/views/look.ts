import { type Difference, difference, type Seen } from '../../../machines/scenario/expectations.ts'
import type { See } from '../../../machines/scenario/format.ts'
import { actorNamed } from '../../../machines/scenario/persons.ts'
import type { Agreement } from '../../../machines/agreements/agreement.ts'
import type { Actor } from '../../../machines/events.ts'
import { audienceOf } from './audience.ts'
import type { Looking } from './looking.ts'
import { motionView } from './motion-view.ts'
import { seenItem, seenMotion } from './seen.ts'
import { itemView } from './view-for.ts'

/** What a look found that was not expected: a difference, and on whose screen; or that members see different things. */
export type Surprise =
  | ({ readonly who: string | null } & Difference)
  | { readonly who: null; readonly field: null; readonly apart: readonly string[] }

/**
 * Looks with the eyes of one person, or of a member of every partner, who must all see the same. `lookingOf` says what a
 * partner's side looks at.
 */
export function look(see: See, agreement: Agreement, lookingOf: (partner: string) => Looking): Surprise | undefined {
  const names = see.by === undefined ? agreement.partners.map(({ id }) => `${id}.member`) : [see.by]
  const sights = names.map((name) => {
    const actor = actorNamed(agreement, name)
    return { name, seen: seenBy(lookingOf(actor.partner), actor, see) }
  })
  for (const { name, seen } of sights) {
    const found = difference(see, seen)
    if (found) return { who: see.by === undefined ? name : null, ...found }
  }
  const [first, ...others] = sights.map(({ seen }) => JSON.stringify({ ...seen, internal: [] }))
  if (first === undefined || others.every((other) => other === first)) return undefined
  return { who: null, field: null, apart: [first, ...others] }
}

function seenBy(looking: Looking, actor: Actor, see: See): Seen {
  const audience = audienceOf(actor)
  const { items, motions } = looking.state
  if (see.motion !== undefined) {
    const motion = motions.get(see.motion)
    const view = motion && motionView(looking, motion, audience)
    return view ? seenMotion(view) : { visible: false }
  }
  const item = items.get(see.item ?? '')
  const view = item && itemView(looking, item, audience)
  return view ? seenItem(view) : { visible: false }
}
