import { isoDay } from '../../texts/dates.ts'
import { serverNow } from '../../store.ts'
import { openOffer } from '../lead/turn.ts'
import { nextSitting } from './sitting.ts'
import type { Known } from '../../reduce.ts'
import type { MotionAct } from '../../texts/motions/facts.ts'
import type { MotionState, MotionView } from '../../../server/protocol/motion-view.ts'
import type { MeView } from '../../../server/protocol/view.ts'

/** Whose turn a planned motion is, seen by the reader; `inside`: nobody else knows of it yet. */
export const groups = ['mine', 'board', 'theirs', 'inside', 'over'] as const
export type Group = (typeof groups)[number]

/** The acts that answer to a state: without any of them on offer a motion does not wait for this person. */
export const answersTo: Readonly<Record<MotionState, readonly MotionAct[]>> = {
  planned: ['motion.notify'],
  notified: ['motion.coordinate'],
  coordinating: ['motion.joint', 'motion.solo'],
  boardTalk: ['motion.boardResult'],
  classDispute: ['motion.settleClass'],
  clearedJoint: ['motion.file'],
  clearedSolo: ['motion.file'],
  noticed: ['motion.file'],
  published: ['motion.file'],
  irregular: ['motion.notify', 'motion.coordinate'],
  filed: [],
  abandoned: [],
  lapsed: [],
}

export const isOver = ({ state }: MotionView): boolean =>
  state === 'filed' || state === 'abandoned' || state === 'lapsed'

export function groupOf(motion: MotionView, me: MeView): Group {
  if (isOver(motion)) return 'over'
  if (!motion.known) return 'inside'
  const own = motion.next.find(({ partner }) => partner === me.partner)
  if (!own) return 'theirs'
  const may = answersTo[motion.state].some((type) => openOffer(motion, type) !== undefined)
  return may && (!own.leadOnly || me.role === 'lead') ? 'mine' : 'board'
}

/** The motions of each group: what is due first comes first, what is over last comes first. */
export function inGroups(known: Known, me: MeView): ReadonlyMap<Group, readonly MotionView[]> {
  const all = Map.groupBy(known.motions.values(), (motion) => groupOf(motion, me))
  return new Map(
    groups.flatMap((group) => {
      const motions = all.get(group) ?? []
      if (motions.length === 0) return []
      return [[group, group === 'over' ? motions.toSorted(latestFirst) : motions.toSorted(byDay(known))] as const]
    }),
  )
}

const latestFirst = (a: MotionView, b: MotionView): number =>
  (b.travelled.at(-1)?.at ?? '').localeCompare(a.travelled.at(-1)?.at ?? '')

/** By the last good day, else by the sitting; what has neither comes last. */
function byDay(known: Known): (a: MotionView, b: MotionView) => number {
  const dayOf = (motion: MotionView): string => {
    const sitting = nextSitting(known.meetings.values(), motion.target, serverNow())
    return motion.reminders[0]?.dueOn ?? (sitting ? isoDay(sitting.start) : '9999')
  }
  return (a, b) => dayOf(a).localeCompare(dayOf(b)) || a.title.localeCompare(b.title)
}
