import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { Suggestion } from '../../machines/suggestion.ts'

/** What the import reads, finds and says. Everything here is plain data: it goes to the screen and to the tests as it is. */

/** A place in a file: line and column count from 1, bytes from 0. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly byte: number
}

/** Why nothing was read: names file, object and field, and says what to do. */
export interface Problem {
  readonly file: string
  /** The object's id, else its path in the file (`data[3].agendaItem[0]`). */
  readonly object?: string
  readonly field?: string
  readonly where?: Place
  readonly message: Bilingual
}

/** Something unusual that was coped with: what it is, where, and what became of it. */
export interface Quirk {
  readonly kind: QuirkKind
  readonly file: string
  readonly object: string
  readonly field?: string
  readonly text: Bilingual
}

export const quirkKinds = [
  'agendaEmpty',
  'bareArray',
  'bodyUnnamed',
  'byteOrderMark',
  'cancelled',
  'cancelledInName',
  'consultationLost',
  'controlCharacter',
  'deleted',
  'emptyAsNotFound',
  'endBeforeStart',
  'endUnreadable',
  'entity',
  'headingWithMatter',
  'idMissing',
  'idRepeated',
  'letterNumber',
  'lineBreak',
  'listEmpty',
  'morePages',
  'nameMissing',
  'nextMissing',
  'numberMissing',
  'numberRepeated',
  'orderIncomplete',
  'orderMissing',
  'orderMoved',
  'orderRepeated',
  'organizationsLost',
  'otherHost',
  'otherObject',
  'pageLoop',
  'pageSize',
  'publicConflict',
  'publicUnknown',
  'publicUnreadable',
  'sameTwice',
  'shape',
  'startMidnight',
  'startMissing',
  'startZoneMissing',
  'textCut',
  'totalWrong',
  'typeMissing',
  'urlOnly',
  'withdrawnInName',
] as const
export type QuirkKind = (typeof quirkKinds)[number]

/** The paper that an item deals with, as far as the source tells. */
export interface PaperReference {
  readonly id?: string
  /** The council office's number of the paper, e.g. "73/2010". */
  readonly reference?: string
  readonly type?: string
  /** A fingerprint of its text: another one is another version. */
  readonly text?: string
  readonly consultations?: readonly Consultation[]
  /** Organisations whose paper it is. */
  readonly originators?: readonly string[]
}

/** One consultation of a paper: in which bodies, and as what. */
export interface Consultation {
  readonly organizations: readonly string[]
  readonly role?: 'preparatory' | 'decision' | 'notice'
}

/** One agenda item as the source has it (OParl 1.1 §2.11 AgendaItem). */
export interface ImportedItem {
  /** The OParl id; without one, made of meeting, number and title. */
  readonly source: string
  /** As printed, or empty. */
  readonly number: string
  readonly title: string
  /** The headings it stands under. */
  readonly section?: string
  readonly public: boolean
  /** Position in the source's list, from 0; headings count. */
  readonly originalOrder: number
  /** The source's free text, unread. */
  readonly result?: string
  readonly paper?: PaperReference
  readonly suggestion: Suggestion
}

/** One meeting as the source has it (OParl 1.1 §2.10 Meeting). */
export interface ImportedMeeting {
  readonly file: string
  readonly source: string
  readonly name: string
  readonly body: { readonly ids: readonly string[]; readonly names: readonly string[] }
  /** ISO 8601 with offset. */
  readonly start: string
  readonly end?: string
  readonly location?: string
  readonly cancelled: boolean
  readonly items: readonly ImportedItem[]
}

/** What became of everything found: `agendaItems` is the sum of the six below it. */
export interface Counts {
  readonly meetings: number
  /** Meetings without a start: they cannot be placed, nor can their agendas. */
  readonly unplacedMeetings: number
  readonly agendaItems: number
  readonly items: number
  readonly headings: number
  readonly deleted: number
  /** Named by address only; the address was not fetched. */
  readonly unresolved: number
  /** Found a second time, word for word, or not agenda items at all. */
  readonly leftOut: number
  /** On agendas of meetings that could not be placed, were deleted, or stand there twice. */
  readonly withTheirMeeting: number
}

/** What a reading yields: meetings, or what to repair. */
export type ReadResult =
  | {
      readonly ok: true
      readonly meetings: readonly ImportedMeeting[]
      readonly quirks: readonly Quirk[]
      readonly counts: Counts
      /** Ids that the source says are deleted. */
      readonly deleted: readonly string[]
    }
  | { readonly ok: false; readonly errors: readonly Problem[] }

/** One parsed file or page. */
export interface SourceDocument {
  readonly file: string
  readonly value: unknown
}
