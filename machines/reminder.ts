import type { Agreement, NormId } from './agreements/agreement.ts'
import type { NextActor } from './next-steps.ts'
import { dayOf, workingDaysBefore } from './working-days.ts'

/** What there is to do; screens put it into a sentence. */
export const tasks = [
  'classify',
  'confirmClass',
  'coordinate',
  'confirmLine',
  'boardTalk',
  'decideAdjournment',
  'openRelease',
  'settle',
  'deliberate',
  'talkAgain',
  'supportAdjournment',
  'placeOnAgenda',
  'planSitting',
  'tellPartners',
  'takeUpMotion',
  'coordinateMotion',
  'repairMotion',
  'settleClass',
  'fileMotion',
] as const
export type Task = (typeof tasks)[number]

/** A task, and the norm that asks for it. */
export interface Owed {
  readonly task: Task
  readonly norm: NormId
}

/** A partner (its lead or speaker, for a release its faction), only its lead, or its office. */
export interface Addressee {
  readonly partner: string
  readonly as: 'partner' | 'lead' | 'office'
}

/** Something to do before a sitting. It never changes a state, and a day gone by is no verdict. */
export interface Reminder extends Owed {
  /** The last good day for it, `YYYY-MM-DD` in the agreement's time zone; null while no sitting is planned. */
  readonly dueOn: string | null
  readonly timing: 'undated' | 'ahead' | 'today' | 'past'
  /** The sitting that it is to be done before. */
  readonly meeting: string | null
  readonly whom: readonly Addressee[]
}

/** In good time before a sitting: as many working days as the partners set (G3.1, Q28). */
export function coordinationDay({ timeZone, parameters }: Agreement, sitting: string): string {
  const { coordinationWorkingDays, holidays } = parameters.reminders
  return workingDaysBefore(dayOf({ timeZone }, sitting), coordinationWorkingDays, holidays)
}

/** Early, which is earlier than in good time: as many working days again before that (G5.1, RULES §1). */
export function noticeDay(agreement: Agreement, sitting: string): string {
  const { coordinationWorkingDays, holidays } = agreement.parameters.reminders
  return workingDaysBefore(coordinationDay(agreement, sitting), coordinationWorkingDays, holidays)
}

/** Where the day lies, seen from this moment (ISO 8601 with offset). */
export function timingOf(agreement: Agreement, dueOn: string | null, at: string): Reminder['timing'] {
  if (dueOn === null) return 'undated'
  const today = dayOf(agreement, at)
  if (today === dueOn) return 'today'
  return today < dueOn ? 'ahead' : 'past'
}

export const addressees = (next: readonly NextActor[]): Addressee[] =>
  next.map(({ partner, leadOnly }) => ({ partner, as: leadOnly ? 'lead' : 'partner' }))
