import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { de } from '../../client/texts/chart-de.ts'
import { en } from '../../client/texts/chart-en.ts'
import { type NormId, normIds } from '../../machines/agreements/agreement.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { chartDrawing, chartMermaid, chartNames, itemGraph } from '../../machines/chart.ts'
import { mermaidOf } from '../../machines/chart/mermaid.ts'
import { svgOf } from '../../machines/chart/svg.ts'
import { type NormUse, normIndex, statesOf } from '../../machines/norm-index.ts'
import type { Scenario } from '../../machines/scenario/format.ts'
import { normsInWords } from './norms-in-words.ts'
import { broughtAlong } from './lock-file.ts'
import { scenarios } from './played.ts'
import { whoSeesText } from './who-sees-text.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const begin = '<!-- generated -->'
const end = '<!-- /generated -->'

export const pathOf = (file: string): string => `${repository}${file}`
export const textOf = (file: string): string => readFileSync(pathOf(file), 'utf8')

/** Every file that is written from the rules, with what must stand in it: the marked part of pages, and the pictures. */
export function explained(): ReadonlyMap<string, string> {
  const files = new Map([
    ['machines/README.md', marked('machines/README.md', generated())],
    ['machines/NORMS.md', marked('machines/NORMS.md', normsInWords(provenBy, titles()).join('\n').trim())],
    ['server/DEPENDENCIES.md', marked('server/DEPENDENCIES.md', broughtAlong())],
    ['server/WHO-SEES-WHAT.md', marked('server/WHO-SEES-WHAT.md', whoSeesText())],
    ['machines/norm-scenarios.ts', proven()],
  ])
  const sheet = textOf('client/styles/chart.css')
  for (const name of chartNames) {
    files.set(`machines/charts/${name}.de.svg`, `${svgOf(chartDrawing(name, de[name]), sheet)}\n`)
    files.set(`machines/charts/${name}.en.svg`, `${svgOf(chartDrawing(name, en[name]), sheet)}\n`)
  }
  return files
}

/** Which scenarios prove which norm, and what they are called, as data for the screens. */
const proven = (): string =>
  [
    "import type { NormId } from './agreements/agreement.ts'",
    '',
    '/** Which scenarios prove which norm. Written by `npm run explain`; a test fails when it is stale. */',
    'export const normScenarios: Readonly<Record<NormId, readonly string[]>> = {',
    ...normIds.flatMap((norm) => listed(`  '${norm}': [`, provenBy(norm))),
    '}',
    '',
    '/** What the scenarios that prove something are called. */',
    'export const scenarioTitles: Readonly<Record<string, string>> = {',
    ...[...titles()].map(([id, title]) => `  ${id}: ${inQuotes(title)},`),
    '}',
    '',
  ].join('\n')

/** `S07` before `Q01`. */
const rank = (id: string): string => `${String('SQ'.indexOf(id.slice(0, 1)) + 10)}${id}`

/** Those that prove some norm: the acceptance scenarios first, then the open questions, each in order. */
function titles(): ReadonlyMap<string, string> {
  const proving = new Set(normIds.flatMap((norm) => provenBy(norm)))
  const all = scenarios().filter(({ id }) => proving.has(id))
  return new Map(all.toSorted((a, b) => rank(a.id).localeCompare(rank(b.id))).map(({ id, title }) => [id, title]))
}

/** As the formatter would have it. */
const inQuotes = (text: string): string => (text.includes("'") ? `"${text}"` : `'${text}'`)

/** As the formatter would have it: on one line where it fits, else each on its own. */
function listed(start: string, ids: readonly string[]): string[] {
  const quoted = ids.map((id) => `'${id}'`)
  const line = `${start}${quoted.join(', ')}],`
  return line.length <= 120 ? [line] : [start, ...quoted.map((id) => `    ${id},`), '  ],']
}

const provenBy = (norm: NormId): string[] => [...new Set([...citing(norm), ...(normIndex[norm].proof ?? [])])]

/** What people wrote stays; what stands between the marks is written anew. */
function marked(file: string, written: string): string {
  const [before, rest] = textOf(file).split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) throw new Error(`${file} needs ${begin} and ${end}`)
  return `${before}${begin}\n${written}\n${end}${after}`
}

const generated = (): string =>
  [
    '## From norm to proof',
    'Written by `npm run explain` from the charts, `norm-index.ts` and the scenarios; a test fails when it is stale. Lines and titles are',
    'those of the first agreement. A guard or rule is named as in the code. Where it is shown: *line* on the hall, the agenda and the',
    'item; *why not* at withheld acts; *observation* on item and motion; every norm on the agreement’s page. The same in sentences, for',
    'who signed the agreement and reads no code: [NORMS.md](NORMS.md); in German, beside the printed lines, on the agreement’s page.',
    '',
    '| norm | lines | states | guards and rules | refusals | displays, observations | scenarios | shown |',
    '|---|---|---|---|---|---|---|---|',
    ...normIds.map(row),
    '',
    '## The charts, as they run',
    ...chartNames.map((name) => `![${en[name].title}](charts/${name}.en.svg)`),
    '',
    '### The whole item',
    ...mermaid(mermaidOf(itemGraph())),
    '',
    '### The planned motion',
    ...mermaid(chartMermaid('motion')),
    '',
    '### The meeting',
    ...mermaid(chartMermaid('meeting')),
  ].join('\n')

const mermaid = (text: string): string[] => ['```mermaid', text, '```']

const cited = new Map<NormId, string[]>()

function row(norm: NormId): string {
  const { lines, title } = krefeld.norms.find(({ id }) => id === norm) ?? { lines: [0, 0], title: { en: '' } }
  const used = normIndex[norm]
  const cells = [
    `**${norm}** ${title.en}`,
    lines[0] === lines[1] ? String(lines[0]) : `${lines[0]}–${lines[1]}`,
    [...statesOf(norm)].map(([chart, states]) => `${chart}: ${states.join(', ')}`).join('; ') || '–',
    words(used.guards),
    words(used.refusals),
    words([...used.displays, ...used.observations]),
    provenBy(norm).join(' ') || '–',
    places(used).join(', '),
  ]
  return `| ${cells.join(' | ')} |`
}

const words = (names: readonly string[]): string => names.join(', ') || '–'

const places = ({ refusals, displays, observations }: NormUse): string[] => [
  ...(displays.length > 0 ? ['line'] : []),
  ...(refusals.length > 0 ? ['why not'] : []),
  ...(observations.length > 0 ? ['observation'] : []),
  'agreement',
]

function citing(norm: NormId): string[] {
  if (cited.size === 0) for (const scenario of scenarios()) cite(scenario)
  return cited.get(norm) ?? []
}

/** A scenario proves a norm that a screen must show, that must refuse an event, or that an observation names. */
function cite({ id, steps }: Scenario): void {
  const named = new Set(
    steps.flatMap((step): unknown[] => {
      if ('see' in step) return [step.see.norm].concat(step.see.observations ?? [])
      return 'send' in step ? [step.refused] : []
    }),
  )
  for (const norm of normIds) if (named.has(norm)) cited.set(norm, [...(cited.get(norm) ?? []), id])
}
