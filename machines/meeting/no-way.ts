import type { MeetingCommandName } from '../events.ts'
import { type Refusal, refused, type RefusalReason } from '../refusal.ts'
import type { MeetingState } from './states.ts'

type Act = Exclude<MeetingCommandName, 'meeting.add'>
type Reasons = Partial<Record<MeetingState, RefusalReason>>

/** Why an act is not possible in a state, unless the meeting is cancelled: that answers every act (§3.5). */
const reasons: Record<Act, Reasons & { readonly otherwise: RefusalReason }> = {
  'meeting.invite': { otherwise: 'alreadyInvited' },
  'meeting.open': {
    planned: 'notInvited',
    closed: 'neverReopened',
    archived: 'neverReopened',
    otherwise: 'alreadyOpened',
  },
  'meeting.recess': { recess: 'alreadyInRecess', otherwise: 'nothingToInterrupt' },
  'meeting.resume': { otherwise: 'notInRecess' },
  'meeting.close': { closed: 'alreadyClosed', archived: 'alreadyClosed', otherwise: 'nothingToEnd' },
  'meeting.approveMinutes': { archived: 'minutesApproved', otherwise: 'minutesAfterClose' },
  'meeting.cancel': { otherwise: 'openedNotCancelled' },
  'meeting.reschedule': { otherwise: 'openedNotMoved' },
}

/** The chart knows no way for this act from where the meeting stands: nothing in the agreement forbids it. */
export function noWayForMeeting(state: MeetingState, act: Act): Refusal {
  if (state === 'cancelled') return refused('state', 'meetingCancelled')
  return refused('state', reasons[act][state] ?? reasons[act].otherwise)
}
