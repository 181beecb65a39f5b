import { isDeepStrictEqual } from 'node:util'
import { normIds } from '../../machines/agreements/agreement.ts'
import { confirmedClass } from '../../machines/item/context.ts'
import type { Display } from '../../machines/item/display-code.ts'
import { display } from '../../machines/item/display.ts'
import { classificationOf, coordinationOf, finalOf, inDispute, inVote, type Item } from '../../machines/item/item.ts'
import { isInForce } from '../../machines/term.ts'
import { dataInvariants } from './invariants-of-data.ts'
import { historyInvariants } from './invariants-of-history.ts'
import { personInvariants } from './invariants-of-persons.ts'
import { targetInvariants } from './invariants-of-targets.ts'
import { type Invariant, isLine } from './moment.ts'

const stateInvariants: readonly Invariant[] = [
  {
    id: 'I7',
    promise: 'a resolution has no line and is free by G7.3',
    holds: ({ item, shown }) => {
      if (confirmedClass(item.context) !== 'resolution') return true
      if (item.context.line !== null || isLine(shown)) return false
      if (shown.frozen || shown.norm === 'G1.2' || shown.code === 'done') return true
      return shown.code === 'free' && shown.norm === 'G7.3'
    },
  },
  {
    id: 'I8',
    promise: 'only a covered item or a resolution is ever free',
    holds: ({ item, shown }) =>
      shown.code !== 'free' || ['covered', 'resolution'].includes(confirmedClass(item.context) ?? 'open'),
  },
  {
    id: 'I9',
    ofStep: true,
    promise: 'a line is shown only with a stamp, and the word itself, of every partner on this vote and text',
    holds: ({ item, parent, bornOn, shown, partners, past }) => {
      if (!isLine(shown) || inVote(item)) return true
      const { line, version } = (shown.derived ? parent : item)?.context ?? item.context
      if (line?.version !== version || line.vote !== shown.code || line.nominee !== shown.nominee) return false
      if (!partners.every((each) => line.stamps.some(({ partner }) => partner === each))) return false
      if (shown.derived) {
        const { context } = item
        const unchanged = context.sameText && context.version === 1 && bornOn === version
        return line.vote === 'yes' && coordinationOf(item) === 'open' && unchanged
      }
      const word = `${line.vote}${line.nominee ?? ''} on ${String(version)}`
      return partners.every((each) => past.words[each] === word)
    },
  },
  {
    id: 'I10',
    promise: 'there is a line exactly while agreed, and no partner stamps twice',
    holds: ({ item }) => {
      const { line, pending, failStamps, g6, cls, supersede, observations } = item.context
      const lists = [
        line?.stamps ?? [],
        pending?.stamps ?? [],
        failStamps,
        g6.waivers,
        g6.blocks,
        cls.stamps,
        supersede,
      ]
      lists.push(...observations.map(({ stamps }) => stamps))
      const once = lists.every((stamps) => new Set(stamps.map(({ partner }) => partner)).size === stamps.length)
      return once && (finalOf(item) !== null || (line !== null) === (coordinationOf(item) === 'agreed'))
    },
  },
  {
    id: 'I11',
    ofStep: true,
    promise: 'a dissent, a revocation or a new text voids the line at once',
    holds: ({ event, before, item }) => {
      const { type } = event.command
      const voids = type === 'line.revoke' || type === 'text.change' || (type === 'dissent.flag' && !inVote(before))
      const named = 'item' in event.command && event.command.item === item.context.item
      // An adopted amendment is a new text of its parent too.
      const newText = before.context.version !== item.context.version
      return !((voids && named) || newText) || (item.context.line === null && item.context.pending === null)
    },
  },
  {
    id: 'I12',
    ofStep: true,
    promise: 'class, coordination, text and display stand still from the opening of the vote to its end',
    holds: ({ before, item, parent, shown, state, event }) => {
      if (!inVote(before)) return !inVote(item) || shown.norm === 'G1.2' || isAsBefore(before, item, parent, shown)
      if (finalOf(item) !== null) return true
      const still =
        classificationOf(before) === classificationOf(item) && coordinationOf(before) === coordinationOf(item)
      const { version, cls, ballot, line } = item.context
      const same = before.context.version === version && before.context.cls === cls && before.context.line === line
      if (!inVote(item)) return still && same
      const frozen = isInForce(state.agreement, event.at)
        ? shown.frozen && isDeepStrictEqual({ ...ballot?.frozen, frozen: true }, shown)
        : shown.norm === 'G1.2'
      return still && same && frozen && ballot?.frozen === before.context.ballot?.frozen
    },
  },
  {
    id: 'I14',
    ofStep: true,
    promise: 'an adjournment is wished exactly while it is pending, and no release is opened there',
    holds: ({ item, before, event }) => {
      const wished = item.context.g6.status === 'requested'
      const opened = event.command.type === 'release.open' && event.command.item === item.context.item
      if (opened && coordinationOf(before) === 'adjournmentPending') return false
      return finalOf(item) !== null || wished === (coordinationOf(item) === 'adjournmentPending')
    },
  },
  {
    id: 'I19',
    promise: 'out of force no line is shown, nor free, nor adjourn',
    holds: ({ item, parent }) => {
      const { code } = display(item, parent, false)
      return code === 'noLine' || code === 'done'
    },
  },
  {
    id: 'I20',
    promise: 'every display cites a norm, and a covered item without line says that it is not released',
    holds: ({ item, shown }) => {
      const norms = shown.code === 'done' ? shown.norm === null : normIds.some((id) => id === shown.norm)
      const open = shown.norm === 'G1.2' || shown.norm === 'G2.1' || shown.code !== 'noLine'
      const said = open || shown.notReleased === (confirmedClass(item.context) === 'covered')
      return norms && said
    },
  },
  {
    id: 'I25',
    promise: 'an item not covered is never in dissent or released, and its line is voluntary',
    holds: ({ item, shown }) => {
      if (confirmedClass(item.context) !== 'notCovered' || finalOf(item) !== null) return true
      if (inDispute(item) || coordinationOf(item) === 'released') return false
      return !isLine(shown) || shown.voluntary || shown.derived
    },
  },
]

/** What is frozen is what was shown, but that a pending wish is over with the opening (G6.2). */
function isAsBefore(before: Item, item: Item, parent: Item | undefined, shown: Display): boolean {
  if (coordinationOf(before) === 'adjournmentPending') return shown.code === 'noLine' && shown.norm === 'G6.2'
  const still = coordinationOf(before) === coordinationOf(item) && before.context.cls === item.context.cls
  return still && isDeepStrictEqual({ ...display(before, parent, true), frozen: true }, shown)
}

export const invariants: readonly Invariant[] = [
  ...historyInvariants,
  ...stateInvariants,
  ...dataInvariants,
  ...personInvariants,
  ...targetInvariants,
].toSorted((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)))
