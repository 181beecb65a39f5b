import { NormLink } from '../../components/norm-link.tsx'
import { agreement, known, serverNow } from '../../store.ts'
import { dayOfWeek } from '../../texts/dates.ts'
import { dueText } from '../../texts/lead/due.ts'
import { boardText } from '../../texts/motions/board.ts'
import { DueTag } from '../lead/due.tsx'
import { nextSitting } from './sitting.ts'
import { isOver } from './turns.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

interface PlannedForProps {
  readonly motion: MotionView
  /** A row of the board has no other place for the day and the norm of what is due. */
  readonly withDue?: boolean
}

/** The next sitting of the body it is meant for; and by which day, by which norm, something should have happened. */
export function PlannedFor({ motion, withDue = false }: PlannedForProps) {
  const words = boardText.value.due
  const filed = motion.item === null ? undefined : known.value.items.get(motion.item)
  if (isOver(motion) && !filed) return null
  const { meetings } = known.value
  const sitting = filed?.meeting
    ? meetings.get(filed.meeting)
    : nextSitting(meetings.values(), motion.target, serverNow())
  return (
    <div class="planned-for">
      {sitting ? (
        <p>
          <b>{dayOfWeek(sitting.start)}</b> <span class="meta">{words.sitting}</span>
        </p>
      ) : (
        <p class="meta">{words.none}</p>
      )}
      {withDue ? <Due motion={motion} /> : null}
    </div>
  )
}

function Due({ motion: { owed, reminders } }: { readonly motion: MotionView }) {
  if (owed === null) return null
  const reminder = reminders.find(({ dueOn }) => dueOn !== null)
  return (
    <p class="meta">
      <span class="hide">{dueText.value.task[owed.task]}</span> {reminder ? <DueTag reminder={reminder} /> : null}{' '}
      <NormLink norm={owed.norm} agreement={agreement.value} short />
    </p>
  )
}
