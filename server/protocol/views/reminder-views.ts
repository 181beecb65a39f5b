import type { Reminder } from '../../../machines/reminder.ts'
import type { ReminderView } from '../view.ts'

/** What is due, as it goes out: screens know the sitting it is to be done before from the thing itself. */
export const reminderViews = (reminders: readonly Reminder[]): ReminderView[] =>
  reminders.map(({ task, norm, dueOn, timing, whom }) => ({ task, norm, dueOn, timing, whom }))
