import { staleAfterMs } from './protocol.ts'

/**
 * When the server is known to have spoken last. What arrives late proves less than what arrives at once: frames that
 * waited in a sleeping phone or on a crowded line say how things were when they were sent. How late one is shows in the
 * time that it bears: no frame of a line may lag behind the quickest of that line.
 */

/** Both clocks: one stands still while a phone sleeps, the other jumps when it is set. */
let spoken = { steady: -Infinity, wall: -Infinity }
/** How far the server's clock is ahead of this one, by the quickest frame of this line. */
let ahead = -Infinity

/** A new line: a server's clock that was set meanwhile is as right as before. */
export function lineOpened(): void {
  ahead = -Infinity
}

/**
 * A frame that arrived at `arrived` (ms by this device's clock) says that the server spoke at `server` (ms by its own).
 * Returns how far its clock is ahead, in ms.
 */
export function spokeAt(server: number, arrived: number): number {
  const wall = Date.now()
  ahead = Math.max(ahead, server - arrived)
  const late = ahead - (server - wall)
  spoken = {
    steady: Math.max(spoken.steady, performance.now() - late),
    wall: Math.max(spoken.wall, wall - late),
  }
  return ahead
}

/** For how long nothing has been heard that the server said later, in ms. */
export const silence = (): number => Math.max(performance.now() - spoken.steady, Date.now() - spoken.wall)

/** Nothing was ever heard. */
export const neverHeard = (): boolean => spoken.steady === -Infinity

/** Whoever was not heard for so long may have changed its mind since. */
export const isStale = (): boolean => silence() >= staleAfterMs
