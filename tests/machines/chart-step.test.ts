import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { initialTransition, transition } from 'xstate'
import { charted } from '../../machines/charted.ts'
import { stepperFor } from '../../machines/chart-step.ts'
import type { Event } from '../../machines/events.ts'
import { addsItem, isMeetingCommand, isMotionCommand, whoOf } from '../../machines/events.ts'
import { itemMachine } from '../../machines/item/machine.ts'
import { step as stepItem } from '../../machines/item/step.ts'
import { meetingMachine } from '../../machines/meeting/machine.ts'
import type { Council } from '../support/council.ts'
import { live, plans } from '../support/histories.ts'

const seed = Number(process.env['SEED'] ?? 20210204)
/** How many random steps are compared at least; a million by hand. */
const wanted = Number(process.env['CHART_STEPS'] ?? 2500)
const items = stepperFor(itemMachine)
const meetings = stepperFor(meetingMachine)

type Snapshot = ReturnType<typeof items.step>
const said = ({ value, context, status }: Snapshot) => ({ value, context: context as unknown, status })

interface Stepped {
  readonly ours: ReturnType<typeof said>
  readonly stock: ReturnType<typeof said>
  /** The chart said that it would do nothing, and yet something moved. */
  readonly strayed: boolean
}

/** Both ways of stepping, from where the thing stands at the end of a history, by an event that it held. */
function stepped(council: Council, event: Event): Stepped | undefined {
  const { command } = event
  const who = whoOf(event)
  if (isMeetingCommand(command)) {
    if (command.type === 'meeting.add') return undefined
    const { value, context } = council.meetingOf(command.meeting)
    const from = meetings.revive(value, context)
    const [stock] = transition(meetingMachine, from as never, { ...command, who })
    return { ours: said(meetings.step(from, { ...command, who })), stock: said(stock as Snapshot), strayed: false }
  }
  if (addsItem(command) || isMotionCommand(command)) return undefined
  const item = council.get(command.item ?? '')
  const given = charted(council.state, item, command, who)
  const from = items.revive(item.value, item.context)
  const [stock] = transition(itemMachine, from as never, given)
  const moved = stock.value !== from.value || stock.context !== from.context
  const strayed = !items.accepts(from, given) && moved
  return { ours: said(items.step(from, given)), stock: said(stock as Snapshot), strayed }
}

test(
  'stepping in the cached scope equals the stock transition of XState: value, context and status',
  () => {
    let compared = 0
    const property = fc.property(plans, (plan) => {
      const { council } = live(plan, [])
      for (const event of council.log) {
        const step = stepped(council, event)
        if (!step) continue
        compared += 1
        expect(step.ours).toEqual(step.stock)
        expect(step.strayed).toBe(false)
      }
    })
    // A history has ten such steps and more.
    fc.assert(property, { numRuns: wanted / 10, seed })
    expect(compared).toBeGreaterThan(wanted)
  },
  120_000 + 50 * wanted,
)

test('starting in the cached scope equals the stock first transition of XState: value, context and status', () => {
  let compared = 0
  const property = fc.property(plans, (plan) => {
    const { state } = live(plan, []).council
    for (const [machine, stepper, things] of [
      [itemMachine, items, state.items],
      [meetingMachine, meetings, state.meetings],
    ] as const) {
      for (const { context } of things.values()) {
        compared += 1
        expect(said(stepper.start(context))).toEqual(said(initialTransition(machine, context as never)[0] as Snapshot))
      }
    }
  })
  fc.assert(property, { numRuns: 50, seed })
  expect(compared).toBeGreaterThan(250)
})

/** All of a snapshot that the chart goes on from, in an order of its own. */
const whole = ({ _nodes, value, context, status, output, error, tags, historyValue, children }: Snapshot) => {
  const states = _nodes.map(({ id }) => id).toSorted()
  return { states, value, context, status, output, error, tags, historyValue, children } as Record<string, unknown>
}

test(
  'an item goes on with what was noted beside its chart as if it were revived from plain JSON',
  () => {
    let compared = 0
    const property = fc.property(plans, (plan) => {
      const { council } = live(plan, [])
      for (const event of council.log) {
        const { command } = event
        if (isMeetingCommand(command) || addsItem(command) || isMotionCommand(command)) continue
        const item = council.get(command.item ?? '')
        const given = charted(council.state, item, command, whoOf(event))
        const [kept, revived] = [stepItem(item, given), stepItem(structuredClone(item), given)]
        expect(kept).toEqual(revived)
        // The next step from here, which is not revived.
        expect(stepItem(kept, given)).toEqual(stepItem(structuredClone(kept), given))
        const after = items.step(items.revive(item.value, item.context), given)
        expect(whole(items.with(after, kept.context))).toEqual(whole(items.revive(kept.value, kept.context)))
        compared += 1
      }
    })
    fc.assert(property, { numRuns: wanted / 10, seed })
    expect(compared).toBeGreaterThan(wanted / 2)
  },
  120_000 + 50 * wanted,
)

test('a step does not touch what it came from', () => {
  const property = fc.property(plans, (plan) => {
    const { council } = live(plan, [])
    const before = structuredClone([...council.state.items])
    for (const event of council.log) stepped(council, event)
    expect([...council.state.items]).toEqual(before)
  })
  fc.assert(property, { numRuns: 50, seed })
})
