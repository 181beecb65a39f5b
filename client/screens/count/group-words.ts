import { countText } from '../../texts/count.ts'
import { votedKinds } from '../../../machines/misfits.ts'
import type { CountKind } from '../../../machines/misfits.ts'

type Counts = Readonly<Partial<Record<CountKind, number>>>

const listed = (counts: Counts, kinds: readonly CountKind[]): string =>
  kinds
    .filter((kind) => (counts[kind] ?? 0) > 0)
    .map((kind) => countText.value.counted(counts[kind] ?? 0, kind))
    .join(', ')

/**
 * "abweichend 1 Nein, 2 Enthaltungen", "nicht dabei 1 abwesend": members who voted otherwise, and apart from them those who did
 * not vote. Who is absent or excluded for bias does not deviate (§ 31 GO NRW).
 */
export function groupWords(counts: Counts): string[] {
  const t = countText.value
  const [voted, away] = [listed(counts, votedKinds), listed(counts, ['absent', 'excluded'])]
  return [...(voted === '' ? [] : [t.deviating(voted)]), ...(away === '' ? [] : [t.away(away)])]
}
