import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Meter } from '../live/meter.ts'
import type { RoundFigures } from '../live/pace.ts'
import type { Load, Sample } from './strain.ts'

const PREFIX = 'schulterschluss_'
/** Seconds. */
const buckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5]

function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** What the process looks like from outside at this moment. */
export interface Standing {
  readonly councils: number
  readonly open: number
  readonly sockets: number
  readonly load: Load
  readonly sample: Sample
}

const loads: Readonly<Record<Load, number>> = { calm: 0, busy: 1, over: 2 }

/**
 * Counts what happens, in Prometheus' own format. Nothing is labelled but refusals, by the codes that browsers are told, of
 * which there are few: no council, no person, no content.
 */
export class Metrics implements Meter {
  readonly #registry = new Registry()
  readonly #refusals: Counter<'code'>
  readonly #rounds: Histogram
  readonly #appends: Histogram
  #commands = 0
  #entries = 0
  #frames = 0
  #bytes = 0

  constructor(standing: () => Promise<Standing>) {
    const registers = [this.#registry]
    const count = (name: string, help: string, value: () => number): Counter =>
      new Counter({
        name: `${PREFIX}${name}_total`,
        help,
        registers,
        collect() {
          this.reset()
          this.inc(value())
        },
      })
    count('commands', 'Commands that were decided', () => this.#commands)
    count('entries', 'Entries that came into a log', () => this.#entries)
    count('frames', 'Frames handed to sockets', () => this.#frames)
    count('sent_bytes', 'Bytes of these frames', () => this.#bytes)
    count('cpu_seconds', 'Processor time of this process', processorSeconds)
    const refused = 'Refusals, by the code that is told; "rule" are commands that the rules refused'
    this.#refusals = new Counter({ name: `${PREFIX}refusals_total`, help: refused, labelNames: ['code'], registers })
    const seconds = (name: string, help: string): Histogram =>
      new Histogram({ name: `${PREFIX}${name}_seconds`, help, buckets, registers })
    this.#rounds = seconds('round', 'A round: deciding, appending, showing and answering')
    this.#appends = seconds('append', 'Of these, waiting for the log')
    const show = (name: string, help: string, value: (now: Standing) => number): Gauge =>
      new Gauge({
        name: `${PREFIX}${name}`,
        help,
        registers,
        async collect() {
          this.set(value(await standing()))
        },
      })
    show('councils', 'Councils that are here', (now) => now.councils)
    show('open_councils', 'Councils that are open', (now) => now.open)
    show('sockets', 'Sockets that are open', (now) => now.sockets)
    show('event_loop_delay_seconds', 'How late the event loop is, on average', ({ sample }) => sample.lateMs / 1000)
    show('memory_share', 'How full the memory is', ({ sample }) => sample.memory)
    show('load', '0: all are let in, 1: nobody new, 2: no request at all', ({ load }) => loads[load])
    show('resident_memory_bytes', 'Memory of this process', () => process.memoryUsage.rss())
  }

  readonly round = ({ commands, entries, decideMs, appendMs, tellMs }: RoundFigures): void => {
    this.#commands += commands
    this.#entries += entries
    if (commands > entries) this.#refusals.inc({ code: 'rule' }, commands - entries)
    this.#rounds.observe((decideMs + appendMs + tellMs) / 1000)
    this.#appends.observe(appendMs / 1000)
  }

  readonly sent = (bytes: number): void => {
    this.#frames += 1
    this.#bytes += bytes
  }

  readonly refused = (code: string): void => {
    this.#refusals.inc({ code })
  }

  get contentType(): string {
    return this.#registry.contentType
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }
}
