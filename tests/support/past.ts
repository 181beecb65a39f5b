import type { Event } from '../../machines/events.ts'
import { coordinationOf, type Item } from '../../machines/item/item.ts'
import type { CoordinationState } from '../../machines/item/states.ts'

/**
 * What the accepted events of one item tell, remembered beside the chart and never read by it: a second pair of eyes
 * for the invariants that RULES §4 states over the history (I1, I2, I4, I15).
 */
export interface Past {
  /** Text version on which the boards last failed in the present dispute. */
  readonly failedOn: number | null
  /** …and whether that was after an adjournment under the agreement. */
  readonly failedSinceCarried: boolean
  /** Adjournments carried on the agreement's wish, ever. */
  readonly carried: number
  /** The council refused the wish, or a vote was opened over it, since the text last changed or the dispute ended. */
  readonly refused: boolean
  readonly waivedBy: readonly string[]
  readonly blockedBy: readonly string[]
  /** Text version on which a release was opened after a failure on that version. */
  readonly openedOn: number | null
  /** Version of each partner's consent given since. */
  readonly consentedOn: Readonly<Record<string, number>>
}

export const noPast: Past = {
  failedOn: null,
  failedSinceCarried: false,
  carried: 0,
  refused: false,
  waivedBy: [],
  blockedBy: [],
  openedOn: null,
  consentedOn: {},
}

const disputed = new Set<CoordinationState>([
  'boards',
  'persisting',
  'adjournmentPending',
  'adjourned',
  'releaseDeliberation',
  'noRelease',
])

/** The past after one more accepted event, of this item or of another thing that moved it. */
export function remember(past: Past, { actor, command }: Event, before: Item, after: Item): Past {
  const from = coordinationOf(before)
  const to = coordinationOf(after)
  const named = 'item' in command && command.item === after.context.item
  const told = named ? { ...past, ...news(past, actor.partner, command.type, from, to, after) } : past
  if (before.context.version !== after.context.version) return { ...told, ...wishesOver, ...releaseOver }
  const over = (disputed.has(from) || from === 'released') && !disputed.has(to) && to !== 'released'
  const restarted = disputed.has(from) && to === 'boards' && from !== to
  return over || restarted ? { ...told, ...wishesOver, ...releaseOver, failedOn: null } : told
}

const wishesOver = { refused: false, waivedBy: [], blockedBy: [] } as const
const releaseOver = { openedOn: null, consentedOn: {} } as const

function news(
  past: Past,
  partner: string,
  type: Event['command']['type'],
  from: CoordinationState,
  to: CoordinationState,
  { context }: Item,
): Partial<Past> {
  const { version } = context
  switch (type) {
    case 'consensus.fail':
      return to === 'persisting' ? { failedOn: version, failedSinceCarried: past.carried > 0 } : {}
    case 'adjourn.carried':
      return from === 'adjournmentPending' && to === 'adjourned'
        ? { carried: past.carried + 1, failedSinceCarried: false }
        : {}
    case 'adjourn.refused':
      return { refused: true }
    case 'vote.open':
      return from === 'adjournmentPending' ? { refused: true } : {}
    case 'adjourn.waive':
      return { waivedBy: [...past.waivedBy, partner] }
    case 'adjourn.request':
      return { waivedBy: [] }
    case 'adjourn.blocked':
      return { blockedBy: [...past.blockedBy, partner] }
    case 'release.open':
      return { openedOn: past.failedOn === version ? version : null, consentedOn: {} }
    case 'release.consent':
      return { consentedOn: { ...past.consentedOn, [partner]: version } }
    default:
      return {}
  }
}

/** For the keys of a search: as short as it gets. */
export const pastKey = (past: Past): string =>
  [
    past.failedOn ?? '-',
    past.failedSinceCarried ? 's' : '',
    past.carried,
    past.refused ? 'r' : '',
    past.openedOn ?? '-',
  ].join('')
