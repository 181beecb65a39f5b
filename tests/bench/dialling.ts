import { type Address, Line, type Seen } from './line.ts'
import type { SignedIn } from './contestants.ts'

/** Handshakes under way at a time: the queue of Node's listening socket holds 511, and what is beyond is dropped. */
const AT_ONCE = 400

/** What is done with each line. */
export interface Dialling {
  /** Said first; nothing, where a handshake is all. */
  readonly hello?: (person: SignedIn) => object
  /** Is this what the person waited for? Without it, the handshake is. */
  readonly isBack?: (person: SignedIn, seen: Seen) => boolean
  /** Gets all that these people are sent. */
  readonly hearing?: (person: SignedIn) => ((payload: Buffer) => void) | undefined
}

export interface Dialled {
  readonly lines: readonly Line[]
  /** From dialling until back, ms. */
  readonly times: readonly number[]
}

/** All of them come at once, as fast as the server takes them; resolves when the last one is back. */
export async function dial(address: Address, people: readonly SignedIn[], how: Dialling): Promise<Dialled> {
  const { hello, isBack, hearing } = how
  const lines: Line[] = []
  const times: number[] = []
  const waiting = [...people].toReversed()
  const back: Promise<void>[] = []
  const dialler = async (): Promise<void> => {
    for (let person = waiting.pop(); person; person = waiting.pop()) back.push((await one(person)).back)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, dialler))
  await Promise.all(back)
  return { lines, times }

  /** Resolves with the handshake; `back`, when the person is. */
  async function one(person: SignedIn): Promise<{ readonly back: Promise<void> }> {
    const since = performance.now()
    const { promise, resolve } = Promise.withResolvers<void>()
    const arrived = (): void => {
      times.push(performance.now() - since)
      resolve()
    }
    const see = (seen: Seen): void => {
      if (isBack?.(person, seen) === true) arrived()
    }
    const line = new Line(address, person.cookie, see, hearing?.(person))
    lines.push(line)
    await line.opened
    if (hello) line.send(hello(person))
    if (!isBack) arrived()
    return { back: promise }
  }
}
