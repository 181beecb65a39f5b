import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { MeetingState } from '../../machines/meeting/states.ts'
import type { RecordView } from './view.ts'

/**
 * What stands on the wall of the hall (`GET /api/projector`): what the public hears the chair say, and nothing that the
 * partners agreed, planned or noted. The table of who sees what has rows for it of its own.
 */
export interface ProjectorView {
  /** The council's time. */
  readonly at: string
  readonly timeZone: string
  readonly council: Bilingual
  readonly body: Bilingual
  readonly start: string
  readonly state: MeetingState
  readonly since: string
  /** What the sitting deals with; null while it is nothing, or the sitting is not open. */
  readonly shown: ProjectorItem | null
}

/** Of a non-public item nothing but that it is one. */
export type ProjectorItem =
  | { readonly public: false }
  | {
      readonly public: true
      readonly number: string | null
      readonly title: string
      readonly stage: 'called' | 'voting' | 'result'
      /** Of a vote that is over, as the chair stated it. */
      readonly result: ProjectorResult | null
    }

export interface ProjectorResult extends Pick<RecordView, 'result' | 'electedBy' | 'notCounted' | 'totals'> {
  readonly election: boolean
}

/** `POST /api/projector-link {meeting}`: what opens the view of this meeting, without signing in, until then. */
export interface ProjectorLink {
  readonly token: string
  readonly until: string
}
