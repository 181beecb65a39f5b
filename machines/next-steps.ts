import type { CouncilState } from './council-state.ts'
import { confirmedClass, type ItemContext, saidBy } from './item/context.ts'
import { derivesFrom } from './item/display.ts'
import { classificationOf, coordinationOf, finalOf, inVote, type Item } from './item/item.ts'
import { consents } from './item/rules/release.ts'
import { hasStamped, type Stamp } from './stamps.ts'
import { isInForce } from './term.ts'

/** Who has to act: a partner, which is its lead or speaker (for a release its faction), or only its lead. */
export interface NextActor {
  readonly partner: string
  readonly leadOnly: boolean
}

/** Who has to act next on an item (RULES §3.2, second table): the first row that matches. */
export function nextActors(state: CouncilState, item: Item, at: string): NextActor[] {
  const c = item.context
  if (finalOf(item) !== null || !isInForce(state.agreement, at) || inVote(item)) return []
  switch (classificationOf(item)) {
    case 'unclassified':
    case 'disputed':
      return anyOf(c.partners)
    case 'proposed':
      return anyOf(without(c.partners, c.cls.stamps))
    default:
      return coordinators(state, item)
  }
}

function coordinators(state: CouncilState, item: Item): NextActor[] {
  const c = item.context
  const value = confirmedClass(c)
  if (value === 'resolution') return []
  switch (coordinationOf(item)) {
    case 'agreed':
    case 'released':
    case 'adjournmentPending':
      return []
    case 'open':
      return value === 'notCovered' || isDerived(state, c) ? [] : anyOf(c.partners)
    case 'proposed':
      return anyOf(without(c.partners, saidBy(c.pending)))
    case 'boards':
    case 'adjourned':
      return boardsLeft(c)
    case 'persisting':
      return leads(c.g6.status === 'none' ? without(c.partners, c.g6.waivers) : c.partners)
    case 'noRelease':
      return leads(c.partners)
    default: // releaseDeliberation
      return anyOf(c.partners.filter((partner) => !consents(c, partner)))
  }
}

const isDerived = ({ items }: CouncilState, c: ItemContext): boolean => {
  const parent = c.parent === null ? undefined : items.get(c.parent)
  return parent !== undefined && derivesFrom(c, parent)
}

/** The boards that have said neither consensus nor failure; all of them once each has said one of the two. */
function boardsLeft(c: ItemContext): NextActor[] {
  const silent = without(without(c.partners, c.pending?.stamps ?? []), c.failStamps)
  return leads(silent.length === 0 ? c.partners : silent)
}

const without = (partners: readonly string[], stamps: readonly Stamp[]): string[] =>
  partners.filter((partner) => !hasStamped(stamps, partner))

const anyOf = (partners: readonly string[]): NextActor[] => partners.map((partner) => ({ partner, leadOnly: false }))
const leads = (partners: readonly string[]): NextActor[] => partners.map((partner) => ({ partner, leadOnly: true }))
