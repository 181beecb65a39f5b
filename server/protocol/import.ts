import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { Difference, Gone } from '../oparl/plan-types.ts'
import type { QuirkGroup } from '../oparl/report.ts'
import type { Counts, Problem } from '../oparl/types.ts'

/** `POST /api/import/preview` (the file as the body, its name as `?name=`): what an import would do. Nothing is written. */
export interface ImportPreview {
  /** For `POST /api/import/apply {preview}`: good once, for half an hour, in this session. */
  readonly preview: string
  readonly counts: Counts
  readonly summary: Bilingual
  readonly new: { readonly meetings: number; readonly items: number }
  readonly unchanged: { readonly meetings: number; readonly items: number }
  readonly meetings: readonly ImportPreviewMeeting[]
  /** Changed or gone in the source: listed for people, not applied. */
  readonly changed: readonly Difference[]
  readonly gone: readonly Gone[]
  /** What was odd about the file, most frequent first. */
  readonly quirks: readonly QuirkGroup[]
  /** Zero: a second import of the same file changes nothing. */
  readonly commands: number
}

export interface ImportPreviewMeeting {
  readonly id: string
  readonly name: string
  readonly start: string
  readonly body: string
  /** Name of a body that the agreement does not name. */
  readonly bodyName: string | null
  /** As the source calls the body: what a person may say is another one. */
  readonly sourceBody: string | null
  readonly cancelled: boolean
  readonly known: boolean
  readonly newItems: number
  readonly knownItems: number
  readonly items: readonly {
    readonly number: string
    readonly title: string
    readonly section: string | null
    readonly public: boolean
    /** It would be added; otherwise it is here already. */
    readonly isNew: boolean
  }[]
}

/** With status 422: the file is broken, here is where; nothing was written. */
export interface ImportProblems {
  readonly error: { readonly code: 'unreadable'; readonly message: Bilingual }
  readonly problems: readonly Problem[]
}

/** `POST /api/import/apply`: what was taken over. With status 409, what would have been refused; nothing was written. */
export interface ImportApplied {
  readonly meetings: number
  readonly items: number
}
export interface ImportRefused {
  readonly error: { readonly code: 'importRefused'; readonly message: Bilingual }
  readonly refused: readonly { readonly thing: string; readonly code: string; readonly reason: string }[]
}

/** `POST /api/import/address {address?, coming}`: begins to read a council's OParl system; without an address, the agreement's. */
export interface AddressBegun {
  readonly reading: string
}

/** `GET /api/import/address/:id`: how far it is; once done, the same as a preview of a file. */
export type AddressReading =
  | {
      readonly state: 'reading'
      readonly stage: 'system' | 'organizations' | 'meetings' | 'papers'
      readonly requests: number
      readonly meetings: number
    }
  | { readonly state: 'done'; readonly preview: ImportPreview }
