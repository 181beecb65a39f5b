import type { IncomingMessage } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'

/** How much the process can still take: all, nobody new, or nothing but those who are in. */
export type Load = 'calm' | 'busy' | 'over'

/** What is looked at: milliseconds that the event loop was late, on average, and how full the memory is (0 to 1). */
export interface Sample {
  readonly lateMs: number
  readonly memory: number
}

/** For the log, when it changes. */
export const strainWords: Readonly<Record<Load, string>> = {
  calm: 'everybody is let in again',
  busy: 'much to do: newcomers are turned away until it is less, those who are in go on',
  over: 'too much to do: no request is taken until it is less, open sockets go on',
}

interface Mark {
  readonly load: Load
  readonly lateMs: number
  readonly memory: number
}

/** From here on it is so; in descending order. */
const marks: readonly Mark[] = [
  { load: 'over', lateMs: 1000, memory: 0.95 },
  { load: 'busy', lateMs: 200, memory: 0.85 },
]
/** Calm again only below these, so that it does not flutter. */
const CALM: Sample = { lateMs: 80, memory: 0.8 }
/** How often it is looked, and how many looks must say the same: one long pause is no strain. */
const LOOK = 500
const LOOKS_TO_RISE = 3
const LOOKS_TO_FALL = 6
const RESOLUTION = 10

export interface StrainOptions {
  /** Told once when it changes, not for every request. */
  readonly onChange: (now: Load, sample: Sample) => void
}

/** Watches whether the process keeps up, so that it can turn newcomers away before those who are in come to harm. */
export class Strain {
  readonly #options: StrainOptions
  readonly #delay: ReturnType<typeof monitorEventLoopDelay>
  #timer: NodeJS.Timeout | undefined
  #load: Load = 'calm'
  #looks = 0
  #last: Sample = { lateMs: 0, memory: 0 }

  constructor(options: StrainOptions) {
    this.#options = options
    this.#delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  }

  get load(): Load {
    return this.#load
  }

  /** The last one that was taken. */
  get sample(): Sample {
    return this.#last
  }

  /** Begins to look, once what a start takes is over. */
  start(): void {
    this.#delay.enable()
    this.#timer = setInterval(() => this.look(this.#sample()), LOOK).unref()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#delay.disable()
  }

  /** Takes a sample into account. */
  look(sample: Sample): void {
    this.#last = sample
    const next = nextLoad(this.#load, sample)
    this.#looks = next === this.#load ? 0 : this.#looks + 1
    if (this.#looks < (isWorse(next, this.#load) ? LOOKS_TO_RISE : LOOKS_TO_FALL)) return
    this.#load = next
    this.#looks = 0
    this.#options.onChange(next, sample)
  }

  #sample(): Sample {
    const mean = this.#delay.count === 0 ? 0 : this.#delay.mean / 1e6
    this.#delay.reset()
    return { lateMs: Math.max(0, mean - RESOLUTION), memory: memoryShare() }
  }
}

const order: readonly Load[] = ['calm', 'busy', 'over']
const isWorse = (a: Load, b: Load): boolean => order.indexOf(a) > order.indexOf(b)

function nextLoad(load: Load, { lateMs, memory }: Sample): Load {
  const reached = marks.find((mark) => lateMs >= mark.lateMs || memory >= mark.memory)?.load ?? 'calm'
  if (reached !== 'calm' || load === 'calm') return reached
  return lateMs < CALM.lateMs && memory < CALM.memory ? 'calm' : 'busy'
}

/** Of the heap's own limit, or of what the system lets this process have, whichever is nearer. */
function memoryShare(): number {
  const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics()
  const allowed = process.constrainedMemory()
  // Without a limit it is the machine's memory, or a number beyond all machines.
  return Math.max(used / most, allowed > 0 ? process.memoryUsage.rss() / allowed : 0)
}

/**
 * Does a request come in at this load? While it is busy, whoever bears a session does (of whomever: whether it is one is
 * for the council to say), and what pages are made of.
 */
export function comesIn(load: Load, { url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  if (load !== 'busy' || parts.has(url) || url.startsWith('/assets/')) return load !== 'over'
  return /(?:^|;\s*)(?:__Host-)?schulterschluss=/u.test(headers.cookie ?? '')
}

const parts = new Set(['/health', '/sign-in.css', '/icon.svg'])
