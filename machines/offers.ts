import type { CouncilState } from './council-state.ts'
import { refusalOf } from './decide.ts'
import type { Actor, Command, EventName, Role } from './events.ts'
import type { ItemContext } from './item/context.ts'
import type { Item } from './item/item.ts'
import type { Meeting } from './meeting/meeting.ts'
import type { MotionContext } from './motion/context.ts'
import type { Motion } from './motion/motion.ts'
import { rolesFor } from './roles-for.ts'
import type { Refusal } from './refusal.ts'

/**
 * An act that a role knows, as things stand: open, with what the command already says and which fields the person
 * still has to fill in; or withheld, with the refusal that it would get.
 */
export type Offer =
  | {
      readonly type: EventName
      readonly open: true
      readonly send: Readonly<Record<string, unknown>>
      readonly missing: readonly string[]
    }
  | { readonly type: EventName; readonly open: false; readonly refusal: Omit<Refusal, 'ok'> }

/** What is known of an act before the person fills in the rest. */
interface Outline {
  readonly known?: Readonly<Record<string, unknown>>
  readonly missing?: readonly string[]
  /** A missing field on which the rules decide: an answer with which it is open whenever it is with any. */
  readonly supposing?: Readonly<Record<string, unknown>>
}

const plain = (): Outline => ({})
const asks =
  (...missing: string[]) =>
  (): Outline => ({ missing })

const stance = (c: ItemContext): Outline =>
  c.pending === null
    ? { known: { version: c.version }, missing: ['vote'] }
    : {
        known: {
          version: c.version,
          vote: c.pending.vote,
          ...(c.pending.nominee === undefined ? {} : { nominee: c.pending.nominee }),
        },
      }

/** The acts on an item, in the order in which the procedure knows them. */
const itemOutlines = {
  'classify.propose': asks('value', 'finance'),
  'classify.confirm': (c) => ({ known: { value: c.cls.value ?? 'covered' } }),
  'classify.dispute': asks('reason'),
  'classify.reopen': asks('reason'),
  'line.propose': (c) => ({ known: { version: c.version }, missing: ['vote'] }),
  'line.confirm': stance,
  'line.withdraw': plain,
  'line.revoke': asks('reason'),
  'dissent.flag': plain,
  'dissent.retract': plain,
  'consensus.confirm': stance,
  'consensus.fail': plain,
  'adjourn.request': plain,
  'adjourn.withdraw': plain,
  'adjourn.waive': plain,
  'adjourn.blocked': asks('reason'),
  'release.open': plain,
  'release.consent': (c) => ({ known: { version: c.version }, missing: ['decidedOn', 'form', 'justification'] }),
  'release.refuse': plain,
  'release.revoke': plain,
  'item.call': plain,
  'item.leave': plain,
  'vote.open': asks('mode'),
  'vote.abort': asks('reason'),
  'outcome.log': asks('result'),
  'outcome.correct': asks('result', 'reason'),
  'outcome.confirm': plain,
  'item.noted': plain,
  'adjourn.carried': (c) => ({ known: { basis: basisOf(c) } }),
  'adjourn.refused': plain,
  'item.refer': asks('body'),
  'agenda.place': asks('meeting'),
  'agenda.remove': plain,
  'text.change': (c) => ({ known: { version: c.version + 1 }, missing: ['note'] }),
  'text.record': (c) => ({ known: { version: unworded(c) }, missing: ['wording'] }),
  'item.part': asks('part', 'title', 'number', 'sameText'),
  'item.amend': asks('part', 'title', 'originator'),
  'item.supersede': asks('by'),
  'item.withdraw': plain,
  'note.internal': asks('text'),
} as const satisfies Partial<Record<EventName, (c: ItemContext) => Outline>>

/** The newest version that nobody has brought the wording of. */
const unworded = ({ versions, version }: ItemContext): number =>
  versions.findLast(({ wording }) => wording === null)?.version ?? version

const basisOf = ({ g6, line }: ItemContext): string => {
  if (g6.status === 'requested') return 'agreement'
  return line?.vote === 'adjourn' ? 'mutual' : 'third'
}

const meetingOutlines = {
  'meeting.invite': [],
  'meeting.open': ['quorate'],
  'meeting.recess': [],
  'meeting.resume': [],
  'meeting.close': [],
  'meeting.approveMinutes': [],
  'meeting.cancel': [],
  'meeting.reschedule': ['start'],
} as const satisfies Partial<Record<EventName, readonly string[]>>

/** The acts on a planned motion (§3.4). */
const motionOutlines = {
  'motion.notify': (c) => ({ known: { version: c.version }, missing: ['text'] }),
  'motion.coordinate': plain,
  'motion.joint': (c) => ({ known: { version: c.version } }),
  'motion.solo': (c) => ({ known: { version: c.version } }),
  'motion.dissent': plain,
  'motion.resume': plain,
  'motion.boardResult': asks('result'),
  'motion.publish': plain,
  'motion.file': plain,
  'motion.disputeClass': plain,
  'motion.settleClass': asks('value'),
  'motion.revise': (c) => ({ known: { version: c.version + 1 }, missing: ['substantial'] }),
  // Filed may be recorded wherever published may, and where it came out before.
  'motion.incident': () => ({ missing: ['what', 'evidence'], supposing: { what: 'filed' } }),
  'motion.abandon': plain,
} as const satisfies Partial<Record<EventName, (c: MotionContext) => Outline>>

const knownTo = <Outlined extends object>(
  outlines: Outlined,
): Record<Role, [EventName, Outlined[keyof Outlined]][]> => {
  const entries = Object.entries(outlines) as [EventName, Outlined[keyof Outlined]][]
  const of = (role: Role) => entries.filter(([type]) => rolesFor[type].includes(role))
  return { lead: of('lead'), speaker: of('speaker'), member: of('member'), secretary: of('secretary') }
}

const itemActs = knownTo(itemOutlines)
const meetingActs = knownTo(meetingOutlines)
const motionActs = knownTo(motionOutlines)

/** Every act on the item that this person's role knows. The same checks as for the command itself. */
export function offersFor(state: CouncilState, actor: Actor, item: Item, at: string): Offer[] {
  const c = item.context
  const offers = itemActs[actor.role].map(([type, outline]) => {
    const { known = {}, missing = [] }: Outline = outline(c)
    return offered(state, actor, at, type, { item: c.item, ...known }, missing)
  })
  if (!rolesFor['observation.close'].includes(actor.role)) return offers
  for (const { norm, closed } of c.observations) {
    if (!closed) offers.push(offered(state, actor, at, 'observation.close', { item: c.item, norm }, ['comment']))
  }
  return offers
}

/** Every act on the motion that this person's role knows. An essential project's consent is asked of the others (G2.2). */
export function motionOffers(state: CouncilState, actor: Actor, { context: c }: Motion, at: string): Offer[] {
  const consent = c.essential && actor.partner !== c.originator ? { consentToSolo: true } : {}
  const offers = motionActs[actor.role].map(([type, outline]) => {
    const { known = {}, missing = [], supposing = {} }: Outline = outline(c)
    const solo = type === 'motion.solo' || type === 'motion.boardResult' ? consent : {}
    return offered(state, actor, at, type, { motion: c.motion, ...known, ...solo }, missing, supposing)
  })
  if (!rolesFor['observation.close'].includes(actor.role)) return offers
  for (const { norm, closed } of c.observations) {
    if (!closed) offers.push(offered(state, actor, at, 'observation.close', { motion: c.motion, norm }, ['comment']))
  }
  return offers
}

/** Every act on the meeting that this person's role knows. */
export const meetingOffers = (state: CouncilState, actor: Actor, { context }: Meeting, at: string): Offer[] =>
  meetingActs[actor.role].map(([type, missing]) =>
    offered(
      state,
      actor,
      at,
      type,
      { meeting: context.meeting, ...(type === 'meeting.open' ? { quorate: true } : {}) },
      missing,
    ),
  )

function offered(
  state: CouncilState,
  actor: Actor,
  at: string,
  type: EventName,
  known: Readonly<Record<string, unknown>>,
  missing: readonly string[],
  supposing: Readonly<Record<string, unknown>> = {},
): Offer {
  const outlined = { type, ...known }
  // A command whose missing fields the rules do not look at before it is sent, or look at as supposed.
  const command: object = { ...outlined, ...supposing }
  const refusal = refusalOf(state, { id: '', actor, at, command: command as Command })
  if (!refusal) return { type, open: true, send: outlined, missing }
  const { ok: _, ...why } = refusal
  return { type, open: false, refusal: why }
}
