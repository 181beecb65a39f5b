/** What a partner says became of one of the agreement's measures; `open` takes an earlier word back. */
export type MeasureSays = 'done' | 'dropped' | 'open'

/** A partner's word on a measure, or the link of an agenda item to it; nobody's name is kept. */
export type MeasureEntry = {
  readonly measure: string
  readonly partner: string
  /** ISO 8601 with offset: the council's time. */
  readonly at: string
} & ({ readonly says: MeasureSays } | { readonly item: string; readonly linked: boolean })

/**
 * Annotations on the agreement's measures, beside the log and no part of it: no rule asks for them, and none of them
 * changes what a line is. Added to, never changed.
 */
export interface MeasureWords {
  readonly all: () => Promise<readonly MeasureEntry[]>
  readonly add: (entry: MeasureEntry) => Promise<void>
}
