import type { NormId } from '../agreements/agreement.ts'
import type { ElectionWay } from '../election.ts'
import type { CountKind, Figures } from '../misfits.ts'
import type { Totals } from '../quorum.ts'
import type { Stamp } from '../stamps.ts'
import type { BallotMode, ClassValue, Finance, Kind, Position, Result, StationRole, Vote } from '../vocabulary.ts'
import type { Display } from './display-code.ts'
import type { CoordinationState } from './states.ts'

/** A vote that is proposed or agreed, for one text version, with the partners' stamps. */
export interface Stance {
  readonly vote: Vote
  readonly nominee?: string
  readonly version: number
  /** The partner that proposed it; null for the unstamped line of a joint motion (§3.6). */
  readonly by: string | null
  readonly stamps: readonly Stamp[]
}

export interface Station {
  readonly body: string
  readonly role: StationRole
  readonly done: boolean
}

/** A faction's declared deliberation on releasing the vote (G6.4–G6.6). */
export interface Consent {
  readonly version: number
  readonly decidedOn: string
  readonly form: 'meeting' | 'circular' | 'recess'
  readonly justification?: string
  readonly financeStatement?: string
  readonly board: boolean
  readonly acknowledgeBudget: boolean
  readonly stamp: Stamp
}

/** The adjournment of G6.2: one wish, carried or not, waived, or forbidden by a legal deadline. */
export interface Adjournment {
  readonly status: 'none' | 'requested' | 'carried' | 'refused' | 'blocked' | 'waived'
  readonly by: string | null
  /** How many adjournments under the agreement have been carried. */
  readonly count: number
  /** The meeting that carried it and the council meeting it is adjourned to. */
  readonly from: string | null
  readonly target: string | null
  readonly waivers: readonly Stamp[]
  readonly blocks: readonly Stamp[]
}

/** What is said of every vote, also of a secret one. */
interface Stated {
  readonly result: Result
  /** How an election was decided (§ 50 Abs. 2 GO NRW). */
  readonly electedBy?: ElectionWay
  readonly totals?: Totals
}

/** What is said beside it of a vote that everybody could see. */
interface Seen {
  /** What the chair stated instead of counting. */
  readonly notCounted?: 'unanimous' | 'majority'
  readonly positions?: Readonly<Record<string, Position>>
  readonly deviations?: Figures['deviations']
}

/** One name and vote of a roll call in public. */
export interface Call {
  readonly person: string
  readonly vote: CountKind
}

/** What the record says of a vote. A secret one has its totals: for more there is no place (§3.9, I17). */
export type Recorded =
  | (Stated & { readonly mode: 'secret' })
  | (Stated & Seen & { readonly mode: 'open' })
  | (Stated & Seen & { readonly mode: 'rollcall'; readonly rollCall?: readonly Call[] })

/** Where, when and on what a vote was held, and what followed for the partners: facts, no verdict (§3.9). */
interface Circumstance {
  readonly meeting: string | null
  readonly body: string
  readonly version: number
  readonly unity: Readonly<Record<string, 'uniform' | 'mixed' | 'notAscertainable'>>
  readonly line: 'kept' | 'deviating' | 'noLine' | 'free' | 'notAscertainable'
  readonly stamp: Stamp
}

/** What stood in the record until it was corrected, and why it was. */
export interface Earlier {
  readonly was: Recorded & Circumstance
  readonly reason: string
}

/** What a vote brought, with everything that stood there before a correction, oldest first. */
export type Outcome = Recorded &
  Circumstance & {
    readonly confirmed: boolean
    readonly earlier: readonly Earlier[]
  }

/** A fact that the boards may want to explain; only they close it (§3.7). */
export interface Observation {
  readonly norm: NormId
  readonly at: string
  readonly reason: ObservationReason
  readonly stamps: readonly Stamp[]
  readonly closed: boolean
}

export type ObservationReason =
  | 'dissentWhileCalled'
  | 'dissentDuringVote'
  | 'revokedWhileCalled'
  | 'otherUnreachable'
  | 'adjournmentNotSupported'
  | 'placedOffTarget'

export interface Note {
  readonly partner: string
  readonly person: string
  readonly at: string
  readonly text: string
}

/** A partner's word that another item takes this one's place. */
export interface Successor extends Stamp {
  readonly by: string
}

/** A text version of the item. */
export interface Version {
  readonly version: number
  readonly at: string
  readonly note: string | null
  readonly editorial: boolean
  /** Who brought its wording, and when; the wording itself is not remembered here. */
  readonly wording: Stamp | null
}

/** All that the chart remembers of an item: JSON, no dates, no maps (RULES §3.1). */
export interface ItemContext {
  readonly item: string
  /** Of the agreement, pinned when the item began. */
  readonly partners: readonly string[]
  readonly council: string
  readonly adjournmentsByRight: number

  readonly number: string | null
  readonly title: string
  readonly section: string | null
  readonly reference: string | null
  readonly source: string | null
  readonly kind: Kind
  /** The kind whose norm binds (G4.1–G4.3): a part shares its whole's, however deep it lies. */
  readonly whole: Kind
  readonly originator: string
  readonly public: boolean
  readonly measures: readonly string[]
  readonly parent: string | null
  readonly sameText: boolean
  readonly children: readonly string[]

  readonly stations: readonly Station[]
  /** Index of the current station. */
  readonly station: number
  /** The meeting whose agenda it stands on now. */
  readonly meeting: string | null
  readonly deferred: { readonly to: string | null } | null
  readonly calledAt: string | null

  readonly finance: Finance
  /** The class last named; it counts only once every partner has confirmed it. */
  readonly cls: {
    readonly value: ClassValue | null
    readonly confirmed: boolean
    readonly by: string | null
    readonly stamps: readonly Stamp[]
    readonly reason?: string
  }
  readonly version: number
  readonly versions: readonly Version[]
  readonly pending: Stance | null
  readonly line: Stance | null
  readonly dissent: { readonly by: string; readonly at: string; readonly reason?: string } | null
  readonly failStamps: readonly Stamp[]
  readonly failed: { readonly version: number; readonly afterAdjournment: boolean } | null
  readonly g6: Adjournment
  readonly consents: Readonly<Record<string, Consent>>
  /** Each partner's own word on which item takes its place; a different one of another partner leaves it standing. */
  readonly supersede: readonly Successor[]

  /** There is a ballot exactly while the item is voting or logged; class, line and text stand still meanwhile. */
  readonly ballot: { readonly mode: BallotMode; readonly openedAt: string; readonly frozen: Display | null } | null
  readonly outcomes: readonly Outcome[]
  readonly observations: readonly Observation[]
  readonly notes: readonly Note[]

  /** The stops of the principles that it came through, in order. */
  readonly travelled: readonly { readonly state: CoordinationState; readonly at: string; readonly by: string | null }[]
  /** When class, line, dispute or text last moved. */
  readonly movedAt: string
}

/** The class that all partners confirmed, or null while it is open. */
export const confirmedClass = ({ cls }: ItemContext): ClassValue | null => (cls.confirmed ? cls.value : null)

/** Who has given their word on a vote that is proposed or agreed. */
export const saidBy = (stance: Stance | null): readonly Stamp[] => stance?.stamps ?? []

export const noAdjournment: Adjournment = {
  status: 'none',
  by: null,
  count: 0,
  from: null,
  target: null,
  waivers: [],
  blocks: [],
}
