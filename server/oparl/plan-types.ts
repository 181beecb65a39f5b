import type { Remembered } from '../../db/source-memory.ts'
import type { Bilingual, Body, Partner } from '../../machines/agreements/agreement.ts'
import type { Kind } from '../../machines/vocabulary.ts'
import type { Choices, Placement } from './placement.ts'
import type { ImportedMeeting } from './types.ts'

/** What goes into planning an import, and what comes out of it: plain data. */

export interface ExistingMeeting {
  readonly id: string
  readonly source?: string
  readonly name?: string
  readonly start: string
  readonly body: string
  readonly location?: string
  readonly cancelled?: boolean
}

export interface ExistingItem {
  readonly id: string
  readonly source?: string
  readonly title: string
  readonly number?: string
  readonly meeting: string | null
  readonly version?: number
  readonly reference?: string
  readonly section?: string
  readonly public?: boolean
}

/** What the import needs to know of the council. */
export interface ExistingCouncil {
  readonly meetings: Iterable<ExistingMeeting>
  readonly items: Iterable<ExistingItem>
}

export interface MeetingAdd {
  readonly type: 'meeting.add'
  readonly meeting: string
  readonly body: string
  readonly bodyName?: string
  readonly name: string
  readonly start: string
  readonly source: string
  readonly location?: string
}

export interface ItemAdd {
  readonly type: 'item.add'
  readonly item: string
  readonly meeting: string
  readonly number?: string
  readonly title: string
  readonly kind: Kind
  readonly originator: string
  readonly public: boolean
  readonly section?: string
  readonly source: string
  readonly reference?: string
  /** The item of the agenda that it goes behind, where the agenda is here already; without it, it comes last. */
  readonly after?: string
  readonly first?: boolean
  readonly stations?: { body: string; role: 'preparatory' | 'decision' }[]
}

/** A new meeting that the source marks as cancelled is cancelled here too, after its agenda is in. */
export interface MeetingCancel {
  readonly type: 'meeting.cancel'
  readonly meeting: string
}

export interface MeetingReschedule {
  readonly type: 'meeting.reschedule'
  readonly meeting: string
  readonly start: string
  readonly name?: string
  readonly location?: string
}

export interface TextChange {
  readonly type: 'text.change'
  readonly item: string
  readonly version: number
  readonly note: string
  readonly title?: string
  readonly reference?: string
}

export interface AgendaPlace {
  readonly type: 'agenda.place'
  readonly item: string
  readonly meeting: string
  readonly number?: string
  readonly after?: string
  readonly first?: boolean
}

export interface AgendaRemove {
  readonly type: 'agenda.remove'
  readonly item: string
  readonly reason: string
}

export type ImportCommand =
  | MeetingAdd
  | ItemAdd
  | MeetingCancel
  | MeetingReschedule
  | TextChange
  | AgendaPlace
  | AgendaRemove

/** A meeting and what would happen to it. */
export interface PlannedMeeting {
  readonly id: string
  readonly imported: ImportedMeeting
  readonly placement: Placement
  readonly known: boolean
  /** How many of its items are new, and how many are known already. */
  readonly newItems: number
  readonly knownItems: number
}

/** One field that differs from what was imported before. */
export interface FieldDifference {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** What follows from a difference: the events that carry it over, or why it cannot be. */
export interface Follow {
  /** Together or not at all; none where no event can carry it over. */
  readonly commands: readonly ImportCommand[]
  readonly blocked?: Bilingual
}

export interface Difference extends Follow {
  readonly thing: 'meeting' | 'item'
  readonly id: string
  readonly title: string
  readonly fields: readonly FieldDifference[]
  readonly source: string
}

export interface Gone extends Follow {
  readonly thing: 'meeting' | 'item'
  readonly id: string
  readonly title: string
}

export interface ImportPlan {
  readonly meetings: readonly PlannedMeeting[]
  readonly new: { readonly meetings: number; readonly items: number }
  readonly unchanged: { readonly meetings: number; readonly items: number }
  readonly changed: readonly Difference[]
  readonly gone: readonly Gone[]
  /** To be sent in this order; command ids are the caller's. */
  readonly commands: readonly ImportCommand[]
  /** What the source says now, to be remembered once the commands are in. */
  readonly remember: readonly Remembered[]
}

export interface PlanInput {
  readonly meetings: readonly ImportedMeeting[]
  /** Ids that the source says are deleted. */
  readonly deleted?: readonly string[]
  readonly bodies: readonly Body[]
  /** To tell whose motion it is. */
  readonly partners?: readonly Partner[]
  readonly choices?: Choices
  /** What the source said at the last import, by its ids; without it, what is here is compared. */
  readonly remembered?: ReadonlyMap<string, Remembered['facts']>
}
