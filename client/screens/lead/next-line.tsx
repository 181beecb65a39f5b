import { NormLink } from '../../components/norm-link.tsx'
import { agreement } from '../../store.ts'
import { dueText } from '../../texts/lead/due.ts'
import { DueTag } from './due.tsx'
import { partnerIds, sides } from './words.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { ItemView, NextView } from '../../../server/protocol/view.ts'

interface NextLineProps {
  readonly thing: Pick<ItemView | MotionView, 'next' | 'owed' | 'reminders'>
  /** Said where nobody has to act. */
  readonly nobody: string
}

/** Who owes what, by when and by which norm. A day is a good day for it, never a limit. */
export function NextLine({ thing: { next, owed, reminders }, nobody }: NextLineProps) {
  const words = dueText.value
  if (owed === null || next.length === 0) return <p class="next-line">{nobody}</p>
  const reminder = reminders.find(({ task, dueOn }) => task === owed.task && dueOn !== null)
  return (
    <p class="next-line">
      {words.turn} <b>{whoWords(next)}</b>, {words.task[owed.task]} {reminder ? <DueTag reminder={reminder} /> : null}{' '}
      <NormLink norm={owed.norm} agreement={agreement.value} short />
    </p>
  )
}

function whoWords(next: readonly NextView[]): string {
  const words = dueText.value
  const leads = next.every(({ leadOnly }) => leadOnly)
  if (next.length === partnerIds().length) return (leads ? words.allLeads : words.everybody)(sides().two)
  const names = sides().names(next.map(({ partner }) => partner))
  return leads ? words.as.lead(names) : names
}

/** Why nobody has to act on an item (RULES §3.2, second table). */
export function nobodyOn({ final, display, proceedings, classification, coordination }: ItemView): string {
  const words = dueText.value.nobody
  if (final !== null && final !== 'lapsed') return words.over
  if (display.reason === 'notInForce' || display.reason === 'lapsed') return words.notInForce
  if (proceedings === 'voting' || proceedings === 'logged') return words[proceedings]
  if (classification.value === 'resolution') return words.resolution
  if (coordination === 'adjournmentPending') return words.wish
  if (display.derived) return words.derived
  if (coordination === 'agreed' || coordination === 'released') return words[coordination]
  return words.notCovered
}
