import type { Body, Partner } from '../../machines/agreements/agreement.ts'
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
}

export interface ExistingItem {
  readonly id: string
  readonly source?: string
  readonly title: string
  readonly number?: string
  readonly meeting: string | null
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
  readonly originator: 'verwaltung' | 'dritte'
  readonly public: boolean
  readonly section?: string
  readonly source: string
  readonly reference?: string
  /** The item of the agenda that it goes behind, where the agenda is here already; without it, it comes last. */
  readonly after?: string
}

/** A new meeting that the source marks as cancelled is cancelled here too, after its agenda is in. */
export interface MeetingCancel {
  readonly type: 'meeting.cancel'
  readonly meeting: string
}

export type ImportCommand = MeetingAdd | ItemAdd | MeetingCancel

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

export interface Difference {
  readonly thing: 'meeting' | 'item'
  readonly id: string
  readonly title: string
  readonly fields: readonly FieldDifference[]
}

export interface Gone {
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
}

export interface PlanInput {
  readonly meetings: readonly ImportedMeeting[]
  /** Ids that the source says are deleted. */
  readonly deleted?: readonly string[]
  readonly bodies: readonly Body[]
  /** To tell whose motion it is. */
  readonly partners?: readonly Partner[]
  readonly choices?: Choices
}
