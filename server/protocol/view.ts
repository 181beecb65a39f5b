import type {
  BallotMode,
  ClassValue,
  Finance,
  Kind,
  Position,
  Result,
  StationRole,
  Vote,
} from '../../machines/vocabulary.ts'
import type { NormId, Seats } from '../../machines/agreements/agreement.ts'
import type { Call } from '../../machines/item/context.ts'
import type { DisplayCode, DisplayReason } from '../../machines/item/display-code.ts'
import type {
  ClassificationState,
  CoordinationState,
  FinalState,
  ProceedingsState,
} from '../../machines/item/states.ts'
import type { MeetingState } from '../../machines/meeting/states.ts'
import type { RefusalCode } from '../../machines/refusal.ts'
import type { Owed, Reminder } from '../../machines/reminder.ts'
import type { ElectionWay } from '../../machines/election.ts'
import type { CountKind } from '../../machines/misfits.ts'
import type { Totals } from '../../machines/quorum.ts'
import type { Moved } from '../../machines/standing.ts'

/**
 * What a person's screen is told. Made in `server/protocol/views/view-for` for an audience (partner × role × clearance), never
 * for a single person; nothing is in here that the audience may not see.
 */

export type { DisplayCode, DisplayReason } from '../../machines/item/display-code.ts'
export type {
  ClassificationState,
  CoordinationState,
  FinalState,
  ProceedingsState,
} from '../../machines/item/states.ts'

export interface DisplayView {
  readonly code: DisplayCode
  readonly reason: DisplayReason
  /** Every display but `done` cites a norm. */
  readonly norm: NormId | null
  readonly nominee?: string
  /** The agreement does not bind here; the partners agreed all the same. */
  readonly voluntary: boolean
  /** Taken over from the parent: an unchanged part of an agreed text (Q12). */
  readonly derived: boolean
  /** As it stood when the vote was opened. */
  readonly frozen: boolean
  /** Nothing agreed and nothing released on a covered item: "keine Freigabe" must be said (I20). */
  readonly notReleased: boolean
  /** With `adjourn`, once carried: the meeting it is adjourned to. */
  readonly until?: string
  /** ISO time of the last confirmation, flag or step that led to this display. */
  readonly since: string
}

/** Who has to act: a partner, or only its lead. */
export interface NextView {
  readonly partner: string
  readonly leadOnly: boolean
}

/** What those owe who have to act next, and by which norm; by when, see the reminder of the same task. */
export type OwedView = Owed

/** A stamp: which partner said it, and when. */
export interface StampView {
  readonly partner: string
  readonly at: string
}

/** Which item a partner has said should take this one's place. */
export interface SuccessorView extends StampView {
  readonly by: string
}

export interface StanceView {
  readonly vote: Vote
  readonly nominee?: string
  readonly version: number
  /** Who proposed it; null for a joint motion's line that nobody has stamped yet. */
  readonly by: string | null
  readonly stamps: readonly StampView[]
}

/** One stop of the way through the agreement's principles that this item has travelled. */
export interface StopView {
  readonly state: CoordinationState
  readonly at: string
  /** The partner whose act led here, or null when it was the council's or the record's. */
  readonly by: string | null
}

/** What the record says of a vote, and what follows for the partners: facts. Of a secret one only totals. */
export interface RecordView {
  readonly result: Result
  /** When it was recorded, or corrected. */
  readonly at: string
  readonly mode: BallotMode
  /** How an election was decided (§ 50 Abs. 2 GO NRW). */
  readonly electedBy?: ElectionWay
  /** What the chair stated instead of counting. */
  readonly notCounted?: 'unanimous' | 'majority'
  readonly totals?: Totals
  readonly positions?: Readonly<Record<string, Position>>
  readonly deviations?: Readonly<Record<string, Readonly<Partial<Record<CountKind, number>>>>>
  readonly unity: Readonly<Record<string, 'uniform' | 'mixed' | 'notAscertainable'>>
  readonly line: 'kept' | 'deviating' | 'noLine' | 'free' | 'notAscertainable'
}

export interface OutcomeView extends RecordView {
  /** The meeting that voted; its seats are the ones to add up against. */
  readonly meeting: string | null
  readonly body: string
  /** The text version that was voted on. */
  readonly version: number
  readonly confirmed: boolean
  /** What stood there before it was corrected, oldest first, each with the reason why it no longer does. */
  readonly earlier: readonly (RecordView & { readonly reason: string })[]
}

/** What an event moved of an item's standing, with the outcome as everybody may see it. */
export type MovedView = Omit<Moved, 'outcome'> & {
  readonly outcome?: { readonly was: OutcomeView | null; readonly now: OutcomeView | null }
}

export interface ConsentView {
  readonly partner: string
  readonly version: number
  readonly decidedOn: string
  readonly form: 'meeting' | 'circular' | 'recess'
  readonly justification?: string
  readonly financeStatement?: string
  readonly complete: boolean
  /** What still makes it incomplete (RULES §3.3). */
  readonly missing: readonly ('justification' | 'financeStatement' | 'board' | 'acknowledgeBudget')[]
}

/**
 * An act that this audience's role knows. Either it may be done now (then `send` holds what the server already knows
 * of the command, the client adds the rest), or it is withheld and says why.
 */
export type OfferView =
  | {
      readonly type: string
      readonly open: true
      readonly send: Readonly<Record<string, unknown>>
      readonly missing: readonly string[]
    }
  | { readonly type: string; readonly open: false; readonly refusal: RefusalView }

/** Why something was refused or is withheld: a code of RULES §3.8 and a word for the reason that clients can translate. */
export interface RefusalView {
  readonly code: RefusalCode
  /** A key such as `frozen`, `notStamped`, `adjournedBefore`; the client has a sentence for each. */
  readonly reason: string
  /** For `invalid`: the field that is wrong. */
  readonly field?: string
}

export interface NoteView {
  readonly at: string
  /** The person's name: notes never leave the own faction. */
  readonly by: string
  readonly text: string
}

export interface ObservationView {
  readonly norm: NormId
  readonly at: string
  readonly reason: string
  readonly stamps: readonly StampView[]
}

/** Something to do before a sitting, by which norm, by its last good day, and for whom. It never changes a state. */
export type ReminderView = Pick<Reminder, 'task' | 'norm' | 'dueOn' | 'timing' | 'whom'>

/** A text version of an item. */
export interface VersionView {
  readonly version: number
  readonly at: string
  readonly note: string | null
  /** Who brought its wording, and when; the wording itself is asked for apart. Null: nobody yet. */
  readonly wording: StampView | null
}

export interface ItemView {
  readonly id: string
  /** Log version of its last change. */
  readonly rev: number
  readonly number: string | null
  readonly title: string
  readonly section: string | null
  readonly reference: string | null
  readonly kind: Kind
  readonly originator: string
  readonly public: boolean
  readonly parent: string | null
  readonly children: readonly string[]
  /** The meeting it stands on the agenda of now; null in the pool, deferred, or when the meeting is over. */
  readonly meeting: string | null
  readonly station: { readonly body: string; readonly role: StationRole }
  readonly stations: readonly { readonly body: string; readonly role: StationRole; readonly done: boolean }[]
  readonly version: number
  readonly versions: readonly VersionView[]
  readonly finance: Finance
  readonly classification: {
    readonly state: ClassificationState
    readonly value: ClassValue | null
    readonly by: string | null
    readonly stamps: readonly StampView[]
    readonly reason?: string
  }
  readonly coordination: CoordinationState
  readonly proceedings: ProceedingsState
  /** When the item was called, or the vote opened; null otherwise. */
  readonly proceedingsSince: string | null
  readonly final: FinalState | null
  readonly display: DisplayView
  readonly pending: StanceView | null
  readonly line: StanceView | null
  readonly dissent: { readonly by: string; readonly at: string; readonly reason?: string } | null
  readonly failStamps: readonly StampView[]
  readonly adjournment: {
    readonly status: 'none' | 'requested' | 'carried' | 'refused' | 'blocked' | 'waived'
    readonly by: string | null
    readonly count: number
    readonly target: string | null
    readonly waivers: readonly StampView[]
    readonly blocks: readonly StampView[]
  }
  /** The meeting that it waits for; under the agreement it moves with a meeting that is called off (Q17). */
  readonly deferredTo: string | null
  readonly consents: readonly ConsentView[]
  readonly supersede: readonly SuccessorView[]
  readonly ballot: { readonly mode: BallotMode; readonly openedAt: string } | null
  readonly outcomes: readonly OutcomeView[]
  /** The names of a roll call in public, by the time of its outcome; only the offices that keep the record have them. */
  readonly rollCalls: readonly { readonly at: string; readonly calls: readonly Call[] }[]
  readonly observations: readonly ObservationView[]
  /** Notes of the own faction only. */
  readonly notes: readonly NoteView[]
  readonly next: readonly NextView[]
  /** Null while nobody has to act. */
  readonly owed: OwedView | null
  /** What is due, for those who prepare the sitting; members have none. */
  readonly reminders: readonly ReminderView[]
  readonly travelled: readonly StopView[]
  readonly offers: readonly OfferView[]
  /** A first suggestion for the classification, as long as nobody has proposed one. Only ever a suggestion. */
  readonly suggestion: {
    readonly value: ClassValue
    readonly finance: Finance
    readonly reason: { readonly de: string; readonly en: string }
  } | null
}

export interface MeetingView {
  readonly id: string
  readonly rev: number
  readonly body: string
  /** Name of a body that the agreement does not know. */
  readonly bodyName: string | null
  readonly name: string | null
  readonly location: string | null
  readonly start: string
  readonly state: MeetingState
  readonly since: string
  /** The states that it came through, in order; closed without having run: it had no quorum. */
  readonly travelled: readonly { readonly state: MeetingState; readonly at: string }[]
  /** The seats of its body on the day of the sitting; null where none are known. */
  readonly seats: Seats | null
  /** Items in the order of the agenda, those dealt with included, as far as the audience may see them. */
  readonly agenda: readonly string[]
  readonly offers: readonly OfferView[]
}

/** Who is looking. */
export interface MeView {
  readonly person: string
  readonly name: string
  readonly partner: string
  readonly role: 'lead' | 'speaker' | 'member' | 'secretary'
  /** Committees that a speaker speaks for. */
  readonly committees: readonly string[]
  /** Of leads: may they speak for the board? */
  readonly board?: boolean
  /** Name of the person whom a deputy represents. */
  readonly deputyFor?: string
}
