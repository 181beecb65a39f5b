import { quorumOf } from '../../../machines/quorum.ts'
import { go } from '../../router.ts'
import { countText } from '../../texts/count.ts'
import { deskText } from '../../texts/secretary.ts'
import { actOf, present } from './acts.ts'
import { askFor } from './asking.ts'
import { chosen, stage } from './desk.ts'
import { addItemAsk, addMeetingAsk, rescheduleAsk } from './meeting-asks.ts'
import { confirmedBy, endsWith } from './meeting-ends.ts'
import { openProjectorAsk } from './projector-ask.ts'
import { act } from './sending.tsx'
import { reasonFree } from './meeting-asks.ts'
import type { Act, Sent } from './acts.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

const send = (command: Sent): void => void act(command)

/** Running the meeting itself: those that the server offers now come first on the stage, all of them in the menu. */
export function meetingActs(meeting: MeetingView): Act[] {
  const words = deskText.value.act
  return present([
    actOf(meeting, 'meeting.invite', { words: words.invite, run: send }),
    actOf(meeting, 'meeting.open', { words: opening(meeting), run: (command) => send({ ...command, quorate: true }) }),
    actOf(meeting, 'meeting.open', {
      id: 'meeting.open.inquorate',
      words: words.openInquorate,
      run: (command) => askFor(reasonFree(words.openInquorate, { ...command, quorate: false }, endsWith(meeting))),
    }),
    actOf(meeting, 'meeting.resume', { words: words.resume, key: 'P', run: send }),
    actOf(meeting, 'meeting.recess', { words: words.recess, key: 'P', run: send }),
    actOf(meeting, 'meeting.close', {
      words: words.close,
      run: (command) => askFor(reasonFree(words.close, command, endsWith(meeting))),
    }),
    actOf(meeting, 'meeting.approveMinutes', {
      words: words.approve,
      run: (command) => askFor(reasonFree(words.approve, command, confirmedBy(meeting))),
    }),
    actOf(meeting, 'meeting.reschedule', {
      words: words.reschedule,
      run: (command) => askFor(rescheduleAsk(meeting, command)),
    }),
    actOf(meeting, 'meeting.cancel', {
      words: words.cancel,
      run: (command) => askFor(reasonFree(words.cancel, command, endsWith(meeting))),
    }),
  ])
}

/** With the number of those who have to be there, where the seats of the body are known. */
function opening({ seats }: MeetingView): readonly [string, string] {
  const [label, does] = deskText.value.act.open
  if (seats === null) return [label, does]
  const { statutory, needed } = quorumOf(seats)
  return [label, deskText.value.quorate(needed, countText.value.quorum.members(statutory, seats.mayor))]
}

const always = (id: keyof ReturnType<typeof words>, run: () => void): Act => ({
  id,
  label: words()[id][0],
  does: words()[id][1],
  refusal: null,
  busy: false,
  run,
})
const words = () => deskText.value.act

const show = (what: 'classes' | 'pool' | 'order' | 'paste') => () => {
  chosen.value = null
  stage.value = what
}

/** Preparing: open to every secretary at any time, so no offer stands behind these. */
export function prepareActs(meeting: MeetingView | null): Act[] {
  return present([
    meeting ? always('addItem', () => askFor(addItemAsk(meeting))) : null,
    meeting ? always('order', show('order')) : null,
    meeting ? always('paste', show('paste')) : null,
    meeting ? always('pool', show('pool')) : null,
    meeting ? always('classes', show('classes')) : null,
    meeting ? always('projector', () => void openProjectorAsk(meeting)) : null,
    always('addMeeting', () => askFor(addMeetingAsk((id) => go(`/schriftfuehrung?sitzung=${encodeURIComponent(id)}`)))),
  ])
}
