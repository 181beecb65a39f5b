import type { RoundFigures } from './pace.ts'

/** Is told what happens in numbers, for whoever watches the process; never of whom or of what. */
export interface Meter {
  readonly round: (round: RoundFigures) => void
  /** A frame was handed to a socket. */
  readonly sent: (bytes: number) => void
  /** Something was refused, under a code that a browser is told. */
  readonly refused: (code: string) => void
}

/** Where nobody watches. */
export const noMeter: Meter = { round: () => undefined, sent: () => undefined, refused: () => undefined }
