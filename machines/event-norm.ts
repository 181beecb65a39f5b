import type { NormId } from './agreements/agreement.ts'
import type { Command, EventName, MotionCommand } from './events.ts'
import { confirmedClass } from './item/context.ts'
import { lineNorm } from './item/display.ts'
import { coordinationOf, inVote, type Item } from './item/item.ts'
import type { MotionContext } from './motion/context.ts'

/** The norm that an accepted event rests on: the last column of the tables in RULES §3.3 and §3.4. */

/** Events that rest on the same norm wherever they happen. */
const always: Partial<Record<EventName, NormId>> = {
  'note.internal': 'G1.1',
  'classify.dispute': 'G2.1',
  'classify.reopen': 'G2.1',
  'line.propose': 'G3.1',
  'line.confirm': 'G3.1',
  'line.withdraw': 'G3.1',
  'dissent.retract': 'G6.1',
  'adjourn.request': 'G6.2',
  'adjourn.withdraw': 'G6.2',
  'adjourn.waive': 'G6.2',
  'adjourn.blocked': 'G6.2',
  'adjourn.refused': 'G6.2',
  'release.open': 'G6.4',
  'release.consent': 'G6.4',
  'release.refuse': 'G6.4',
  'release.revoke': 'G6.4',
  'motion.coordinate': 'G5.2',
  'motion.joint': 'G5.3',
  'motion.dissent': 'G6.1',
  'motion.boardResult': 'G6.1',
  'motion.resume': 'G5.2',
  'motion.disputeClass': 'G7.1',
  'motion.settleClass': 'G7.1',
}

/**
 * The norm that an event on an item rests on; null for plain procedure, for which the agreement has none.
 * @param was the item as the event met it
 */
export function normOfItemEvent(command: Command, was: Item): NormId | null {
  switch (command.type) {
    case 'observation.close':
      return command.norm
    case 'classify.propose':
    case 'classify.confirm':
      return command.value === 'resolution' ? 'G7.1' : 'G2.1'
    case 'line.revoke':
      return confirmedClass(was.context) === 'notCovered' ? 'G2.1' : 'G6.1'
    case 'dissent.flag':
      return inVote(was) ? 'G3.1' : 'G6.1'
    case 'consensus.confirm':
    case 'consensus.fail':
      return coordinationOf(was) === 'adjourned' ? 'G6.3' : 'G6.1'
    case 'adjourn.carried':
      return carriedBy[command.basis]
    case 'text.change':
      return releasing.has(coordinationOf(was)) ? 'G6.4' : 'G3.1'
    case 'agenda.place':
      return placedBy(was)
    case 'vote.open':
    case 'outcome.log':
    case 'outcome.correct':
      return votedBy(was)
    default:
      return always[command.type] ?? null
  }
}

/** The norm that an event on a planned motion rests on. */
export function normOfMotionEvent(command: MotionCommand, { kind, essential }: MotionContext): NormId | null {
  switch (command.type) {
    case 'observation.close':
      return command.norm
    case 'motion.notify':
      return kind === 'resolution' ? 'G7.2' : 'G5.1'
    case 'motion.solo':
      return essential ? 'G2.2' : 'G5.2'
    case 'motion.revise':
    case 'motion.publish':
    case 'motion.file':
    case 'motion.incident':
      return kind === 'resolution' ? 'G7.2' : 'G5.2'
    default:
      return always[command.type] ?? null
  }
}

const carriedBy = { agreement: 'G6.2', mutual: 'G3.1', third: null } as const

const releasing: ReadonlySet<string> = new Set(['releaseDeliberation', 'released'])

/** Back from an adjournment: under the agreement, or by a line that is fulfilled with it (Q24). */
function placedBy(was: Item): NormId | null {
  if (coordinationOf(was) === 'adjourned') return 'G6.2'
  return was.context.line?.vote === 'adjourn' && was.context.deferred !== null ? 'G3.1' : null
}

/** How the partners vote on it among themselves: alike on what is covered, freely on a resolution. */
function votedBy({ context }: Item): NormId | null {
  const value = confirmedClass(context)
  if (value === 'resolution') return 'G7.3'
  return value === 'covered' ? lineNorm(context) : null
}
