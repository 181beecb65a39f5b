import { known, serverNow } from '../../store.ts'
import { dayOfWeek } from '../../texts/dates.ts'
import { dueText } from '../../texts/lead/due.ts'
import { boardText } from '../../texts/motions/board.ts'
import { DueTag } from '../lead/due.tsx'
import { nextSitting } from './sitting.ts'
import { isOver } from './turns.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'

interface PlannedForProps {
  readonly motion: MotionView
  /** In a row of the board, the task stands beside it already. */
  readonly brief?: boolean
}

/** The next sitting of the body it is meant for, and what should have happened by when. */
export function PlannedFor({ motion, brief = false }: PlannedForProps) {
  const words = boardText.value.due
  const filed = motion.item === null ? undefined : known.value.items.get(motion.item)
  if (isOver(motion) && !filed) return null
  const { meetings } = known.value
  const sitting = filed?.meeting
    ? meetings.get(filed.meeting)
    : nextSitting(meetings.values(), motion.target, serverNow())
  const reminder = motion.reminders.find(({ dueOn }) => dueOn !== null)
  return (
    <div class="planned-for">
      {sitting ? (
        <p>
          <b>{dayOfWeek(sitting.start)}</b> <span class="meta">{words.sitting}</span>
        </p>
      ) : (
        <p class="meta">{words.none}</p>
      )}
      {reminder ? (
        <p class="meta">
          <span class={brief ? 'hide' : undefined}>{dueText.value.task[reminder.task]}</span>{' '}
          <DueTag reminder={reminder} />
        </p>
      ) : null}
    </div>
  )
}
