import type { Counts, GroupVote, ReadResultWord, VoteReading } from './reading.ts'
import { isPerson, unread } from './reading.ts'
import { comingAndGoing, filler, words, type Said } from './words.ts'

/** One vote in words: "einstimmig, 2 Enthaltungen", "11 Ja-Stimmen, 0 Enthaltungen, 1 Nein-Stimme", "vertagt". */

export type VoteText = { readonly read: true; readonly vote: VoteReading } | ReturnType<typeof unread>

/** What the words say, in order; or the place from which on they are not understood. */
export function saidIn(text: string): { readonly said: readonly Said[]; readonly stuck?: string } {
  const said: Said[] = []
  let at = 0
  while (at < text.length) {
    const place = at
    const match = words
      .map(({ pattern, said: of }) => ({ found: matchAt(pattern, text, place), of }))
      .find(({ found }) => found)
    if (match?.found) said.push(match.of(match.found))
    const length =
      match?.found?.[0].length ??
      matchAt(comingAndGoing, text, place)?.[0].length ??
      matchAt(filler, text, place)?.[0].length ??
      0
    if (length === 0) return { said, stuck: text.slice(at, at + 60) }
    at += length
  }
  return { said }
}

/** Reads one vote. `known`: numbers that a table gave, to which words may be added. */
export function readVoteText(text: string, known: { counts?: Counts; groups?: readonly GroupVote[] } = {}): VoteText {
  const { said, stuck } = saidIn(text)
  if (stuck !== undefined) return unread(`nicht verstanden ab „${stuck}“`, `not understood from "${stuck}" on`)
  const counts = gatherCounts(said, known.counts ?? {})
  if (counts === undefined) return unread('verschiedene Zahlen für dasselbe', 'different numbers for the same thing')
  const vote = compose(said, counts, [...(known.groups ?? []), ...groupsIn(said)])
  return 'read' in vote ? vote : { read: true, vote }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Each kind of number once; named twice, it must be the same. */
function gatherCounts(said: readonly Said[], known: Counts): Counts | undefined {
  const counts: { -readonly [Kind in keyof Counts]: number } = { ...known }
  for (const one of said) {
    const given: Counts =
      one.says === 'count' ? { [one.kind]: one.number } : one.says === 'ratio' ? { yes: one.yes, no: one.no } : {}
    for (const [kind, number] of Object.entries(given) as [keyof Counts, number][]) {
      if (counts[kind] !== undefined && counts[kind] !== number) return undefined
      counts[kind] = number
    }
  }
  return counts
}

/** "2 Enthaltungen der FDP-Fraktion", "gegen die Stimmen von X und Y". */
function groupsIn(said: readonly Said[]): readonly GroupVote[] {
  return said.flatMap((one, index): GroupVote[] => {
    if (one.says === 'group') return one.name.split(/\s*(?:,|\bund\b)\s*/u).map((name) => ({ name, vote: one.vote }))
    const before = said[index - 1]
    if (one.says !== 'who' || before?.says !== 'count' || isPerson(one.name)) return []
    return [{ name: one.name.trim().replace(/-Fraktion$/i, ''), counts: { [before.kind]: before.number } }]
  })
}

function compose(
  said: readonly Said[],
  counts: Counts,
  groups: readonly GroupVote[],
): VoteReading | ReturnType<typeof unread> {
  const has = (says: Said['says']): boolean => said.some((one) => one.says === says)
  const results = new Set(said.flatMap((one) => (one.says === 'result' ? [one.result] : [])))
  const [word, another] = results
  const contradiction = unread('die Angaben widersprechen sich', 'the statements contradict each other')
  const { yes, no } = counts
  if (another || (has('unanimous') && (has('majority') || has('tie') || ((no ?? 0) > 0 && word !== 'rejected'))))
    return contradiction
  if (has('nothing')) return said.length === 1 ? { result: 'none', by: 'word', counts: {}, groups: [] } : contradiction
  const counted = yes !== undefined && no !== undefined && yes + no > 0
  if (counted && has('tie') && yes !== no) return contradiction
  if (yes !== undefined && no !== undefined && yes + no === 0) return contradiction
  const byCount = counted ? (yes > no ? 'adopted' : 'rejected') : has('tie') ? 'rejected' : undefined
  const worded: ReadResultWord | undefined = word ?? (has('unanimous') || has('majority') ? 'adopted' : undefined)
  const result = word ?? byCount ?? worded
  if (result === undefined)
    return unread('was beschlossen wurde, geht daraus nicht hervor', 'what was decided does not follow from it')
  if (byCount !== undefined && contradicts(result, worded, byCount)) return contradiction
  return {
    result,
    by: word === undefined && !has('unanimous') && !has('majority') ? 'count' : 'word',
    ...(has('tie') || (counted && yes === no) ? { tie: true as const } : {}),
    ...(has('amended') ? { amended: true as const } : {}),
    ...(has('secret') ? { mode: 'secret' as const } : has('rollcall') ? { mode: 'rollcall' as const } : {}),
    ...(has('unanimous')
      ? { notCounted: 'unanimous' as const }
      : has('majority') && !counted
        ? { notCounted: 'majority' as const }
        : {}),
    counts,
    groups,
  }
}

/** Numbers against words: who adopts, refers or puts off needs more for than against; who rejects must not have them. */
function contradicts(
  result: ReadResultWord,
  said: ReadResultWord | undefined,
  byCount: 'adopted' | 'rejected',
): boolean {
  if (result === 'withdrawn' || result === 'removed') return true
  if (result === 'noted') return false
  if (result === 'rejected') return byCount === 'adopted' || (said !== undefined && said !== 'rejected')
  return byCount === 'rejected'
}
