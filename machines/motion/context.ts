import type { NormId } from '../agreements/agreement.ts'
import type { Stamp } from '../stamps.ts'

/** The states of a planned motion (RULES §3.4). */
export type MotionState =
  | 'planned'
  | 'notified'
  | 'noticed'
  | 'coordinating'
  | 'boardTalk'
  | 'clearedJoint'
  | 'clearedSolo'
  | 'classDispute'
  | 'published'
  | 'irregular'
  | 'filed'
  | 'abandoned'
  | 'lapsed'

/** What a partner said about tabling it together, on one text version. */
export interface Choice {
  readonly choice: 'joint' | 'solo' | 'none'
  readonly version: number
  /** A partner's word that the originator may file an essential project alone (G2.2). */
  readonly consentToSolo: boolean
  readonly stamp: Stamp
}

export type IncidentReason = 'publishedBeforeCoordination' | 'notToldBefore' | 'noNoticeBefore' | 'otherUnreachable'

export interface MotionObservation {
  readonly norm: NormId
  readonly at: string
  readonly reason: IncidentReason
  readonly stamps: readonly Stamp[]
  readonly closed: boolean
}

/** All that the chart remembers of a planned motion: JSON, no dates, no maps. */
export interface MotionContext {
  readonly motion: string
  /** Of the agreement, pinned when the motion was planned. */
  readonly partners: readonly string[]
  readonly originator: string
  readonly target: string
  readonly kind: 'motion' | 'resolution'
  readonly title: string
  readonly measures: readonly string[]
  /** An essential common project: one side's word is enough (Q32). */
  readonly essential: boolean
  readonly version: number
  readonly versions: readonly { readonly version: number; readonly at: string; readonly substantial: boolean }[]
  /** The partners have been told, or it came out: until then it is the originator's own (I29). */
  readonly known: boolean
  readonly notice: { readonly at: string; readonly by: string; readonly text: string; readonly version: number } | null
  readonly choices: Readonly<Record<string, Choice>>
  /** Cleared as a joint motion: any partner may publish and file it. */
  readonly joint: boolean
  readonly settle: Readonly<Record<string, { readonly value: 'motion' | 'resolution'; readonly stamp: Stamp }>>
  /** The agenda item that it became. */
  readonly item: string | null
  readonly observations: readonly MotionObservation[]
  readonly travelled: readonly { readonly state: MotionState; readonly at: string; readonly by: string | null }[]
}
