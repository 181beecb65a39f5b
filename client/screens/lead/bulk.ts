import { actText } from '../../texts/lead/acts.ts'
import { suggested } from './answers.ts'
import { openOffer, verbFor } from './turn.ts'
import { voteWord } from './words.ts'
import type { Command } from '../../commands.ts'
import type { Verb } from '../../texts/lead/queue.ts'
import type { ItemView, MeView } from '../../../server/protocol/view.ts'
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
}

/** What a selection will do, item by item, before anything is sent. */
export interface BulkPlan {
  readonly parts: readonly BulkPart[]
  readonly noSuggestion: number
  readonly changed: number
}

export function planFor(items: readonly ItemView[], chosen: number, me: MeView, vote: BulkVote): BulkPlan {
  const parts: BulkPart[] = []
  let noSuggestion = 0
  for (const item of items) {
    const verb = verbFor(item, me)
    if (verb === null || !isBulk(verb)) continue
    const part = partFor(item, verb, vote)
    if (part) parts.push({ item, verb, ...part })
    else if (verb === 'classify') noSuggestion += 1
  }
  return { parts, noSuggestion, changed: chosen - parts.length - noSuggestion }
}

function partFor(item: ItemView, verb: BulkVerb, vote: BulkVote): Pick<BulkPart, 'command' | 'word'> | null {
  const { classes } = actText.value
  switch (verb) {
    case 'confirmLine':
      return item.pending ? carried(item, 'line.confirm', {}, voteWord(item.pending)) : null
    case 'proposeLine':
      return carried(item, 'line.propose', { vote }, voteWord({ vote }))
    case 'confirmClass': {
      const { value } = item.classification
      return value === null ? null : carried(item, 'classify.confirm', {}, classes[value])
    }
    case 'classify': {
      if (!item.suggestion) return null
      return carried(item, 'classify.propose', suggested(item.suggestion), classes[item.suggestion.value])
    }
    default: {
      const unknown: never = verb
      return unknown
    }
  }
}

function carried(
  item: ItemView,
  type: string,
  more: Readonly<Record<string, unknown>>,
  word: string,
): Pick<BulkPart, 'command' | 'word'> | null {
  const offer = openOffer(item, type)
  return offer ? { command: { ...offer.send, type, ...more }, word } : null
}

/** "4 JA, 1 NEIN": how many of each, the most frequent first. */
export function countedWords({ parts }: BulkPlan): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { word } of parts) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)
}
