import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { outcomeWord } from '../../texts/why.ts'
import type { ItemView, OutcomeView } from '../../../server/protocol/view.ts'

/** "41 : 14 : 2" */
export const totalsShort = ({ yes, no, abstain }: NonNullable<OutcomeView['totals']>): string =>
  `${String(yes)} : ${String(no)} : ${String(abstain)}`

/** How an item ended, in the right column of the agenda: the count where there is one. */
export function resultShort(item: ItemView): string {
  const last = item.outcomes.at(-1)
  const voted = item.final === 'decided' || (item.final === null && item.proceedings === 'logged')
  return voted && last?.totals ? totalsShort(last.totals) : outcomeWord(item)
}

/** "41 Ja, 14 Nein, 2 Enthaltung", "einstimmig, nicht ausgezählt", or just "nicht ausgezählt" */
export function countLong({ totals, notCounted }: OutcomeView): string {
  if (totals) return text.value.totals(totals.yes, totals.no, totals.abstain)
  const words = deskText.value.logged
  return notCounted === undefined ? words.uncounted : words.notCounted[notCounted]
}

/** "angenommen, 41 : 14 : 2" or "angenommen, nicht ausgezählt" */
export const resultLong = (outcome: OutcomeView): string =>
  `${text.value.result[outcome.result]}, ${countLong(outcome)}`
