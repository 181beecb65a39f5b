import type { CouncilState } from '../../machines/council-state.ts'
import { maySee, maySeeMotion } from '../../machines/visibility.ts'
import type { Acting } from '../../server/identity/acting.ts'
import type { Verdict } from './verdict.ts'

/**
 * Marks in what people write, by which a leak is found in the bytes: `§spd§` stands in every internal note of that side,
 * `¶id¶` in the id and title of every planned motion and non-public item.
 */
export const ownMark = (partner: string): string => `§${partner}§`
export const thingMark = (number: string): string => `¶${number}¶`

const marks = /¶\d+¶/gu

/** Ids of things that are taken away from whoever saw them. */
const takenAway = /"gone":\{[^}]*\}/u

/** Holds every frame against what its reader may see at this moment. */
export class Secrecy {
  readonly #verdict: Verdict
  readonly #seen = new Map<string, Set<string>>()

  constructor(verdict: Verdict) {
    this.#verdict = verdict
  }

  check(text: string, person: Acting, state: CouncilState): void {
    if (!text.includes('§') && !text.includes('¶')) return
    for (const [, partner = ''] of text.matchAll(/§(\w+)§/gu)) {
      this.#verdict.hold(
        'internal notes stay in their faction (I23)',
        partner === person.partner,
        () => `${person.id}: ${text}`,
      )
    }
    const seen = this.#seen.get(person.id) ?? new Set()
    this.#seen.set(person.id, seen)
    for (const mark of takenAway.exec(text)?.[0].match(marks) ?? []) {
      this.#verdict.hold(
        'nothing is taken away that was never shown',
        seen.has(mark),
        () => `${person.id} ${mark}: ${text}`,
      )
    }
    for (const mark of new Set(text.replace(takenAway, '').match(marks))) {
      seen.add(mark)
      this.#verdict.hold(
        'nobody sees what is not theirs (§3.6, I29)',
        mayKnow(mark, person, state),
        () => `${person.id} ${mark}: ${text}`,
      )
    }
  }
}

/** May this person know of a thing with this mark in its id? */
function mayKnow(mark: string, person: Acting, { items, motions }: CouncilState): boolean {
  const item = [...items.values()].find(({ context }) => context.item.includes(mark))
  const motion = [...motions.values()].find(({ context }) => context.motion.includes(mark))
  return (item !== undefined && maySee(person, item)) || (motion !== undefined && maySeeMotion(person, motion))
}
