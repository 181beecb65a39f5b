import { type AnyMachineSnapshot, createActor, transition } from 'xstate'
import { charted } from '../../../machines/charted.ts'
import { stepperFor } from '../../../machines/chart-step.ts'
import { CouncilLedger } from '../../../machines/council-state.ts'
import { apply } from '../../../machines/decide.ts'
import { type Event, type ToItem, whoOf } from '../../../machines/events.ts'
import type { ItemEvent } from '../../../machines/item/chart-events.ts'
import type { Item } from '../../../machines/item/item.ts'
import { itemMachine } from '../../../machines/item/machine.ts'
import { step } from '../../../machines/item/step.ts'
import { carryOut } from '../load-process.ts'
import { agreement } from '../people.ts'
import { median } from '../statistics.ts'
import { invited, ItemStory, opened, type Task } from '../work.ts'

/** One item's life again and again, stepped in four ways in turn. */
export interface ChartSteps {
  readonly lives: number
}

/** What one step takes, µs. */
export interface ChartStepsResult {
  readonly product: number
  /** The same with what the product notes beside the chart. */
  readonly item: number
  readonly actor: number
  readonly stock: number
}

/** Two cycles of what is said about an item. */
const LIFE = 44
/** Lives before anything is timed. */
const WARM_UP = 200

const eventOf = ({ side, role, command }: Task, number: number): Event => {
  const partner = agreement.partners[side]?.id ?? ''
  const at = '2021-02-04T17:00:00.000+01:00'
  return { id: `step-${number}`, at, actor: { person: `${partner}.${role}`, partner, role, committees: [] }, command }
}

/** An item in a running meeting, and what its chart is told from there on. */
function recorded(): { readonly item: Item; readonly events: readonly ItemEvent[] } {
  const ledger = new CouncilLedger(agreement)
  let version = 0
  const does = (task: Task): void => apply(ledger, eventOf(task, version + 1), ++version)
  const agenda = { items: 1, before: 0 }
  for (const task of [...invited(agenda), opened(agenda)]) does(task)
  const here = (): Item => {
    const item = ledger.items.get('item-1')
    if (!item) throw new Error('There is no item.')
    return item
  }
  const item = here()
  const story = new ItemStory(0)
  const events = Array.from({ length: LIFE }, () => {
    const task = story.next()
    const event = charted(ledger, here(), task.command as ToItem, whoOf(eventOf(task, 0)))
    does(task)
    return event
  })
  return { item, events }
}

await carryOut<ChartSteps, ChartStepsResult>(async ({ lives }) => {
  const { item, events } = recorded()
  const stepper = stepperFor(itemMachine)
  const first = (): AnyMachineSnapshot => stepper.revive(item.value, item.context)
  const ways = {
    product: () => {
      let at = first()
      return timed(() => {
        for (const event of events) at = stepper.step(at, event)
        return at.value
      })
    },
    actor: () => {
      const actor = createActor(itemMachine, { snapshot: first() as never, input: {} as never }).start()
      return timed(() => {
        for (const event of events) actor.send(event)
        return actor.getSnapshot().value
      })
    },
    stock: () => {
      let at = first() as Parameters<typeof transition<typeof itemMachine>>[1]
      return timed(() => {
        for (const event of events) [at] = transition(itemMachine, at, event)
        return at.value
      })
    },
    item: () => {
      let at = { ...item }
      return timed(() => {
        for (const event of events) at = step(at, event)
        return at.value
      })
    },
  }
  const times = { product: [] as number[], actor: [] as number[], stock: [] as number[], item: [] as number[] }
  for (let life = 0; life < WARM_UP + lives; life += 1) {
    const ends = Object.entries(ways).map(([name, live]) => {
      const { micros, end } = live()
      if (life >= WARM_UP) times[name as keyof typeof times].push(micros / LIFE)
      return JSON.stringify(end)
    })
    if (new Set(ends).size > 1) throw new Error(`The ways of stepping led to different places: ${ends.join(' ')}`)
  }
  return {
    product: median(times.product),
    actor: median(times.actor),
    stock: median(times.stock),
    item: median(times.item),
  }
})

function timed<End>(work: () => End): { readonly micros: number; readonly end: End } {
  const start = performance.now()
  const end = work()
  return { micros: (performance.now() - start) * 1000, end }
}
