import { setImmediate as tick } from 'node:timers/promises'

/** What a round was: how many commands, and milliseconds for deciding them, for the log, and for showing and answering. */
export interface RoundFigures {
  readonly commands: number
  readonly entries: number
  readonly decideMs: number
  readonly appendMs: number
  readonly tellMs: number
}

/** When a council's rounds may begin, and how large they may be. Where many share a process, they share this. */
export interface Pace {
  /**
   * Resolves when the next round may begin. Whoever was just answered may have sent the next command: all sockets are read
   * before it, so that two half-full rounds do not follow each other for ever.
   */
  readonly turn: () => Promise<void>
  /** How many commands the next round takes: what comes on top waits for the one after it. */
  readonly most: () => number
  /** Calls `comeIn` for somebody who comes or comes back, when they may be caught up: at once where there is no crowd. */
  readonly enter: (comeIn: () => void) => void
  /** A round is over. */
  readonly over: (round: RoundFigures) => void
}

/** No round takes longer than so many commands. */
export const MOST_IN_A_ROUND = 256

/** A council that has the process to itself. */
export const ownPace: Pace = {
  turn: () => tick(),
  most: () => MOST_IN_A_ROUND,
  enter: (comeIn) => comeIn(),
  over: () => undefined,
}

/** Reads off the clock how many milliseconds passed since the last time, or since it was made. */
export function laps(): () => number {
  let last = performance.now()
  return () => {
    const before = last
    last = performance.now()
    return last - before
  }
}
