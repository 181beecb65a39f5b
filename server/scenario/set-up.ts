import { agreementById } from '../../machines/agreements/registry.ts'
import type { Actor } from '../../machines/events.ts'
import { isInForce, isOver } from '../../machines/term.ts'
import type { Scenario } from './format.ts'
import { actorNamed } from './persons.ts'

type Send = (actor: Actor, command: unknown) => Promise<string | undefined>
type Items = NonNullable<Scenario['items']>

/** Puts meetings, items and motions in place, by the same commands that people use. Returns what was refused, if anything. */
export async function setUp(scenario: Scenario, send: Send): Promise<string | undefined> {
  const partner = agreementById(scenario.agreement)?.partners[0]?.id ?? ''
  const secretary = actorNamed(scenario.agreement, `${partner}.secretary`)
  for (const { id, ...meeting } of scenario.meetings ?? []) {
    const refusal = await send(secretary, { type: 'meeting.add', meeting: id, ...meeting })
    if (refusal !== undefined) return `meeting ${id}: ${refusal}`
  }
  for (const { id, ...item } of parentsFirst(scenario.items ?? [])) {
    const refusal = await send(secretary, { type: 'item.add', item: id, ...item })
    if (refusal !== undefined) return `item ${id}: ${refusal}`
  }
  for (const { id, ...motion } of scenario.motions ?? []) {
    const lead = actorNamed(scenario.agreement, `${motion.originator}.lead`)
    const refusal = await send(lead, { type: 'motion.add', motion: id, ...motion })
    if (refusal !== undefined) return `motion ${id}: ${refusal}`
  }
  return undefined
}

/** What a scenario begins with was there while the agreement was in force, even if its clock starts after the term. */
export function momentOfSetUp({ agreement: id, now }: Pick<Scenario, 'agreement' | 'now'>): string {
  const agreement = agreementById(id)
  if (!agreement || isInForce(agreement, now)) return now
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
