import { routeText } from '../../texts/lead/route.ts'
import { shortMoment, sides } from './words.ts'
import type { Stop } from '../../texts/lead/route.ts'
import type { NormId } from '../../../machines/agreements/agreement.ts'
import type { CoordinationState, ItemView, StopView } from '../../../server/protocol/view.ts'

export type StopState = 'past' | 'here' | 'ahead' | 'skipped'

export interface RouteStop {
  readonly stop: Stop
  readonly state: StopState
  /** When, by whom, or why skipped. */
  readonly note: string | null
  readonly norm: NormId
}

export interface Route {
  readonly stops: readonly RouteStop[]
  /** The stop from which the settlement branches off: where the item is, or was when it was settled. */
  readonly exit: number
  /** When it was settled; null while it is not. */
  readonly settled: string | null
}

const order: readonly (readonly [Stop, NormId, number])[] = [
  ['coordination', 'G3.1', 0],
  ['dissent', 'G6.1', 1],
  ['boards', 'G6.1', 2],
  ['adjournment', 'G6.2', 3],
  ['retry', 'G6.3', 4],
  ['release', 'G6.4', 5],
  ['released', 'G6.5', 6],
  ['noRelease', 'G4.3', 6],
]

/** How far along the way a state stands. */
function placeOf(state: CoordinationState, { status, count }: ItemView['adjournment']): number {
  switch (state) {
    case 'open':
    case 'proposed':
    case 'agreed':
      return 0
    case 'boards':
      return count > 0 ? 4 : 2
    case 'persisting':
      return status === 'none' && count === 0 ? 3 : 5
    case 'adjournmentPending':
      return 3
    case 'adjourned':
      return 4
    case 'releaseDeliberation':
      return 5
    default:
      return 6
  }
}

/** The stops since the last time that everything was open. */
function thisRun({ travelled }: ItemView): readonly StopView[] {
  const start = travelled.findLastIndex(({ state }) => state === 'open')
  return travelled.slice(Math.max(start, 0))
}

/** The way through the agreement's principles as this item has travelled it. Draws what happened, decides nothing. */
export function routeOf(item: ItemView): Route {
  const run = thisRun(item)
  const settled = item.coordination === 'agreed'
  const farthest = Math.max(
    0,
    ...run.map(({ state }) => (state === 'persisting' ? 2 : placeOf(state, item.adjournment))),
  )
  const here = settled ? farthest : placeOf(item.coordination, item.adjournment)
  const fork = item.coordination === 'released' ? 'released' : 'noRelease'
  const stateOf = (stop: Stop, place: number): StopState => {
    if (isSkipped(stop, here, item)) return 'skipped'
    if (place < here || (settled && place === here)) return 'past'
    if (place > here || (place === 6 && stop !== fork)) return 'ahead'
    return 'here'
  }
  return {
    stops: order.map(([stop, norm, place]) => {
      const state = stateOf(stop, place)
      return { stop, state, note: noteOf(stop, state, item, run), norm: normOf(stop, norm, item) }
    }),
    exit: here,
    settled: settled ? shortMoment(run.findLast(({ state }) => state === 'agreed')?.at ?? item.display.since) : null,
  }
}

const isSkipped = (stop: Stop, here: number, { adjournment }: ItemView): boolean =>
  (stop === 'adjournment' || stop === 'retry') && here > 4 && adjournment.count === 0

/** What a refused release leaves is the duty to vote alike, which each kind of item has at a line of its own. */
const normOf = (stop: Stop, norm: NormId, { display }: ItemView): NormId =>
  stop === 'noRelease' && display.norm?.startsWith('G4') === true ? display.norm : norm

function noteOf(stop: Stop, state: StopState, item: ItemView, run: readonly StopView[]): string | null {
  const words = routeText.value
  const last = (wanted: CoordinationState): StopView | undefined => run.findLast((one) => one.state === wanted)
  switch (stop) {
    case 'coordination': {
      const since = run[0]?.at ?? item.versions[0]?.at
      if (item.classification.state !== 'confirmed' && state === 'here') return words.classFirst
      return since === undefined ? null : words.since(shortMoment(since))
    }
    case 'dissent': {
      const flagged = item.dissent ?? last('boards')
      return flagged?.by && state === 'past' ? words.by(sides().name(flagged.by), shortMoment(flagged.at)) : null
    }
    case 'boards': {
      const failed = run.find((one) => one.state === 'persisting')
      return failed && state === 'past' ? words.noDeal(shortMoment(failed.at)) : null
    }
    case 'adjournment':
      return adjournmentNote(
        state,
        item,
        item.travelled.findLast((one) => one.state === 'adjournmentPending'),
      )
    case 'retry': {
      const failed = last('persisting')
      return failed && state === 'past' ? words.noDeal(shortMoment(failed.at)) : null
    }
    case 'release':
      return releaseNote(state, item, last('releaseDeliberation'))
    case 'released':
      return state === 'here' ? words.since(shortMoment(item.display.since)) : words.exception
    case 'noRelease':
      return state === 'here' ? words.since(shortMoment(item.display.since)) : null
    default: {
      const unknown: never = stop
      return unknown
    }
  }
}

function adjournmentNote(state: StopState, { adjournment }: ItemView, wish: StopView | undefined): string | null {
  const words = routeText.value
  const { status } = adjournment
  if (state === 'skipped')
    return status === 'waived'
      ? words.waived(sides().two)
      : status === 'refused' || status === 'blocked'
        ? words[status]
        : null
  if (wish?.by && (state === 'past' || status === 'requested'))
    return words.wish(sides().genitive(wish.by), shortMoment(wish.at))
  return state === 'past' ? words.used : null
}

function releaseNote(state: StopState, { coordination }: ItemView, opened: StopView | undefined): string | null {
  const words = routeText.value
  if (state === 'here' && coordination === 'persisting') return words.notOpened
  if (opened && (state === 'past' || state === 'here')) return words.since(shortMoment(opened.at))
  return words.allGroups(sides().two)
}
