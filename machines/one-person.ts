import type { Actor, Command } from './events.ts'
import { type ItemContext, saidBy } from './item/context.ts'
import type { MotionContext } from './motion/context.ts'
import type { Stamp } from './stamps.ts'

/**
 * Nobody speaks for two sides of one thing (Q20): whose word stands for one partner cannot add the other's, also after
 * changing sides. The word given stays the first partner's; another person has to speak for the second.
 */
export const spokeForOther = (
  { person, partner }: Actor,
  command: Command,
  item: ItemContext | undefined,
  motion: MotionContext | undefined,
): boolean =>
  [...(item ? onItem(item, command) : []), ...(motion ? onMotion(motion, command) : [])].some(
    (stamp) => stamp.person === person && stamp.partner !== partner,
  )

/** The words that this one would be counted with. */
function onItem(c: ItemContext, command: Command): readonly Stamp[] {
  switch (command.type) {
    case 'classify.confirm':
      // What is confirmed needs no further word; a child's class came with its parent's, whoever completed that.
      return c.cls.confirmed ? [] : c.cls.stamps
    case 'line.propose':
    case 'line.confirm':
    case 'consensus.confirm':
      return saidBy(c.pending)
    case 'consensus.fail':
      return c.failStamps
    case 'adjourn.waive':
      return c.g6.waivers
    case 'adjourn.blocked':
      return c.g6.blocks
    case 'release.consent':
      return stampsIn(c.consents)
    case 'item.supersede':
      return c.supersede
    case 'outcome.confirm':
      return c.outcomes.slice(-1).map(({ stamp }) => stamp)
    case 'observation.close':
      return toClose(c.observations, command)
    default:
      return []
  }
}

function onMotion(c: MotionContext, command: Command): readonly Stamp[] {
  switch (command.type) {
    case 'motion.joint':
    case 'motion.solo':
    case 'motion.boardResult':
      return stampsIn(c.choices)
    case 'motion.settleClass':
      return stampsIn(c.settle)
    case 'observation.close':
      return toClose(c.observations, command)
    default:
      return []
  }
}

const stampsIn = (given: Readonly<Record<string, { readonly stamp: Stamp }>>): Stamp[] =>
  Object.values(given).map(({ stamp }) => stamp)

interface Open {
  readonly norm: string
  readonly closed: boolean
  readonly stamps: readonly Stamp[]
}

const toClose = (observations: readonly Open[], { norm }: Command<'observation.close'>): readonly Stamp[] =>
  observations.filter((each) => each.norm === norm && !each.closed).flatMap(({ stamps }) => stamps)
