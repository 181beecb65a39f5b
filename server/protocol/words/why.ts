import type { DisplayView, ItemView } from '../view.ts'
import type { displayDe, WhyFacts } from './display-de.ts'

type DisplayWords = typeof displayDe

/** One sentence: why an item shows what it shows. "Keine Freigabe." is not in it, see `display.notReleased`. */
export function whySentence(words: DisplayWords, { code, reason, voluntary }: DisplayView, facts: WhyFacts): string {
  if (reason === 'agreed' && voluntary) return words.whyVoluntary(facts)
  if (reason === 'agreed' && code === 'abstain') return words.whyAbstain(facts)
  if (reason === 'agreed' && code === 'nominee') return words.whyNominee(facts)
  return words.why[reason](facts)
}

/** "bestätigt", "freigegeben", "Stand": the participle before the time of a display. */
export function sinceWordIn({ since }: DisplayWords, { reason, frozen }: DisplayView): string {
  if (frozen) return since.frozen
  if (reason === 'agreed' || reason === 'agreedAdjournment' || reason === 'derived') return since.agreed
  if (reason === 'released' || reason === 'resolution' || reason === 'adjournmentPending') return since[reason]
  return since.other
}

/** How an item ended, in a word or two: "angenommen", of an election "gewählt". */
export function outcomeWordIn(words: DisplayWords, item: ItemView): string {
  const resultOf = (last: ItemView['outcomes'][number]): string =>
    (item.kind === 'wahl' ? words.elected : words.result)[last.result]
  const last = item.outcomes.at(-1)
  if (item.final === 'decided' && last) return resultOf(last)
  if (item.final !== null) return words.final[item.final]
  if (item.proceedings === 'deferred') return words.deferred
  return last ? resultOf(last) : words.offAgenda
}
