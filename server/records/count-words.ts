import { type CountKind, votedKinds } from '../../machines/misfits.ts'
import type { ItemView, RecordView } from '../protocol/view.ts'
import type { RecordWords } from './words/record-words-de.ts'

type Counts = Readonly<Partial<Record<CountKind, number>>>

/** "Angenommen"; of an election "Gewählt". */
export const resultWordIn = (
  { count }: RecordWords,
  { kind }: Pick<ItemView, 'kind'>,
  { result }: RecordView,
): string => (kind === 'wahl' ? count.elected : count.result)[result]

/** "41 Ja, 14 Nein, 2 Enthaltungen", "einstimmig, nicht ausgezählt", or just "nicht ausgezählt". */
export function countIn(words: RecordWords, { kind }: Pick<ItemView, 'kind'>, record: RecordView): string {
  const t = words.count
  const { totals, notCounted, electedBy } = record
  const way = electedBy === undefined || electedBy === 'majority' ? [] : [t.election.way[electedBy]]
  if (!totals) return [notCounted === undefined ? t.uncounted : t.notCounted[notCounted], ...way].join(', ')
  const { yes, no, abstain, invalid = 0 } = totals
  const counted = (kind === 'wahl' ? t.electionTotals : words.display.totals)(yes, no, abstain)
  return [counted, ...(invalid > 0 ? [t.invalid(invalid)] : []), ...way].join(', ')
}

/** "abweichend 1 Nein", and apart from it those who did not vote: who is absent or excluded does not deviate (§ 31 GO NRW). */
export function deviationsIn({ count }: RecordWords, counts: Counts): string[] {
  const listed = (kinds: readonly CountKind[]): string =>
    kinds
      .filter((kind) => (counts[kind] ?? 0) > 0)
      .map((kind) => count.counted(counts[kind] ?? 0, kind))
      .join(', ')
  const [voted, away] = [listed(votedKinds), listed(['absent', 'excluded'])]
  return [...(voted === '' ? [] : [count.deviating(voted)]), ...(away === '' ? [] : [count.away(away)])]
}
