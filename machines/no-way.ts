import type { Command } from './events.ts'
import { classificationOf, coordinationOf, inDispute, inVote, type Item, proceedingsOf } from './item/item.ts'
import type { CoordinationState } from './item/states.ts'
import { type Refusal, refused, type RefusalReason } from './refusal.ts'

/** (9) of RULES §3.8: the chart knows no way for this event from where the item stands. Which norm says so, and why. */
export function noWay(item: Item, command: Command): Refusal {
  const [family] = command.type.split('.')
  switch (family) {
    case 'classify':
      return refused('G2.1', classReason(item, command))
    case 'line':
      return lineRefusal(item, command)
    case 'dissent':
      return refused('G6.1', command.type === 'dissent.flag' ? 'alreadyInDispute' : 'noDispute')
    case 'consensus':
      return refused('G6.1', inDispute(item) ? 'alreadyFailed' : 'noDispute')
    case 'adjourn':
      return adjournRefusal(item, command)
    case 'release':
      return releaseRefusal(coordinationOf(item), command)
    default:
      return refused('state', proceedingsReason(item, command))
  }
}

function classReason(item: Item, { type }: Command): RefusalReason {
  const state = classificationOf(item)
  if (type === 'classify.propose') return 'classAlreadyProposed'
  if (type === 'classify.confirm') return state === 'proposed' ? 'otherClass' : 'nothingClassified'
  return type === 'classify.reopen' ? 'classNotConfirmed' : 'nothingClassified'
}

function lineRefusal(item: Item, { type }: Command): Refusal {
  const state = coordinationOf(item)
  if (inDispute(item) || state === 'released') return refused('G6.1', 'inDispute')
  if (type === 'line.revoke') return refused('G3.1', 'notAgreed')
  if (state === 'agreed') return refused('G3.1', 'alreadyAgreed')
  return refused('G3.1', state === 'proposed' ? 'otherVote' : 'nothingProposed')
}

function adjournRefusal(item: Item, command: Command): Refusal {
  const { g6, line } = item.context
  const offAgenda = refused('state', proceedingsReason(item, command))
  if (command.type === 'adjourn.carried') {
    if (command.basis === 'third') return offAgenda
    if (command.basis === 'mutual') return line?.vote === 'adjourn' ? offAgenda : refused('G3.1', 'noAdjournLine')
    return g6.status === 'requested' ? offAgenda : refused('G6.2', 'noWish')
  }
  if (command.type === 'adjourn.withdraw' || command.type === 'adjourn.refused') return refused('G6.2', 'noWish')
  if (g6.count > 0) return refused('G6.2', 'adjournedBefore')
  if (coordinationOf(item) === 'adjournmentPending') return refused('G6.2', 'alreadyRequested')
  return refused('G6.2', coordinationOf(item) === 'persisting' ? 'stepUsed' : 'boardsFirst')
}

/** Which step of G6 comes before a release (§3.8). */
const releaseOpenings: Partial<Record<CoordinationState, Refusal>> = {
  persisting: refused('G6.2', 'adjournmentFirst'),
  adjournmentPending: refused('G6.2', 'wishPending'),
  adjourned: refused('G6.3', 'attemptAfterAdjournment'),
  releaseDeliberation: refused('G6.4', 'alreadyDeliberating'),
  released: refused('G6.4', 'alreadyDeliberating'),
}

function releaseRefusal(state: CoordinationState, { type }: Command): Refusal {
  if (type === 'release.open') return releaseOpenings[state] ?? refused('G6.1', 'boardsFirst')
  return refused('G6.4', type === 'release.revoke' ? 'notReleased' : 'notDeliberating')
}

function proceedingsReason(item: Item, { type }: Command): RefusalReason {
  const state = proceedingsOf(item)
  if (type === 'agenda.place') return inVote(item) ? 'voteRunning' : 'alreadyOnAgenda'
  if (type === 'outcome.log' || type === 'vote.abort') return 'noVote'
  if (type.startsWith('outcome.')) return 'nothingLogged'
  if (inVote(item)) return 'voteRunning'
  if (type === 'item.call' || type === 'agenda.remove' || type === 'adjourn.carried') {
    return state === 'called' ? 'otherItemCalled' : 'notOnAgenda'
  }
  return 'notCalled'
}
