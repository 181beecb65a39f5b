import { signal } from '@preact/signals'
import { forward, opened, type Playing, restarted } from './play.ts'
import type { Script } from './script.ts'

/** The rehearsal on this screen. It lives in this page's memory alone: no server hears of it, no device keeps it. */
export const playing = signal<Playing | null>(null)
/** Whose screen is shown alone, as PARTNER.ROLE; null for all sides next to each other. */
export const seat = signal<string | null>(null)

/** The curtain rises on a script. */
export function begin(script: Script): void {
  playing.value = opened(script)
}

/** Changes the rehearsal on the screen, if there is one. */
export function turn(change: (now: Playing) => Playing): void {
  if (playing.value) playing.value = change(playing.value)
}

/** From the start up to and with a move of the script. */
export function upTo(move: number): (now: Playing) => Playing {
  return (now) => {
    let there = restarted(now)
    for (let at = 0; at <= move; at++) there = forward(there)
    return there
  }
}
