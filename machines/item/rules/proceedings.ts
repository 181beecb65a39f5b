import { allStamped } from '../../stamps.ts'
import { type Effect, effectOf, guardOf, type Of } from '../chart-events.ts'
import { confirmedClass, type ItemContext, type Successor } from '../context.ts'
import { notInVote } from './classification.ts'
import { observe } from './observations.ts'
import { correctedOutcome, outcomeOf } from './outcome.ts'
import { currentStation, doneStation, placedAt, referredTo } from './stations.ts'

export const place = effectOf(
  (c, e) => ({
    meeting: e.meeting,
    deferred: null,
    ...(e.number === undefined ? {} : { number: e.number }),
    ...placedAt(c, e.given.body ?? currentStation(c).body, e.role),
    ...(offTarget(c, e.meeting) ? observe(c, 'placedOffTarget', e.who.at) : {}),
  }),
  'agenda.place',
)

/** Adjourned under the agreement to one council meeting, placed on another (G6.2). */
const offTarget = ({ g6, travelled }: ItemContext, meeting: string): boolean =>
  travelled.at(-1)?.state === 'adjourned' && g6.target !== null && g6.target !== meeting

export const takeOff: Effect = () => ({ meeting: null, calledAt: null })
export const call: Effect = (_, e) => ({ calledAt: e.who.at })
export const leave: Effect = () => ({ calledAt: null })

/** The council's adjournment stands on the wish (agreement), on a common line (mutual) or on somebody else's motion. */
export const adjournmentStands = guardOf((c, e) => {
  if (e.basis === 'third') return true
  if (e.basis === 'mutual') return c.line?.vote === 'adjourn'
  return c.g6.status === 'requested' && c.g6.count < c.adjournmentsByRight
}, 'adjourn.carried')

export const defer = effectOf(
  (_, e) => ({ meeting: null, calledAt: null, deferred: { to: e.given.target ?? null } }),
  'adjourn.carried',
)

export const refer = effectOf((c, e) => ({ meeting: null, calledAt: null, ...referredTo(c, e.body) }), 'item.refer')

/** Raised to the council, an item that was not covered is classified again (Q8). */
export const risesUncovered = guardOf(
  (c, e) => e.body === c.council && confirmedClass(c) === 'notCovered' && c.calledAt !== null && notInVote(c),
  'item.refer',
)

export const openBallot = effectOf(
  (_, e) => ({ ballot: { mode: e.mode, openedAt: e.who.at, frozen: null } }),
  'vote.open',
)
export const freezeDisplay = effectOf(
  (c, e) => ({ ballot: c.ballot && { ...c.ballot, frozen: e.display } }),
  'display.frozen',
)
export const dropBallot: Effect = () => ({ ballot: null })

export const logOutcome = effectOf((c, e) => ({ outcomes: [...c.outcomes, outcomeOf(c, e)] }), 'outcome.log')

/** The last entry is replaced; the old value stays beside it, and in the log. */
export const correctOutcome = effectOf(
  (c, e) => ({ outcomes: [...c.outcomes.slice(0, -1), correctedOutcome(c, e)] }),
  'outcome.correct',
)

const confirmed = (c: ItemContext): Partial<ItemContext> => ({
  outcomes: c.outcomes.map((outcome, index) =>
    index === c.outcomes.length - 1 ? { ...outcome, confirmed: true } : outcome,
  ),
})

export const confirmOutcome: Effect = (c) => confirmed(c)
export const returnToPool: Effect = (c) => ({ ...confirmed(c), meeting: null, calledAt: null, ballot: null })
export const finishStation: Effect = (c, e) => ({ ...returnToPool(c, e), ...doneStation(c) })

export const atPreparatoryStation = (c: ItemContext): boolean => currentStation(c).role === 'preparatory'
export const stationStaysOpen = (c: ItemContext): boolean => {
  const result = c.outcomes.at(-1)?.result
  return result === 'referred' || result === 'postponed'
}

/** A partner's newer word replaces its own older one alone. */
const declaredNew = ({ supersede }: ItemContext, { by, who }: Of<'item.supersede'>): Successor[] => [
  ...supersede.filter(({ partner }) => partner !== who.partner),
  { ...who, by },
]

export const stampSupersede = effectOf((c, e) => ({ supersede: declaredNew(c, e) }), 'item.supersede')
/** All name the same successor (Q4). */
export const lastSupersedeStamp = guardOf((c, e) => {
  const agreeing = declaredNew(c, e).filter(({ by }) => by === e.by)
  return notInVote(c) && allStamped(c.partners, agreeing)
}, 'item.supersede')

export const addChild = effectOf((c, e) => ({ children: [...c.children, e.child] }), 'child.added')
export const partText: Effect = () => ({ sameText: false })
export const recordWording = effectOf(
  (c, e) => ({ versions: c.versions.map((one) => (one.version === e.version ? { ...one, wording: e.who } : one)) }),
  'text.record',
)
export const addNote = effectOf((c, e) => ({ notes: [...c.notes, { ...e.who, text: e.text }] }), 'note.internal')
