import type { Event } from '../../machines/events.ts'
import { coordinationOf, inVote, type Item } from '../../machines/item/item.ts'
import type { CoordinationState } from '../../machines/item/states.ts'

/**
 * What the accepted events of one item tell, remembered beside the chart and never read by it: a second pair of eyes
 * for the invariants that RULES §4 states over the history (I1 to I4, I9, I15), and for whose turn an act was (I22).
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
  /** Each partner's standing word on how to vote, `yes on 1`. Another vote replaces what the others said. */
  readonly words: Readonly<Record<string, string>>
  /** Who proposed the vote that is proposed now; null for the yes of a joint motion. */
  readonly proposedBy: string | null
  readonly flaggedBy: string | null
  /** Whose wish is pending. */
  readonly askedBy: string | null
  /** Who has said what class it is, since it was proposed. */
  readonly classedBy: readonly string[]
  readonly loggedBy: string | null
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
  words: {},
  proposedBy: null,
  flaggedBy: null,
  askedBy: null,
  classedBy: [],
  loggedBy: null,
}

const disputed = new Set<CoordinationState>([
  'boards',
  'persisting',
  'adjournmentPending',
  'adjourned',
  'releaseDeliberation',
  'noRelease',
])

const inDispute = (state: CoordinationState): boolean => disputed.has(state) || state === 'released'

/** The past after one more accepted event, of this item or of another thing that moved it. */
export function remember(past: Past, event: Event, before: Item, after: Item): Past {
  const { command } = event
  const [from, to] = [coordinationOf(before), coordinationOf(after)]
  const named = 'item' in command && command.item === after.context.item
  const told = { ...past, ...(named ? news(past, event, before, after) : {}) }
  return { ...told, ...overWith(from, to, before.context.version !== after.context.version) }
}

/** What no longer counts after a step. */
function overWith(from: CoordinationState, to: CoordinationState, newText: boolean): Partial<Past> {
  const left = inDispute(from) && !inDispute(to)
  const restarted = disputed.has(from) && to === 'boards' && from !== to
  return {
    ...(newText || left || restarted ? { refused: false, waivedBy: [], blockedBy: [], ...releaseOver } : {}),
    ...(!newText && (left || restarted) ? { failedOn: null } : {}),
    ...(newText || restarted || to === 'open' || (!inDispute(from) && inDispute(to)) ? { words: {} } : {}),
    ...(to === 'proposed' ? {} : { proposedBy: null }),
    ...(inDispute(to) ? {} : { flaggedBy: null }),
    ...(to === 'adjournmentPending' ? {} : { askedBy: null }),
  }
}

const releaseOver = { openedOn: null, consentedOn: {} } as const

function news(past: Past, { actor: { partner }, command }: Event, before: Item, after: Item): Partial<Past> {
  const { version } = after.context
  const [from, to] = [coordinationOf(before), coordinationOf(after)]
  switch (command.type) {
    case 'classify.propose':
      return { classedBy: [partner] }
    case 'classify.confirm':
      return { classedBy: [...past.classedBy, partner] }
    case 'classify.dispute':
      return { classedBy: [] }
    case 'classify.reopen':
      return { classedBy: [], words: {}, failedOn: null }
    case 'line.propose':
    case 'line.confirm':
    case 'consensus.confirm':
      return said(past, partner, `${command.vote}${command.nominee ?? ''} on ${String(command.version)}`, from)
    case 'line.revoke':
      return { flaggedBy: partner }
    case 'dissent.flag':
      return inVote(before) ? {} : { flaggedBy: partner }
    case 'consensus.fail': {
      const { [partner]: _, ...words } = past.words
      return to === 'persisting' ? { words, failedOn: version, failedSinceCarried: past.carried > 0 } : { words }
    }
    case 'adjourn.carried':
      return command.basis === 'agreement'
        ? { carried: past.carried + 1, failedSinceCarried: false, waivedBy: [], blockedBy: [] }
        : {}
    case 'adjourn.refused':
      return { refused: true }
    case 'vote.open':
      return from === 'adjournmentPending' ? { refused: true } : {}
    case 'adjourn.waive':
      return { waivedBy: [...past.waivedBy, partner] }
    case 'adjourn.request':
      return { waivedBy: [], askedBy: partner }
    case 'adjourn.blocked':
      return { blockedBy: [...past.blockedBy, partner] }
    case 'release.open':
      return { openedOn: past.failedOn === version ? version : null, consentedOn: {} }
    case 'release.refuse':
    case 'release.revoke':
      return releaseOver
    case 'release.consent':
      return { consentedOn: { ...past.consentedOn, [partner]: version } }
    case 'outcome.log':
    case 'outcome.correct':
      return { loggedBy: partner }
    default:
      return {}
  }
}

/** A partner's word on the vote: the same as the others' joins theirs, another one takes their place. */
function said({ words, proposedBy }: Past, partner: string, word: string, from: CoordinationState): Partial<Past> {
  const standing = Object.values(words)
  const joins = standing.length > 0 ? standing.includes(word) : from === 'proposed' && word.startsWith('yes on')
  return joins
    ? { words: { ...words, [partner]: word }, proposedBy }
    : { words: { [partner]: word }, proposedBy: partner }
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
