import { countText } from '../../texts/count.ts'
import { text } from '../../texts/text.ts'
import { outcomeWord } from '../../texts/why.ts'
import type { Result } from '../../../machines/vocabulary.ts'
import type { ItemView, RecordView } from '../../../server/protocol/view.ts'

type Voted = Pick<ItemView, 'kind'>
type Counted = Pick<RecordView, 'totals' | 'notCounted' | 'electedBy'>

/** "Angenommen"; of an election "Gewählt". */
export const resultWord = ({ kind }: Voted, result: Result): string =>
  (kind === 'wahl' ? countText.value.elected : countText.value.result)[result]

/** "41 : 14 : 2" */
export const totalsShort = ({ yes, no, abstain }: NonNullable<RecordView['totals']>): string =>
  `${String(yes)} : ${String(no)} : ${String(abstain)}`

/** How an item ended, in the right column of the agenda: the count where there is one. */
export function resultShort(item: ItemView): string {
  const last = item.outcomes.at(-1)
  const voted = item.final === 'decided' || (item.final === null && item.proceedings === 'logged')
  return voted && last?.totals ? totalsShort(last.totals) : outcomeWord(item)
}

/** "41 Ja, 14 Nein, 2 Enthaltungen", "einstimmig, nicht ausgezählt", or just "nicht ausgezählt" */
export function countLong({ kind }: Voted, { totals, notCounted, electedBy }: Counted): string {
  const t = countText.value
  const way = electedBy === undefined || electedBy === 'majority' ? [] : [t.election.way[electedBy]]
  if (!totals) return [notCounted === undefined ? t.uncounted : t.notCounted[notCounted], ...way].join(', ')
  const { yes, no, abstain, invalid = 0 } = totals
  const counted = (kind === 'wahl' ? t.electionTotals : text.value.totals)(yes, no, abstain)
  return [counted, ...(invalid > 0 ? [t.invalid(invalid)] : []), ...way].join(', ')
}

/** "Angenommen, 41 Ja, 14 Nein, 2 Enthaltungen" */
export const resultLong = (item: Voted, record: RecordView): string =>
  `${resultWord(item, record.result)}, ${countLong(item, record)}`
