import type { MeasureEntry } from '../../db/measure-words.ts'
import type { CouncilState } from '../../machines/council-state.ts'
import { finalOf, type Item } from '../../machines/item/item.ts'
import { isEnded, type Motion } from '../../machines/motion/motion.ts'
import { isOver } from '../../machines/term.ts'
import type { MeasureProgress, ProgressState } from '../protocol/measures.ts'

/**
 * What became of each measure of the agreement: a fold over motions, items and people's words.
 * @param seen the council as the person who asks may know it: what is not in it moves nothing here, so that a plan that
 *   was not told yet shows to its own side alone (I29)
 * @param now ISO 8601 with offset: with the term's end nothing is under way any more
 */
export function measureProgress(seen: CouncilState, entries: readonly MeasureEntry[], now: string): MeasureProgress[] {
  const byMeasure = Map.groupBy(entries, ({ measure }) => measure)
  const motions = [...seen.motions.values()]
  const items = [...seen.items.values()]
  const over = isOver(seen.agreement, now)
  return seen.agreement.measures.map(({ id }) => {
    const said = byMeasure.get(id) ?? []
    const links = linksIn(said)
    const ofMeasure = motions.filter(({ context }) => context.measures.includes(id))
    const filed = new Set(ofMeasure.map(({ context }) => context.item))
    const belonging = items.filter(
      ({ context: { item, measures } }) => links.has(item) || measures.includes(id) || filed.has(item),
    )
    const words = wordsIn(said)
    return {
      id,
      state: peopleSay(words) ?? furthest(ofMeasure, belonging, over),
      words,
      motions: ofMeasure.map(({ context }) => context.motion),
      items: belonging.map(({ context: { item, measures } }) => ({
        id: item,
        byHand: links.has(item) && !measures.includes(id) && !filed.has(item),
      })),
    }
  })
}

/** The last word on each item counts. */
function linksIn(entries: readonly MeasureEntry[]): ReadonlySet<string> {
  const links = new Set<string>()
  for (const entry of entries) {
    if (!('item' in entry)) continue
    if (entry.linked) links.add(entry.item)
    else links.delete(entry.item)
  }
  return links
}

/** Each partner's last word, unless it was taken back. */
function wordsIn(entries: readonly MeasureEntry[]): MeasureProgress['words'] {
  const last = new Map<string, MeasureEntry>()
  for (const entry of entries) if ('says' in entry) last.set(entry.partner, entry)
  return [...last.values()].flatMap((entry) =>
    'says' in entry && entry.says !== 'open' ? [{ partner: entry.partner, says: entry.says, at: entry.at }] : [],
  )
}

/** One partner's word is enough; where partners say different things, it decides nothing and both stand there. */
function peopleSay(words: MeasureProgress['words']): ProgressState | null {
  const said = [...new Set(words.map(({ says }) => says))]
  return said.length === 1 ? (said[0] ?? null) : null
}

function furthest(motions: readonly Motion[], items: readonly Item[], over: boolean): ProgressState {
  if (items.some(isAdopted)) return 'adopted'
  if (over) return 'open'
  const hidden = motions.some(({ context, value }) => value === 'filed' && !items.some(isItem(context.item)))
  if (hidden || items.some((item) => finalOf(item) === null)) return 'tabled'
  return motions.some((motion) => !isEnded(motion)) ? 'planned' : 'open'
}

const isItem =
  (id: string | null) =>
  ({ context }: Item): boolean =>
    context.item === id

const isAdopted = (item: Item): boolean =>
  finalOf(item) === 'decided' && item.context.outcomes.at(-1)?.result === 'adopted'
