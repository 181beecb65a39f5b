import { partnerIds } from '../agreements/agreement.ts'
import type { Actor } from '../events.ts'
import { isInForce, isOver } from '../term.ts'
import type { Scenario } from './format.ts'
import { actorNamed } from './persons.ts'

type Items = NonNullable<Scenario['items']>

/** One command that puts something in place before the first step. */
export interface Beginning {
  /** What it puts in place: "meeting rat-feb". */
  readonly thing: string
  readonly actor: Actor
  readonly command: { readonly type: string } & Readonly<Record<string, unknown>>
}

/** Puts meetings, items and motions in place, by the same commands that people use. */
export function* beginnings(scenario: Scenario): Iterable<Beginning> {
  const [partner] = partnerIds(scenario.agreement)
  const secretary = actorNamed(scenario.agreement, `${String(partner)}.secretary`)
  for (const { id, ...meeting } of scenario.meetings ?? []) {
    yield { thing: `meeting ${id}`, actor: secretary, command: { type: 'meeting.add', meeting: id, ...meeting } }
  }
  for (const { id, ...item } of parentsFirst(scenario.items ?? [])) {
    yield { thing: `item ${id}`, actor: secretary, command: { type: 'item.add', item: id, ...item } }
  }
  for (const { id, ...motion } of scenario.motions ?? []) {
    const lead = actorNamed(scenario.agreement, `${motion.originator}.lead`)
    yield { thing: `motion ${id}`, actor: lead, command: { type: 'motion.add', motion: id, ...motion } }
  }
}

/** What a scenario begins with was there while the agreement was in force, even if its clock starts after the term. */
export function momentOfSetUp({ agreement, now }: Pick<Scenario, 'agreement' | 'now'>): string {
  if (isInForce(agreement, now)) return now
  const day = isOver(agreement, now) ? agreement.validTo : agreement.validFrom
  return `${day}T12:00:00Z`
}

/** A child can only be added once its parent is there. */
function parentsFirst(items: Items): Items {
  const placed = new Set<string>()
  const ordered: Items = []
  let left = items
  while (left.length > 0) {
    const ready = left.filter(({ parent }) => parent === undefined || placed.has(parent))
    // A parent that is not there: the rules say so.
    const next = ready.length > 0 ? ready : left
    ordered.push(...next)
    for (const { id } of next) placed.add(id)
    left = left.filter((item) => !next.includes(item))
  }
  return ordered
}
