import '../../styles/due.css'
import { NormLink } from '../../components/norm-link.tsx'
import { Tag } from '../../components/tag.tsx'
import { agreement, serverNow } from '../../store.ts'
import { dayAfter, dayOfWeek, noonOf } from '../../texts/dates.ts'
import { dueText } from '../../texts/lead/due.ts'
import { sides } from './words.ts'
import type { ItemView, ReminderView } from '../../../server/protocol/view.ts'

/** What is due on an item beside what they owe who are next. Where its sitting has begun there is no day to name. */
export const dueOn = ({ reminders, meeting, owed }: ItemView): readonly ReminderView[] =>
  reminders.filter(({ task, dueOn: day }) => task !== owed?.task && (day !== null || meeting === null))

/** The reminder with a day that this partner has a part in, else the first with a day. */
export function dueFor(item: ItemView, partner: string): ReminderView | undefined {
  const dated = item.reminders.filter((reminder) => reminder.dueOn !== null)
  return dated.find(({ whom }) => whom.some((one) => one.partner === partner)) ?? dated[0]
}

/** By when, in ink where it is today or tomorrow. A day that has passed is a date, no verdict. */
export function DueTag({ reminder: { dueOn: day, timing } }: { readonly reminder: ReminderView }) {
  const words = dueText.value
  if (day === null) return <Tag>{words.undated}</Tag>
  if (timing === 'today') return <Tag hard>{words.today}</Tag>
  if (day === dayAfter(serverNow())) return <Tag hard>{words.tomorrow}</Tag>
  const named = dayOfWeek(noonOf(day))
  return <Tag>{timing === 'past' ? words.was(named) : words.by(named)}</Tag>
}

/** What is due: by when, what, for whom, by which norm. */
export function DueList({ reminders }: { readonly reminders: readonly ReminderView[] }) {
  const words = dueText.value
  if (reminders.length === 0) return null
  return (
    <ul class="due" aria-label={words.title}>
      {reminders.map((reminder) => (
        <li key={`${reminder.task} ${reminder.norm}`}>
          <DueTag reminder={reminder} /> {words.task[reminder.task]}: {whomWords(reminder)}{' '}
          <NormLink norm={reminder.norm} agreement={agreement.value} short />
        </li>
      ))}
    </ul>
  )
}

function whomWords({ whom }: ReminderView): string {
  const groups = [...Map.groupBy(whom, ({ as }) => as)]
  return groups.map(([as, all]) => dueText.value.as[as](sides().names(all.map(({ partner }) => partner)))).join(', ')
}
