/**
 * What a council's own information system said of its things at the last import, so that the next one can tell what changed
 * there from what people changed here. Digests alone: what was said stands in the log, or nowhere.
 */

export interface Remembered {
  /** The id of the thing there. */
  readonly source: string
  /** Field → digest of what it said. */
  readonly facts: Readonly<Record<string, string>>
}

export interface SourceMemory {
  readonly all: () => Promise<readonly Remembered[]>
  /** Replaces what was remembered of these things; all of it or nothing. */
  readonly keep: (things: readonly Remembered[]) => Promise<void>
}
