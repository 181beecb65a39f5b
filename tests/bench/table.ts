import type { Aim, Scale } from './figure.ts'
import type { Machine } from './machine.ts'
import type { Row, Section } from './report.ts'
import type { Spread } from './statistics.ts'

export interface Result {
  readonly machine: Machine
  readonly scale: Scale
  readonly sections: readonly Section[]
}

/** The result as Markdown: to be read in a terminal, and to be put into the README. */
export function table({ machine, scale, sections }: Result): string {
  const { date, processor, memory, node } = machine
  const smaller = scale === 'quick' ? ' · **quick: smaller numbers, for a look**' : ''
  return [
    `${date} · ${processor}, ${memory} · Node ${node} · median (min–max) of so many repetitions (n), baselines and product in turn${smaller}`,
    '',
    rows(
      ['#', 'figure', 'n', 'product', 'against', 'ratio', 'aim'],
      sections.flatMap(({ number, title, repetitions, rows: own }) => [
        [`**${number}**`, `**${title}**`, String(repetitions), '', '', '', ''],
        ...own.map((row) => cells(row)),
      ]),
    ),
    '',
    loadsTable(sections),
  ].join('\n')
}

function loadsTable(sections: readonly Section[]): string {
  const body = sections.flatMap(({ number: figure, loads }) =>
    loads.map(({ phase, server, load, foreign }) => [
      `${figure} ${phase}`,
      percent(server),
      percent(load),
      percent(foreign),
    ]),
  )
  return body.length === 0 ? '' : rows(['% of one core', 'servers', 'load', 'foreign'], body)
}

function cells({ what, unit, product, against, ratio, aim, met }: Row): string[] {
  return [
    '',
    what,
    '',
    `${said(product)} ${unit}`,
    against ? `${against.name}: ${said(against.value)} ${unit}` : '',
    against ? `**${number(ratio.median)}** (${number(ratio.min)}–${number(ratio.max)})` : '',
    aim ? `${aimWords(aim)}${against ? ' ×' : ` ${unit}`} ${met === true ? '✓' : '✗'}` : '',
  ]
}

const aimWords = (aim: Aim): string => ('atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`)

const rows = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')

const number = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2))
const said = ({ median, min, max }: Spread): string =>
  min === max ? number(median) : `${number(median)} (${number(min)}–${number(max)})`
const percent = (share: number): string => (share * 100).toFixed(0)
