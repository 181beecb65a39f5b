import { partnerIds } from './agreements/agreement.ts'
import type { CouncilState } from './council-state.ts'
import { coordinationOf, finalOf, type Item, proceedingsOf } from './item/item.ts'
import { isAhead, type Meeting } from './meeting/meeting.ts'
import { nextActors } from './next-steps.ts'
import { owedOn } from './owed.ts'
import { type Addressee, addressees, coordinationDay, type Owed, type Reminder, timingOf } from './reminder.ts'
import { isInForce } from './term.ts'
import { dayOf } from './working-days.ts'

/**
 * What is due on an item, by when, by which norm and for whom, at this moment (ISO 8601 with offset). Data for people:
 * no day that passes changes a state, and nothing is refused because of one (Q28).
 */
export function itemReminders(state: CouncilState, item: Item, at: string): Reminder[] {
  if (finalOf(item) !== null || !isInForce(state.agreement, at)) return []
  return [...coordination(state, item, at), ...support(state, item, at), ...placing(state, item, at)]
}

/** Positions are settled in good time before the sitting on whose agenda it stands, or to which it was adjourned (G3.1). */
function coordination(state: CouncilState, item: Item, at: string): Reminder[] {
  const whom = nextActors(state, item, at)
  const { meeting, g6 } = item.context
  const adjourned = coordinationOf(item) === 'adjourned'
  const sitting = sittingAhead(state, meeting ?? (adjourned ? g6.target : null))
  if (whom.length === 0 || (!sitting && !adjourned)) return []
  return [reminder(state, at, owedOn(item), sitting, addressees(whom), coordinationDay)]
}

/** A wish is pending: the other partners owe it their support in the sitting (G6.2). */
function support(state: CouncilState, item: Item, at: string): Reminder[] {
  const { g6, meeting, partners } = item.context
  const sitting = sittingAhead(state, meeting)
  if (coordinationOf(item) !== 'adjournmentPending' || !sitting) return []
  const whom = partners.filter((partner) => partner !== g6.by).map((partner): Addressee => ({ partner, as: 'lead' }))
  return [reminder(state, at, { task: 'supportAdjournment', norm: 'G6.2' }, sitting, whom, onItsDay)]
}

/** Adjourned, by right or by a common line: the office puts it on the agenda of the sitting it was adjourned to. */
function placing(state: CouncilState, item: Item, at: string): Reminder[] {
  const { g6, deferred, line, meeting } = item.context
  const byRight = coordinationOf(item) === 'adjourned' && meeting === null
  const byLine = proceedingsOf(item) === 'deferred' && line?.vote === 'adjourn'
  if (!byRight && !byLine) return []
  const sitting = sittingAhead(state, byRight ? g6.target : (deferred?.to ?? null))
  const offices = partnerIds(state.agreement).map((partner): Addressee => ({ partner, as: 'office' }))
  const due: Owed = { task: sitting ? 'placeOnAgenda' : 'planSitting', norm: byRight ? 'G6.2' : 'G3.1' }
  return [reminder(state, at, due, sitting, offices, coordinationDay)]
}

const sittingAhead = ({ meetings }: CouncilState, id: string | null): Meeting | undefined => {
  const meeting = meetings.get(id ?? '')
  return meeting && isAhead(meeting) ? meeting : undefined
}

const onItsDay: typeof coordinationDay = (agreement, sitting) => dayOf(agreement, sitting)

function reminder(
  { agreement }: CouncilState,
  at: string,
  due: Owed,
  sitting: Meeting | undefined,
  whom: readonly Addressee[],
  dayFor: typeof coordinationDay,
): Reminder {
  const day = sitting === undefined ? null : dayFor(agreement, sitting.context.start)
  return { ...due, dueOn: day, timing: timingOf(agreement, day, at), meeting: sitting?.context.meeting ?? null, whom }
}
