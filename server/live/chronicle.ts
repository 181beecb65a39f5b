import type { NormId } from '../../machines/agreements/agreement.ts'
import { type CouncilState, known, thingOf } from '../../machines/council-state.ts'
import { normOfItemEvent, normOfMotionEvent } from '../../machines/event-norm.ts'
import { type Command, isMeetingCommand, isMotionCommand } from '../../machines/events.ts'
import { display } from '../../machines/item/display.ts'
import type { Item } from '../../machines/item/item.ts'
import { type Moved, movedBetween, type Standing, standingOf } from '../../machines/standing.ts'
import { isInForce } from '../../machines/term.ts'
import type { Retold, Told } from './retold.ts'
import { touchedBy } from './touched-items.ts'

/** One entry of the log in the story of a thing: by its version in the log, the norm it rests on, and what it moved. */
export interface Touch {
  readonly version: number
  readonly norm: NormId | null
  readonly moved: Moved
}

/** Which entries of the log touched which thing, and what each did to it: a fold beside the council's. */
export class Chronicle {
  readonly #retold: Retold
  readonly #items = new Map<string, Touch[]>()
  readonly #motions = new Map<string, Touch[]>()

  constructor(retold: Retold) {
    this.#retold = retold
    retold.listen({
      told: (told) => this.#add(told),
      anew: () => {
        this.#items.clear()
        this.#motions.clear()
      },
    })
  }

  /** What touched an item, oldest first, up to the log's end at this moment. */
  async item(id: string): Promise<readonly Touch[]> {
    await this.#retold.readOn()
    return this.#items.get(id) ?? []
  }

  /** What touched a planned motion, oldest first. */
  async motion(id: string): Promise<readonly Touch[]> {
    await this.#retold.readOn()
    return this.#motions.get(id) ?? []
  }

  #add({ version, event: { command, at }, before, after, changes }: Told): void {
    const norm = normOf(command, before, after)
    for (const [id, how] of touchedBy(command, before, changes)) {
      const was = before.items.get(id)
      const now = standingIn(after, known(after.items, id), at)
      const moved = movedBetween(was && standingIn(before, was, at), now)
      if (how === 'follows' && Object.keys(moved).length === 0) continue
      // A meeting that is cancelled, or a new one, moves the target of an adjournment that was carried (Q17).
      const here = isMeetingCommand(command) && moved.target ? 'G6.2' : norm
      noted(this.#items, id, { version, norm: here, moved })
    }
    if (isMotionCommand(command)) noted(this.#motions, command.motion, { version, norm, moved: {} })
  }
}

function normOf(command: Command, before: CouncilState, after: CouncilState): NormId | null {
  if (isMotionCommand(command)) return normOfMotionEvent(command, known(after.motions, command.motion).context)
  const item = 'item' in command ? thingOf(before.items, command.item) : undefined
  return item ? normOfItemEvent(command, item) : null
}

function standingIn(state: CouncilState, item: Item, at: string): Standing {
  const parent = thingOf(state.items, item.context.parent)
  return standingOf(item, display(item, parent, isInForce(state.agreement, at)))
}

function noted(all: Map<string, Touch[]>, id: string, touch: Touch): void {
  const touches = all.get(id)
  if (touches) touches.push(touch)
  else all.set(id, [touch])
}
