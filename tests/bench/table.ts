import { cpus, totalmem } from 'node:os'
import type { Report, Spread } from './report.ts'
import type { Sizes } from './plan.ts'

export interface Machine {
  readonly date: string
  readonly processor: string
  readonly memory: string
  readonly node: string
}

export function machine(): Machine {
  const cores = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
  }
}

/** The result as Markdown: to be read in a terminal, and to be put into the README. */
export function table(result: Report & { readonly machine: Machine; readonly sizes: Sizes }): string {
  const { date, processor, memory, node } = result.machine
  return [
    `${date} · ${processor}, ${memory} · Node ${node} · ${result.sizes.repetitions} repetitions in turn, median (min–max)`,
    '',
    rows(
      ['figure', 'plain server', 'product', 'times better', 'aim'],
      result.figures.map(({ name, unit, naive, product, ratio, aim }) => [
        name,
        `${said(naive)} ${unit}`,
        `${said(product)} ${unit}`,
        `**${ratio.median.toFixed(1)}** (${ratio.min.toFixed(1)}–${ratio.max.toFixed(1)})`,
        aim === null ? '' : `${aim} ${ratio.median >= aim ? '✓' : '✗'}`,
      ]),
    ),
    '',
    rows(
      ['% of one core', 'plain: server', 'load', 'foreign', 'product: server', 'load', 'foreign'],
      result.processors.map(({ phase, naive, product }) => [
        phase,
        ...[naive, product].flatMap(({ server, load, foreign }) => [percent(server), percent(load), percent(foreign)]),
      ]),
    ),
    '',
    rows(
      ['sent in all', 'plain server', 'product'],
      result.traffic.map(({ phase, naive, product }) => [phase, naive, product]),
    ),
    '',
    `Viewers that had to be brought up to now because they read too slowly, among the witnesses: ${result.caughtUp}`,
  ].join('\n')
}

const rows = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2))
const said = ({ median, min, max }: Spread): string => `${number(median)} (${number(min)}–${number(max)})`
const percent = (share: number): string => (share * 100).toFixed(0)
