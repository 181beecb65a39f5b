import { agreement } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { actText } from '../../texts/lead/acts.ts'
import { bulkText } from '../../texts/lead/bulk.ts'
import { text } from '../../texts/text.ts'
import { suggested } from './answers.ts'
import { openOffer, verbFor } from './turn.ts'
import { hasStamped, partnerIds, sides, voteWord } from './words.ts'
import type { Command } from '../../commands.ts'
import type { Verb } from '../../texts/lead/queue.ts'
import type { ItemView, MeView, StampView } from '../../../server/protocol/view.ts'
import type { Vote } from '../../../machines/vocabulary.ts'

/** The verbs that may be done to many items at once. Dissent, settlement and release never are. */
export const bulkVerbs = ['confirmLine', 'proposeLine', 'confirmClass', 'classify'] as const satisfies readonly Verb[]
export type BulkVerb = (typeof bulkVerbs)[number]
export const isBulk = (verb: Verb): verb is BulkVerb => bulkVerbs.some((one) => one === verb)

/** The votes that can be proposed to many items; a nominee or an adjournment is one item's own. */
export const bulkVotes = ['yes', 'no', 'abstain'] as const satisfies readonly Vote[]
export type BulkVote = (typeof bulkVotes)[number]

export interface BulkPart {
  readonly item: ItemView
  readonly verb: BulkVerb
  readonly command: Command
  /** What it will mean, in a word: "JA", "erfasst". */
  readonly word: string
  /** And in a sentence. */
  readonly effect: string
  /** Of this item alone: why its class is suggested. */
  readonly because: string | null
}

/** What a selection will do, item by item, before anything is sent. */
export interface BulkPlan {
  readonly parts: readonly BulkPart[]
  readonly noSuggestion: readonly ItemView[]
  /** What was ticked and no longer waits for it; what has become invisible is only counted. */
  readonly changed: readonly ItemView[]
  readonly left: number
}

export function planFor(items: readonly ItemView[], chosen: number, me: MeView, vote: BulkVote): BulkPlan {
  const parts: BulkPart[] = []
  const noSuggestion: ItemView[] = []
  const changed: ItemView[] = []
  for (const item of items) {
    const verb = verbFor(item, me)
    const part = verb === null || !isBulk(verb) ? null : partFor(item, verb, vote, me)
    if (part) parts.push(part)
    else if (verb === 'classify') noSuggestion.push(item)
    else changed.push(item)
  }
  return { parts, noSuggestion, changed, left: chosen - parts.length - noSuggestion.length }
}

function partFor(item: ItemView, verb: BulkVerb, vote: BulkVote, me: MeView): BulkPart | null {
  const means = bulkText.value.means
  const { two } = sides()
  switch (verb) {
    case 'confirmLine': {
      const { pending } = item
      if (!pending) return null
      const effect = isLast(pending.stamps, me) ? means.line(item.version) : means.lineLater(two)
      return carried(item, 'line.confirm', {}, { verb, word: voteWord(pending), effect })
    }
    case 'proposeLine':
      return carried(item, 'line.propose', { vote }, { verb, word: voteWord({ vote }), effect: means.lineLater(two) })
    case 'confirmClass': {
      const { value, stamps } = item.classification
      if (value === null) return null
      const effect = isLast(stamps, me) ? means.class[value](two) : means.classLater(two)
      return carried(item, 'classify.confirm', {}, { verb, word: actText.value.classes[value], effect })
    }
    case 'classify': {
      const { suggestion } = item
      if (!suggestion) return null
      const word = actText.value.classes[suggestion.value]
      const effect = `${means.marked(text.value.finance[suggestion.finance])} ${means.classLater(two)}`
      const because = say(suggestion.reason)
      return carried(item, 'classify.propose', suggested(suggestion), { verb, word, effect, because })
    }
    default: {
      const unknown: never = verb
      return unknown
    }
  }
}

/** Is the own word the last one that is missing? */
const isLast = (stamps: readonly StampView[], me: MeView): boolean =>
  agreement.value !== null && partnerIds().every((partner) => partner === me.partner || hasStamped(stamps, partner))

function carried(
  item: ItemView,
  type: string,
  more: Readonly<Record<string, unknown>>,
  words: Pick<BulkPart, 'verb' | 'word' | 'effect'> & Partial<Pick<BulkPart, 'because'>>,
): BulkPart | null {
  const offer = openOffer(item, type)
  return offer ? { because: null, ...words, item, command: { ...offer.send, type, ...more } } : null
}

/** "4 JA, 1 NEIN": how many of each, the most frequent first. */
export function countedWords({ parts }: BulkPlan): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { word } of parts) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)
}

/** The items that the same will happen to. */
export interface BulkGroup extends Pick<BulkPart, 'verb' | 'word' | 'effect'> {
  readonly parts: readonly BulkPart[]
}

export function groupsOf({ parts }: BulkPlan): readonly BulkGroup[] {
  const groups = new Map<string, BulkGroup>()
  for (const part of parts) {
    const { verb, word, effect } = part
    const key = [verb, word, effect].join('\n')
    groups.set(key, { verb, word, effect, parts: [...(groups.get(key)?.parts ?? []), part] })
  }
  return [...groups.values()].toSorted((a, b) => b.parts.length - a.parts.length)
}
