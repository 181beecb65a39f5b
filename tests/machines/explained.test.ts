import { globSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type NormId, normIds } from '../../machines/agreements/agreement.ts'
import { chartGraph, chartNames, itemGraph } from '../../machines/chart.ts'
import { guardsOfProcedure, normIndex, statesOf } from '../../machines/norm-index.ts'
import { normScenarios } from '../../machines/norm-scenarios.ts'
import { refusalReasons } from '../../machines/refusal.ts'
import { explained, pathOf, textOf } from '../support/explained.ts'
import { allPlayed, type Said, scenarios } from '../support/played.ts'

const declared = (field: 'refusals' | 'displays' | 'observations'): Set<string> =>
  new Set(normIds.flatMap((norm) => normIndex[norm][field].map((reason) => `${norm} ${reason}`)))

const citesNorm = (said: string): boolean => normIds.some((norm) => said.startsWith(`${norm} `))

const sources = globSync('machines/**/*.ts', { cwd: pathOf('') })
  .filter((file) => !file.endsWith('norm-index.ts'))
  .map((file) => readFileSync(pathOf(file), 'utf8'))
  .join('\n')

const inCode = (name: string): boolean => new RegExp(`export (?:const|function) ${name}\\b`, 'u').test(sources)

describe('what is written from the rules', () => {
  test.each([...explained().keys()])('%s is as the rules are: if not, `npm run explain`', (file) => {
    expect(textOf(file)).toBe(explained().get(file))
  })
})

describe('the index of norms', () => {
  let said: Said
  beforeAll(async () => {
    said = await allPlayed()
  })

  test.each(['refusals', 'displays', 'observations'] as const)(
    'knows all %s that the scenarios bring about',
    (field) => {
      expect([...said[field]].filter((each) => citesNorm(each) && !declared(field).has(each))).toEqual([])
    },
  )

  test('knows every refusal that the code words', () => {
    const pairs = [...sources.matchAll(/refused\(\s*'(G\d\.\d)',\s*'(\w+)'/gu)].map(([, norm, why]) => `${norm} ${why}`)
    expect(pairs.length).toBeGreaterThan(20)
    expect(pairs.filter((pair) => !declared('refusals').has(pair))).toEqual([])
  })

  test('promises nothing that no scenario shows', () => {
    // The chart can lapse by an event; people see the end of the term by the clock alone (G1.2 notInForce).
    expect([...declared('displays')].filter((each) => !said.displays.has(each))).toEqual(['G1.2 lapsed'])
    expect([...declared('observations')].filter((each) => !said.observations.has(each))).toEqual([])
  })

  test('names every guard of the charts, under a norm or as plain procedure, and no other', () => {
    const all = [itemGraph(), ...chartNames.map(chartGraph)].flatMap(({ transitions }) => transitions)
    const guards = new Set(all.flatMap(({ guard }) => (guard === null ? [] : [guard])))
    const named = new Set([...normIds.flatMap((norm) => normIndex[norm].guards), ...guardsOfProcedure])
    expect([...guards].filter((guard) => !named.has(guard))).toEqual([])
    expect([...named].filter((name) => !guards.has(name) && !inCode(name))).toEqual([])
  })

  test('leaves no reason for a refusal without a norm that has one', () => {
    const reasons = new Set(normIds.flatMap((norm) => normIndex[norm].refusals))
    const wordless = refusalReasons.filter((reason) => new RegExp(`'G\\d\\.\\d', '${reason}'`, 'u').test(sources))
    expect(wordless.filter((reason) => !reasons.has(reason))).toEqual([])
  })

  test('has scenarios that are there for every norm, as data for the screens', () => {
    const ids = new Set(scenarios().map(({ id }) => id))
    expect(normIds.filter((norm) => normScenarios[norm].length === 0)).toEqual([])
    expect(normIds.flatMap((norm) => normScenarios[norm]).filter((id) => !ids.has(id))).toEqual([])
  })

  test('finds a state, a guard or a rule for every norm, and scenarios that are there', () => {
    const ids = new Set(scenarios().map(({ id }) => id))
    const bare = normIds.filter((norm) => statesOf(norm).size === 0 && normIndex[norm].guards.length === 0)
    expect(bare).toEqual([])
    expect(normIds.flatMap((norm) => normIndex[norm].proof ?? []).filter((id) => !ids.has(id))).toEqual([])
  })

  test.each([
    ['G6.1', 'coordination', 'boards'],
    ['G6.3', 'coordination', 'adjourned'],
    ['G7.2', 'motion', 'noticed'],
    ['G1.2', 'motion', 'lapsed'],
    ['G1.2', 'item', 'lapsed'],
  ] as const)('%s is carried by %s %s', (norm, chart, state) => {
    expect(statesOf(norm).get(chart)).toContain(state)
  })

  test('every norm has a scenario', () => {
    const table = explained().get('machines/README.md') ?? ''
    const unproven = normIds.filter((norm) => /\| – \| [^|]+ \|$/u.test(rowOf(table, norm)))
    expect(unproven).toEqual([])
  })
})

const rowOf = (table: string, norm: NormId): string =>
  table.split('\n').find((line) => line.startsWith(`| **${norm}**`)) ?? '| – | none |'
