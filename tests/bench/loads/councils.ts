import { setTimeout as pause } from 'node:timers/promises'
import type { SignedIn } from '../contestants.ts'
import { Crowd } from '../crowd.ts'
import { carryOut, underLoad } from '../load-process.ts'
import type { ComingBack } from './coming-back.ts'
import { hostOf } from '../many.ts'
import { effortBetween, processorTime, type Shares, sharesBetween } from '../processor.ts'
import { Sitting } from '../sitting.ts'
import { quantile } from '../statistics.ts'

/** Many councils at work quietly, and one of them that is not quiet. */
export interface Councils {
  readonly port: number
  readonly server: number
  readonly councils: readonly string[]
  /** In each council. */
  readonly people: readonly SignedIn[]
  /** In the first. */
  readonly ofLarge: readonly SignedIn[]
  readonly durationMs: number
  /** Between two commands of the quiet ones together. */
  readonly everyMs: number
  /** The first one works as fast as it can, or all its people come back at once, again and again. */
  readonly disturbance: 'saturated' | 'reconnecting'
}

export interface CouncilsResult {
  /** From a command of a quiet council until all its viewers have it, ms. */
  readonly quiet: Times
  readonly disturbed: Times
  /** Processor time of a command in one council while all others are open and say nothing, ms. */
  readonly effort: number
  readonly quietShares: Shares
  readonly shares: Shares
}

interface Times {
  readonly p50: number
  readonly p99: number
}

/** A council with its people in it. */
interface Seated {
  readonly crowd: Crowd
  readonly sitting: Sitting
}

const ITEMS = 4
/** How many councils are joined at the same time. */
const JOINED_AT_ONCE = 8
const ALONE = 100

await carryOut<Councils, CouncilsResult>(async (task) => {
  const { port, server, councils, people, ofLarge, durationMs, everyMs, disturbance } = task
  const [large, ...quiet] = await joined()
  if (!large) throw new Error('There are no councils.')
  const effort = await costAlone(quiet[0] ?? large)
  const begin = processorTime(server)
  const before = await quietWork()
  const between = processorTime(server)
  const ending = new AbortController()
  const disturbing = durationMs === 0 ? Promise.resolve() : disturbance === 'saturated' ? saturate(large) : comeBack()
  const during = await quietWork()
  const end = processorTime(server)
  ending.abort()
  await disturbing
  for (const { crowd } of [large, ...quiet]) crowd.close()
  return {
    quiet: times(before),
    disturbed: times(during),
    effort,
    quietShares: sharesBetween(begin, between),
    shares: sharesBetween(between, end),
  }

  async function joined(): Promise<Seated[]> {
    const all = councils.map((council) => new Crowd({ port, host: hostOf(council) }, true))
    const sittings = all.map((crowd, index) => ({
      crowd,
      sitting: new Sitting(crowd, { items: index === 0 ? 40 : ITEMS, before: 0 }),
    }))
    const left = sittings.entries()
    const joining = async (): Promise<void> => {
      for (const [index, { crowd, sitting }] of left) {
        await crowd.join(index === 0 ? ofLarge.slice(0, 60) : people)
        await sitting.begin()
      }
    }
    await Promise.all(Array.from({ length: JOINED_AT_ONCE }, joining))
    return sittings
  }

  /** Commands of one council alone, without what the beats of all cost in the same time. */
  async function costAlone({ crowd, sitting }: Seated): Promise<number> {
    const start = processorTime(server)
    await pause(3000)
    const rested = processorTime(server)
    for (let each = 0; each < ALONE; each += 1) await crowd.show(sitting.nextForAll())
    const done = processorTime(server)
    const idle = effortBetween(start, rested) / (rested.at - start.at)
    return (effortBetween(rested, done) - idle * (done.at - rested.at)) / ALONE
  }

  /** One command after the other, in each council in turn, at a pace: those that take long hold up no others. */
  async function quietWork(): Promise<number[]> {
    const found: number[] = []
    const busy = new Set<Crowd>()
    const under: Promise<void>[] = []
    const start = performance.now()
    for (let number = 0; number * everyMs < durationMs; number += 1) {
      await pause(Math.max(0, start + number * everyMs - performance.now()))
      const one = quiet[number % quiet.length]
      if (one && !busy.has(one.crowd)) under.push(command(one.crowd, one.sitting))
    }
    await Promise.all(under)
    return found

    async function command(crowd: Crowd, sitting: Sitting): Promise<void> {
      busy.add(crowd)
      const sentAt = performance.now()
      await crowd.show(sitting.nextForAll())
      found.push(performance.now() - sentAt)
      busy.delete(crowd)
    }
  }

  async function saturate({ sitting }: Seated): Promise<void> {
    while (!ending.signal.aborted) await sitting.keepBusyFor(500)
  }

  /** In a process of their own: thousands of views keep it too busy to hear of the quiet ones in time. */
  async function comeBack(): Promise<void> {
    const address = { port, host: hostOf(councils[0] ?? '') }
    await underLoad<ComingBack, { readonly times: number }>('coming-back.ts', {
      address,
      people: ofLarge.slice(60),
      durationMs,
    })
  }
})

function times(found: readonly number[]): Times {
  return { p50: quantile(found, 0.5), p99: quantile(found, 0.99) }
}
