import { setImmediate as tick } from 'node:timers/promises'
import type { Entry, EventStore } from '../../db/event-store.ts'
import type { Agreement, NormId } from '../../machines/agreements/agreement.ts'
import { CouncilLedger, type CouncilState, Draft, known, thingOf } from '../../machines/council-state.ts'
import { enact } from '../../machines/enact.ts'
import { normOfItemEvent, normOfMotionEvent } from '../../machines/event-norm.ts'
import { type Command, isMeetingCommand, isMotionCommand } from '../../machines/events.ts'
import { display } from '../../machines/item/display.ts'
import type { Item } from '../../machines/item/item.ts'
import { type Moved, movedBetween, type Standing, standingOf } from '../../machines/standing.ts'
import { isInForce } from '../../machines/term.ts'
import { eventOf } from './log-entry.ts'
import { touchedBy } from './touched-items.ts'

/** One entry of the log in the story of a thing: by its version in the log, the norm it rests on, and what it moved. */
export interface Touch {
  readonly version: number
  readonly norm: NormId | null
  readonly moved: Moved
}

/** How many entries are told again before others get a turn. */
const TURN = 100

/**
 * Which entries of the log touched which thing, and what each did to it: a fold of its own beside the council's, read
 * on when somebody asks. It stands in nobody's way, can be dropped at any time, and keeps no event.
 */
export class Chronicle {
  readonly #log: Pick<EventStore, 'read'>
  readonly #ledger: CouncilLedger
  readonly #items = new Map<string, Touch[]>()
  readonly #motions = new Map<string, Touch[]>()
  #version = 0
  #reading: Promise<void> = Promise.resolve()

  constructor(agreement: Agreement, log: Pick<EventStore, 'read'>) {
    this.#ledger = new CouncilLedger(agreement)
    this.#log = log
  }

  /** What touched an item, oldest first, up to the log's end at this moment. */
  async item(id: string): Promise<readonly Touch[]> {
    await this.#readOn()
    return this.#items.get(id) ?? []
  }

  /** What touched a planned motion, oldest first. */
  async motion(id: string): Promise<readonly Touch[]> {
    await this.#readOn()
    return this.#motions.get(id) ?? []
  }

  #readOn(): Promise<void> {
    const read = async (): Promise<void> => {
      for await (const entry of this.#log.read(this.#version)) {
        this.#add(entry)
        if (entry.version % TURN === 0) await tick()
      }
    }
    this.#reading = this.#reading.then(read, read)
    return this.#reading
  }

  /** Told again, not decided again: the council has read this log before, and would have stopped at a wrong entry. */
  #add(entry: Entry): void {
    const event = eventOf(entry)
    const { command, at } = event
    const after = new Draft(this.#ledger)
    enact(after, event)
    const changes = after.changes()
    const norm = normOf(command, this.#ledger, after)
    for (const [id, how] of touchedBy(command, this.#ledger, changes)) {
      const was = this.#ledger.items.get(id)
      const now = standingIn(after, known(after.items, id), at)
      const moved = movedBetween(was && standingIn(this.#ledger, was, at), now)
      if (how === 'follows' && Object.keys(moved).length === 0) continue
      // A meeting that is cancelled, or a new one, moves the target of an adjournment that was carried (Q17).
      const here = isMeetingCommand(command) && moved.target ? 'G6.2' : norm
      noted(this.#items, id, { version: entry.version, norm: here, moved })
    }
    if (isMotionCommand(command)) noted(this.#motions, command.motion, { version: entry.version, norm, moved: {} })
    this.#ledger.put(changes)
    this.#version = entry.version
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
