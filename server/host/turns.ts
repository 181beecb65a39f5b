import { NarrowDoor } from '../live/narrow-door.ts'
import { MOST_IN_A_ROUND, type Pace, type RoundFigures } from '../live/pace.ts'

/** Milliseconds of deciding and telling that a round should take where others share the process. */
const BUDGET = 2
/** No round is smaller for want of time: each costs a wait for the store, and frames for everybody who is looking. */
const LEAST_IN_A_ROUND = 4
/** How many of those who come or come back are caught up between two looks at all sockets: some 4 ms, if all are shown everything. */
const CAUGHT_UP_AT_ONCE = 4
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
  readonly #door = new NarrowDoor(CAUGHT_UP_AT_ONCE)
  #turns = 0
  #isBusy = false

  /** A seat for one council. `noted` is told of every round. */
  seat(noted: (round: RoundFigures) => void = () => undefined): Pace {
    const seat: Seat = { last: 0 }
    let most = FIRST_ROUND
    return {
      turn: () => this.#turn(seat),
      most: () => most,
      enter: (comeIn) => this.#door.pass(comeIn),
      over: (round) => {
        most = nextSize(most, round)
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

/** Half as large at worst, a quarter larger at best: one slow round says little of the next. */
function nextSize(most: number, { commands, decideMs, tellMs }: RoundFigures): number {
  const fit = Math.floor((commands * BUDGET) / (decideMs + tellMs))
  if (fit < most && commands > LEAST_IN_A_ROUND) return Math.max(LEAST_IN_A_ROUND, fit, Math.floor(most / 2))
  return commands < most ? most : Math.min(MOST_IN_A_ROUND, Math.ceil(most * 1.25))
}
