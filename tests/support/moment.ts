import type { CouncilState } from '../../machines/council-state.ts'
import type { Event } from '../../machines/events.ts'
import { display } from '../../machines/item/display.ts'
import type { Display } from '../../machines/item/display-code.ts'
import type { Item } from '../../machines/item/item.ts'
import { isInForce } from '../../machines/term.ts'
import type { Motion } from '../../machines/motion/motion.ts'
import type { MotionPast } from './motion-past.ts'
import type { Past } from './past.ts'

/** One item right after an accepted event (its own or another thing's), with what was before. */
export interface Moment {
  readonly state: CouncilState
  readonly event: Event
  readonly before: Item
  readonly item: Item
  readonly parent: Item | undefined
  /** The text version that the parent had when this became its child. */
  readonly bornOn: number | undefined
  readonly past: Past
  /** The past before the event. */
  readonly was: Past
  readonly shown: Display
  readonly partners: readonly string[]
}

/** A planned motion right after an accepted event of its own. */
export interface MotionMoment {
  readonly state: CouncilState
  readonly event: Event
  /** Undefined when the event planned it. */
  readonly before: Motion | undefined
  readonly motion: Motion
  readonly past: MotionPast
  /** The past before the event. */
  readonly was: MotionPast
}

/** An invariant of RULES §4 as a promise that holds at every moment, of an item or of a motion. */
export interface Invariant<At = Moment> {
  readonly id: string
  readonly promise: string
  /** It speaks of the event that led here, not of the state alone. */
  readonly ofStep?: true
  readonly holds: (moment: At) => boolean
}

export function momentOf(
  state: CouncilState,
  event: Event,
  before: Item,
  item: Item,
  { past, was, bornOn }: Pick<Moment, 'past' | 'was' | 'bornOn'>,
): Moment {
  const parent = item.context.parent === null ? undefined : state.items.get(item.context.parent)
  const shown = display(item, parent, isInForce(state.agreement, event.at))
  return { state, event, before, item, parent, bornOn, past, was, shown, partners: item.context.partners }
}

export const isLine = ({ code }: Display): boolean => ['yes', 'no', 'abstain', 'nominee'].includes(code)
