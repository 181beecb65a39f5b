import { agreement, known, trust } from '../../store.ts'
import { dayAndMonth } from '../../texts/dates.ts'
import { actText } from '../../texts/lead/acts.ts'
import { queueText } from '../../texts/lead/queue.ts'
import { text } from '../../texts/text.ts'
import { bodyName, outcomeWord, shortWhy } from '../../texts/why.ts'
import { hasStamped, moment, sides, stampOf, voteWord } from './words.ts'
import type { Turn } from './turn.ts'
import type { Verb } from '../../texts/lead/queue.ts'
import type { ItemView, MeView, StampView } from '../../../server/protocol/view.ts'

/** The second line of a row: what has happened last, as far as it matters for whoever's turn it is. */
export function rowWords(item: ItemView, turn: Turn, me: MeView, foreign: boolean): string {
  const finance =
    item.finance === 'none' || item.classification.state === 'unclassified' ? null : text.value.finance[item.finance]
  const closed = item.public ? null : queueText.value.row.closed
  const parts = [
    situation(item, turn, me),
    turn.whose === 'over' ? null : finance,
    closed,
    foreign ? where(item) : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

/** Another meeting than the heading's: a committee by its abbreviation, and the day. */
function where(item: ItemView): string | null {
  const meeting = known.value.meetings.get(item.meeting ?? item.deferredTo ?? '')
  if (!meeting) return null
  const committee = agreement.value?.bodies.find(({ id, kind }) => id === meeting.body && kind === 'committee')
  return text.value.meetingOn(
    committee?.id ?? bodyName(agreement.value, meeting.body, meeting.bodyName),
    dayAndMonth(meeting.start),
  )
}

function situation(item: ItemView, turn: Turn, me: MeView): string | null {
  if (trust.value === 'hidden') return null
  const words = queueText.value.row
  switch (turn.whose) {
    case 'mine':
      return waiting[turn.verb](item, me)
    case 'board':
      return shortWhy(item, agreement.value, known.value)
    case 'theirs':
      return ownWord(item, me)
    case 'nobody':
      return item.coordination === 'agreed' && !item.display.derived && !item.display.voluntary
        ? words.agreed(sides().two)
        : shortWhy(item, agreement.value, known.value)
    case 'over':
      return outcomeWord(item)
    default: {
      const unknown: never = turn
      return unknown
    }
  }
}

const otherStamp = (stamps: readonly StampView[], me: MeView): StampView | undefined =>
  stamps.findLast(({ partner }) => partner !== me.partner)

const waiting: Record<Verb, (item: ItemView, me: MeView) => string | null> = {
  classify: ({ suggestion, classification }) => {
    const words = queueText.value.row
    if (classification.state === 'disputed') return words.disputed
    return suggestion ? words.suggestion(actText.value.classes[suggestion.value]) : words.noProposal
  },
  confirmClass: ({ classification: { by, value } }) =>
    by === null || value === null
      ? null
      : queueText.value.row.proposes(sides().genitive(by), queueText.value.row.quoted(actText.value.classes[value])),
  proposeLine: (item) => shortWhy(item, agreement.value, known.value),
  confirmLine: ({ pending }, me) => {
    if (!pending) return null
    const by = pending.by ?? otherStamp(pending.stamps, me)?.partner
    return by === undefined ? null : queueText.value.row.proposes(sides().genitive(by), voteWord(pending))
  },
  settle: (item, me) => settling(item, me),
  adjourn: (item, me) => {
    const waiver = otherStamp(item.adjournment.waivers, me)
    return waiver ? queueText.value.row.waived(sides().name(waiver.partner)) : noDealSince(item)
  },
  further: (item) => noDealSince(item),
  release: ({ consents }, me) => {
    const other = consents.find(({ partner, complete }) => partner !== me.partner && complete)
    const words = queueText.value.row
    return other ? words.consented(sides().name(other.partner)) : words.noConsent
  },
}

function settling({ pending, failStamps, dissent }: ItemView, me: MeView): string | null {
  const words = queueText.value.row
  const confirmed = pending ? otherStamp(pending.stamps, me) : undefined
  if (pending && confirmed)
    return words.confirmed(sides().name(confirmed.partner), voteWord(pending), moment(confirmed.at))
  const failed = otherStamp(failStamps, me)
  if (failed) return words.failed(sides().name(failed.partner))
  return dissent ? words.dissent(sides().genitive(dissent.by), moment(dissent.at)) : null
}

function noDealSince({ travelled }: ItemView): string | null {
  const last = travelled.at(-1)
  return last ? queueText.value.row.noDeal(moment(last.at)) : null
}

function ownWord({ pending, failStamps, consents, classification, adjournment }: ItemView, me: MeView): string | null {
  const words = queueText.value.row
  const own = pending ? stampOf(pending.stamps, me.partner) : undefined
  if (pending && own)
    return pending.by === me.partner ? words.yourProposal(moment(own.at)) : words.yourWord(moment(own.at))
  const stamp =
    stampOf(failStamps, me.partner) ??
    stampOf(adjournment.waivers, me.partner) ??
    stampOf(classification.stamps, me.partner)
  if (classification.state === 'proposed' && stamp && classification.by === me.partner)
    return words.yourProposal(moment(stamp.at))
  if (consents.some(({ partner }) => partner === me.partner)) return null
  return stamp && !hasStamped(failStamps, me.partner) ? words.yourWord(moment(stamp.at)) : null
}
