import { councilBody } from '../../machines/agreements/agreement.ts'
import { confirmedClass } from '../../machines/item/context.ts'
import { display } from '../../machines/item/display.ts'
import { classificationOf, coordinationOf, finalOf, inDispute, inVote } from '../../machines/item/item.ts'
import { dataInvariants } from './invariants-of-data.ts'
import { historyInvariants } from './invariants-of-history.ts'
import { type Invariant, isLine } from './moment.ts'

const stateInvariants: readonly Invariant[] = [
  {
    id: 'I7',
    promise: 'a resolution has no line and is free by G7.3',
    holds: ({ item, shown }) => {
      if (confirmedClass(item.context) !== 'resolution' || finalOf(item) !== null) return true
      if (item.context.line !== null) return false
      return shown.frozen || shown.norm === 'G1.2' || (shown.code === 'free' && shown.norm === 'G7.3')
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
    promise: 'a line is shown only with a stamp of every partner on the current text',
    holds: ({ item, parent, shown, partners }) => {
      if (!isLine(shown) || inVote(item)) return true
      const { line, version } = (shown.derived ? parent : item)?.context ?? item.context
      if (shown.derived && !(line?.vote === 'yes' && item.context.sameText && coordinationOf(item) === 'open'))
        return false
      return line?.version === version && partners.every((each) => line.stamps.some(({ partner }) => partner === each))
    },
  },
  {
    id: 'I10',
    promise: 'there is a line exactly while agreed, and no partner stamps twice',
    holds: ({ item }) => {
      const { line, pending, failStamps, g6, cls } = item.context
      const lists = [line?.stamps ?? [], pending?.stamps ?? [], failStamps, g6.waivers, g6.blocks, cls.stamps]
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
      return !(voids && named) || (item.context.line === null && item.context.pending === null)
    },
  },
  {
    id: 'I12',
    ofStep: true,
    promise: 'class, coordination, text and display stand still while a vote is open',
    holds: ({ before, item, shown }) => {
      if (!inVote(before) || !inVote(item)) return true
      const still =
        classificationOf(before) === classificationOf(item) && coordinationOf(before) === coordinationOf(item)
      const frozen = shown.norm === 'G1.2' || (shown.frozen && shown.code === item.context.ballot?.frozen?.code)
      return (
        still && frozen && before.context.version === item.context.version && before.context.cls === item.context.cls
      )
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
    id: 'I16',
    promise: 'an adjournment under the agreement goes to a later council meeting that is not cancelled',
    holds: ({ item, state }) => {
      const { target, from, status } = item.context.g6
      if (coordinationOf(item) !== 'adjourned' || finalOf(item) !== null || status !== 'carried' || target === null) {
        return true
      }
      const [meeting, origin] = [state.meetings.get(target), state.meetings.get(from ?? '')]
      if (!meeting || !origin || meeting.value === 'cancelled') return false
      const later = Date.parse(meeting.context.start) > Date.parse(origin.context.start)
      return meeting.context.body === councilBody(state.agreement) && later
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
      const norms = shown.code === 'done' ? shown.norm === null : shown.norm !== null
      const open = shown.norm === 'G1.2' || shown.norm === 'G2.1' || shown.code !== 'noLine' || shown.frozen
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

export const invariants: readonly Invariant[] = [...historyInvariants, ...stateInvariants, ...dataInvariants].toSorted(
  (one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)),
)
