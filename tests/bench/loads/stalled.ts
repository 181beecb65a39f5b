import type { SignedIn } from '../contestants.ts'
import { Crowd } from '../crowd.ts'
import { firstView } from '../first-view.ts'
import { Line } from '../line.ts'
import { carryOut } from '../load-process.ts'
import { agreement } from '../people.ts'
import { processorTime, type Shares, sharesBetween } from '../processor.ts'
import { BEGIN } from '../servers/child.ts'
import { Sitting } from '../sitting.ts'
import { median, quantile } from '../statistics.ts'
import { Witness } from '../witness.ts'

/** Some viewers stop reading for a while, with 16 commands in flight. */
export interface Stalled {
  readonly port: number
  readonly server: number
  readonly people: readonly SignedIn[]
  /** How many of them stop. */
  readonly stalling: number
  /** How long all read, and then how long some do not. */
  readonly readingMs: number
  readonly stalledMs: number
}

export interface StalledResult {
  /** Answers to the others, ms, while everybody reads and while some do not. */
  readonly reading: Answers
  readonly stalled: Answers
  /** From a stalled one's reading again until it is right, ms. */
  readonly resumed: number
  /** What a newcomer waits for the first view, ms. */
  readonly newcomer: number
  readonly shares: Shares
}

interface Answers {
  readonly p99: number
  readonly perSecond: number
}

/** A viewer that can stop reading. */
class Sleeper {
  readonly witness: Witness
  readonly #line: Line
  #version = 0
  #waiting: { readonly version: number; readonly resolve: () => void } | undefined

  constructor(port: number, person: SignedIn) {
    this.witness = new Witness(person)
    this.#line = new Line(port, person.cookie, ({ kind, version }) => this.#see(kind, version), this.witness.hear)
  }

  async join(): Promise<void> {
    await this.#line.opened
    this.#line.send({ v: 1, kind: 'hello' })
    await this.reaches(1)
  }

  sleep(): void {
    this.#line.pause()
  }

  wake(): void {
    this.#line.resume()
  }

  reaches(version: number): Promise<void> {
    if (this.#version >= version) return Promise.resolve()
    return new Promise((resolve) => {
      this.#waiting = { version, resolve }
    })
  }

  close(): void {
    this.#line.close()
  }

  #see(kind: string, version: number): void {
    if (kind !== 'view' && kind !== 'change') return
    this.#version = version
    if (this.#waiting && version >= this.#waiting.version) this.#waiting.resolve()
  }
}

await carryOut<Stalled, StalledResult>(async ({ port, server, people, stalling, readingMs, stalledMs }) => {
  const crowd = new Crowd(port, true)
  await crowd.join(people.slice(stalling))
  const sitting = new Sitting(crowd)
  await sitting.begin()
  const sleepers = people.slice(0, stalling).map((person) => new Sleeper(port, person))
  for (const sleeper of sleepers) await sleeper.join()
  await sitting.keepBusy(200)
  process.kill(server, BEGIN)
  const start = processorTime(server)
  const reading = await answers(readingMs)
  for (const sleeper of sleepers) sleeper.sleep()
  const stalled = await answers(stalledMs)
  const shares = sharesBetween(start, processorTime(server))
  const resumed: number[] = []
  const newcomer: number[] = []
  for (const sleeper of sleepers) {
    const { person } = sleeper.witness
    const before = performance.now()
    const { head } = await firstView(port, person)
    const between = performance.now()
    sleeper.wake()
    await sleeper.reaches(head.version)
    resumed.push(performance.now() - between)
    newcomer.push(between - before)
    await sleeper.witness.testify(port, person.partner === agreement.partners[0]?.id)
    sleeper.close()
  }
  crowd.close()
  return { reading, stalled, resumed: median(resumed), newcomer: median(newcomer), shares }

  async function answers(durationMs: number): Promise<Answers> {
    const times = await sitting.keepBusyFor(durationMs)
    return { p99: quantile(times, 0.99), perSecond: (times.length / durationMs) * 1000 }
  }
})
