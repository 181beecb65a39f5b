import { MOST_IN_A_ROUND, type Pace, type RoundFigures } from '../live/pace.ts'

/** Milliseconds that deciding a round may take where others share the process. */
const BUDGET = 4
/** Showing what a round did may cost more than deciding it; then a round may be as large as that is worth, up to so many. */
const MOST_BUDGET = 16
/** No round is smaller for want of time: each costs a wait for the disk. */
const LEAST_IN_A_ROUND = 8
/** How much the last round says of the next one. */
const NEWS = 0.3

/** Before anything is known of how long a council's commands take. */
const FIRST_ROUND = 16

interface Waiting {
  readonly seat: Seat
  readonly begin: () => void
}

/** When a council last had a turn, in the order of all turns. */
interface Seat {
  last: number
}

/**
 * Lets councils begin their rounds one after the other, with one look at all sockets between two: whoever has had no turn
 * for the longest goes first, so that a council with much to do is behind everybody who has little. Only the beginning is
 * in turn: while one council's round waits for its store, the next may begin.
 */
export class Turns {
  readonly #waiting: Waiting[] = []
  #turns = 0
  #isBusy = false

  /** A seat for one council. `noted` is told of every round. */
  seat(noted: (round: RoundFigures) => void = () => undefined): Pace {
    const seat: Seat = { last: 0 }
    let most = FIRST_ROUND
    let each: number | undefined
    return {
      turn: () => this.#turn(seat),
      most: () => most,
      over: (round) => {
        const now = round.decideMs / round.commands
        each = each === undefined ? now : each + NEWS * (now - each)
        most = sizeWithin(each, round.tellMs)
        noted(round)
      },
    }
  }

  #turn(seat: Seat): Promise<void> {
    return new Promise((begin) => {
      this.#waiting.push({ seat, begin })
      if (!this.#isBusy) setImmediate(() => this.#grant())
      this.#isBusy = true
    })
  }

  #grant(): void {
    const longest = this.#waiting.reduce((first, one) => (one.seat.last < first.seat.last ? one : first))
    this.#waiting.splice(this.#waiting.indexOf(longest), 1)
    longest.seat.last = ++this.#turns
    longest.begin()
    this.#isBusy = this.#waiting.length > 0
    if (this.#isBusy) setImmediate(() => this.#grant())
  }
}

/** How many commands fit, when each takes so long to decide and showing them took `tellMs`. */
function sizeWithin(each: number, tellMs: number): number {
  const budget = Math.min(MOST_BUDGET, Math.max(BUDGET, tellMs))
  return Math.min(MOST_IN_A_ROUND, Math.max(LEAST_IN_A_ROUND, Math.floor(budget / each)))
}
