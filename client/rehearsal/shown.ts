import { actorNamed } from '../../machines/scenario/persons.ts'
import { partnerIds } from '../../machines/agreements/agreement.ts'
import { lead, member } from './cast.ts'
import { sightOf } from './sight.ts'
import type { Moment } from '../../machines/scenario/stage.ts'
import type { ItemView } from '../../server/protocol/view.ts'
import type { Known } from '../reduce.ts'
import type { Beat } from './play.ts'

/** Everybody's screen at one moment, made when it is first looked at. */
export interface Shown {
  readonly of: (person: string) => Known
}

const shown = new WeakMap<Moment, Shown>()

export function shownAt(moment: Moment): Shown {
  const known = shown.get(moment)
  if (known) return known
  const sights = new Map<string, Known>()
  const made: Shown = {
    of: (person) => {
      const sight = sights.get(person) ?? sightOf(moment, actorNamed(moment.state.agreement, person))
      sights.set(person, sight)
      return sight
    },
  }
  shown.set(moment, made)
  return made
}

/** One lead of each side, in the agreement's order. */
export const leadsOf = ({ state }: Moment): string[] => partnerIds(state.agreement).map(lead)
/** A member of the first side: all members see the same. */
export const anyMember = ({ state }: Moment): string => member(partnerIds(state.agreement)[0] ?? '')

/** What the last act was about, else what there is: the item that screens show. */
export function itemInFocus(beats: readonly Beat[]): string | null {
  const items = beats.at(-1)?.moment.state.items
  const named = beats
    .flatMap(({ sent }) => sent)
    .map(({ command }) => thingIn(command, 'item'))
    .findLast((id) => id !== null && items?.has(id) === true)
  return named ?? items?.keys().next().value ?? null
}

/** The planned motion that the script is about, if it is about one. */
export function motionInFocus(beats: readonly Beat[]): string | null {
  const motions = beats.at(-1)?.moment.state.motions
  const named = beats
    .flatMap(({ sent }) => sent)
    .map(({ command }) => thingIn(command, 'motion'))
    .findLast((id) => id !== null && motions?.has(id) === true)
  return named ?? motions?.keys().next().value ?? null
}

/** The id that a command names under a field; null for anything else. */
function thingIn(command: unknown, field: 'item' | 'motion'): string | null {
  const id: unknown = typeof command === 'object' && command !== null ? Reflect.get(command, field) : null
  return typeof id === 'string' ? id : null
}

export const itemOf = (known: Known, id: string | null): ItemView | undefined =>
  id === null ? undefined : known.items.get(id)
