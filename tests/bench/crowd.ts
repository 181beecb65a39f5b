import { setTimeout as pause } from 'node:timers/promises'
import type { Role } from '../../db/mandates.ts'
import type { SignedIn } from './contestants.ts'
import { type Address, Line, type Seen, TurnedAway } from './line.ts'
import { agreement } from './people.ts'
import type { Task } from './work.ts'

const TRY_AGAIN_MS = 1000

interface Sent {
  readonly task: Task
  readonly resolve: (answeredAt: number) => void
  readonly reject: (error: Error) => void
}

interface Waiting {
  readonly targets: readonly number[]
  left: number
  readonly resolve: (at: number) => void
}

/** What came in since the last look: everything, beats and answers too. */
export interface Traffic {
  frames: number
  bytes: number
}

/** Everybody who looks on: counts how far each has come, and sends what has to be sent from the right seat. */
export class Crowd {
  readonly lines: Line[] = []
  readonly #people: SignedIn[] = []
  traffic: Traffic = { frames: 0, bytes: 0 }
  readonly #address: Address
  readonly #countsBySide: boolean
  readonly #versions: number[] = []
  readonly #sent = new Map<string, Sent>()
  /** Where each side's count must be, by what was accepted. */
  readonly #expected = agreement.partners.map(() => 0)
  readonly #seats = new Map<string, readonly Line[]>()
  readonly #turns = new Map<string, number>()
  #waiting: Waiting | undefined
  #commands = 0

  constructor(address: Address, countsBySide: boolean) {
    this.#address = address
    this.#countsBySide = countsBySide
  }

  /** Takes seats and waits until everybody has seen what there is. `whole` gets all that these people are sent. */
  async join(
    people: readonly SignedIn[],
    whole?: (person: SignedIn) => ((payload: Buffer) => void) | undefined,
  ): Promise<void> {
    for (const person of people) {
      const index = this.lines.length
      this.#versions.push(-1)
      this.#people.push(person)
      const line = await this.#dial(person, (seen) => this.#see(index, seen), whole?.(person))
      this.lines.push(line)
      line.send({ v: 1, kind: 'hello' })
    }
    this.#seats.clear()
    await this.#until(this.#expected)
  }

  /** Whoever is turned away comes again, as screens do. */
  async #dial(person: SignedIn, see: (seen: Seen) => void, whole?: (payload: Buffer) => void): Promise<Line> {
    for (;;) {
      const line = new Line(this.#address, person.cookie, see, whole)
      try {
        await line.opened
        return line
      } catch (error) {
        if (!(error instanceof TurnedAway)) throw error
        line.close()
        await pause(TRY_AGAIN_MS)
      }
    }
  }

  /** Sends a task; resolves with the moment of its acceptance. Rejects when it is refused. */
  send(task: Task): Promise<number> {
    const id = `bench-${String(this.#commands++).padStart(8, '0')}`
    return new Promise((resolve, reject) => {
      this.#sent.set(id, { task, resolve, reject })
      this.#seatOf(task).send({ v: 1, kind: 'command', id, command: task.command })
    })
  }

  /** Sends a task that everybody gets to see; resolves with the moment when the last one has. */
  async show(task: Task): Promise<number> {
    const all = this.#until(this.#expected.map((version) => version + 1))
    await this.send(task)
    return all
  }

  close(): void {
    for (const line of this.lines) line.close()
  }

  /** When the last one's version is at least its side's target. */
  #until(targets: readonly number[]): Promise<number> {
    const left = this.#versions.filter((version, index) => version < this.#target(targets, index)).length
    if (left === 0) return Promise.resolve(performance.now())
    return new Promise((resolve) => {
      this.#waiting = { targets: [...targets], left, resolve }
    })
  }

  #target(targets: readonly number[], index: number): number {
    const partner = this.#people[index]?.partner
    return targets[agreement.partners.findIndex(({ id }) => id === partner)] ?? 0
  }

  #seatOf({ side, role }: Task): Line {
    const partner = agreement.partners[side]?.id
    const key = `${side} ${role}`
    const seats = this.#seatsOf(key, partner, role)
    const turn = this.#turns.get(key) ?? 0
    this.#turns.set(key, turn + 1)
    const seat = seats[turn % seats.length]
    if (!seat) throw new Error(`Nobody sits there who could send ${key}.`)
    return seat
  }

  /** Who could send this; found once for all that are seated now. */
  #seatsOf(key: string, partner: string | undefined, role: Role): readonly Line[] {
    const known = this.#seats.get(key)
    if (known) return known
    const seats = this.lines.filter((_, index) => {
      const person = this.#people[index]
      return person?.partner === partner && person?.role === role
    })
    this.#seats.set(key, seats)
    return seats
  }

  #see(index: number, seen: Seen): void {
    this.traffic.frames += 1
    this.traffic.bytes += seen.length
    if (seen.kind === 'answer') return this.#answered(seen)
    if (seen.kind === 'error') throw new Error(`The server complains: ${seen.text()}`)
    if (seen.kind === 'change' || seen.kind === 'view') this.#reached(index, seen.version)
  }

  #reached(index: number, version: number): void {
    const before = this.#versions[index] ?? -1
    if (version < before) throw new Error(`Version ${version} came after ${before}.`)
    this.#versions[index] = version
    const waiting = this.#waiting
    if (!waiting) return
    const target = this.#target(waiting.targets, index)
    if (before >= target || version < target || --waiting.left > 0) return
    this.#waiting = undefined
    waiting.resolve(performance.now())
  }

  #answered({ text }: Seen): void {
    const now = performance.now()
    const answer = JSON.parse(text()) as { id: string; ok: boolean }
    const sent = this.#sent.get(answer.id)
    if (!sent) throw new Error(`An answer to nothing: ${text()}`)
    this.#sent.delete(answer.id)
    if (!answer.ok) return sent.reject(new Error(`Refused: ${JSON.stringify(sent.task)} ${text()}`))
    const own = this.#countsBySide && sent.task.command.type === 'note.internal' ? sent.task.side : undefined
    for (const side of this.#expected.keys()) {
      if (own === undefined || own === side) this.#expected[side] = (this.#expected[side] ?? 0) + 1
    }
    sent.resolve(now)
  }
}
