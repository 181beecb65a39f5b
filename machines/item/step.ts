import type { AnyMachineSnapshot } from 'xstate'
import { stepperFor } from '../chart-step.ts'
import type { ItemEvent } from './chart-events.ts'
import type { ItemContext } from './context.ts'
import { classificationOf, coordinationOf, type Item, type ItemValue } from './item.ts'
import { itemMachine } from './machine.ts'

const chart = stepperFor(itemMachine)

/** Snapshots of items already stepped, so that none is revived from JSON twice. */
const snapshots = new WeakMap<Item, AnyMachineSnapshot>()

function snapshotOf(item: Item): AnyMachineSnapshot {
  const known = snapshots.get(item)
  if (known) return known
  const revived = chart.revive(item.value, item.context)
  snapshots.set(item, revived)
  return revived
}

/** Does the chart know a way for this event from where the item stands? */
export const accepts = (item: Item, event: ItemEvent): boolean => chart.accepts(snapshotOf(item), event)

/** The item after the event. One that the chart does not accept leaves it as it is. */
export function step(item: Item, event: ItemEvent): Item {
  const snapshot = chart.step(snapshotOf(item), event)
  return remembered(withStop(item, itemOf(snapshot, item.rev), event), snapshot)
}

/** A new item, not yet on an agenda. */
export function begin(context: ItemContext): Item {
  const snapshot = chart.start(context)
  return remembered(itemOf(snapshot, 0), snapshot)
}

const itemOf = (snapshot: AnyMachineSnapshot, rev: number): Item => ({
  value: snapshot.value as ItemValue,
  context: snapshot.context as ItemContext,
  rev,
})

/** What was noted beside the chart changes the context: the snapshot goes on with that. */
function remembered(item: Item, snapshot: AnyMachineSnapshot): Item {
  snapshots.set(item, item.context === snapshot.context ? snapshot : chart.with(snapshot, item.context))
  return item
}

/** The same item, marked with the log version that made it. */
export function withRev(item: Item, rev: number): Item {
  const marked = { ...item, rev }
  snapshots.set(marked, snapshotOf(item))
  return marked
}

/** Notes the stop on the way through the principles, and when something that members read last moved. */
function withStop(before: Item, after: Item, { who, type }: ItemEvent): Item {
  const state = coordinationOf(after)
  const arrived = coordinationOf(before) !== state
  const moved =
    arrived ||
    classificationOf(before) !== classificationOf(after) ||
    before.context.version !== after.context.version ||
    before.context.pending !== after.context.pending ||
    before.context.consents !== after.context.consents
  if (!moved) return after
  const by = type === 'vote.open' || type.startsWith('adjourn.c') || type === 'adjourn.refused' ? null : who.partner
  return {
    ...after,
    context: {
      ...after.context,
      movedAt: who.at,
      travelled: arrived ? [...after.context.travelled, { state, at: who.at, by }] : after.context.travelled,
    },
  }
}
