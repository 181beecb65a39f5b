import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { councilBody, hasBody, normIds, partnerIds } from '../../machines/agreements/agreement.ts'
import type { Bilingual, Measure } from '../../machines/agreements/agreement.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { agreementById } from '../../machines/agreements/registry.ts'

/** The signed text and the catalogues drawn from it lie beside the repository, not in it; not everyone has them. */
const sources = new URL('../../../shared/data/agreement/', import.meta.url)
const source = (file: string): string => readFileSync(new URL(file, sources), 'utf8')

const { norms, bodies, measures } = krefeld
const committees = bodies.filter(({ kind }) => kind === 'committee')
const inBoth = ({ de, en }: Bilingual): boolean => de.trim() !== '' && en.trim() !== ''
const unique = (values: readonly string[]): boolean => new Set(values).size === values.length
const sentences = (text: string): number => text.split(/[.!?](?:\s|$)/u).filter(Boolean).length
const count = (...kinds: Measure['kind'][]): number => measures.filter(({ kind }) => kinds.includes(kind)).length

describe('the agreement', () => {
  test('is found by its id, and no other is', () => {
    expect(agreementById(krefeld.id)).toBe(krefeld)
    expect(agreementById('nowhere-2020-2025')).toBeUndefined()
  })

  test('names its term, its rulebook and two partners', () => {
    expect(krefeld).toMatchObject({
      id: 'krefeld-2020-2025',
      rulebook: '1',
      validFrom: '2020-11-01',
      validTo: '2025-10-31',
      timeZone: 'Europe/Berlin',
      parameters: { adjournmentsByRight: 1, reminders: { coordinationWorkingDays: 2, holidays: 'DE-NW' } },
    })
    expect(partnerIds(krefeld)).toEqual(['spd', 'gruene'])
  })

  test('says everything in German and English', () => {
    const texts = [
      krefeld.title,
      krefeld.council,
      krefeld.source,
      ...krefeld.partners.flatMap(({ name, genitive }) => [name, genitive]),
      ...norms.flatMap(({ title, text, interpretation }) => [title, text, interpretation ?? title]),
      ...bodies.map(({ name }) => name),
      ...measures.map(({ title }) => title),
    ]
    expect(texts.filter((text) => !inBoth(text))).toEqual([])
  })
})

describe('its norms', () => {
  test('are all that the charts cite, each once, in order', () => {
    expect(norms.map(({ id }) => id)).toEqual([...normIds])
  })

  test('stand in the printed lines 568–604', () => {
    const astray = norms.filter(({ lines: [from, to] }) => from < 568 || to > 604 || from > to)
    expect(astray).toEqual([])
  })

  test('follow one another in print', () => {
    const first = norms.map(({ lines: [from] }) => from)
    expect(first).toEqual(first.toSorted((a, b) => a - b))
  })

  test('have titles that tell them apart', () => {
    expect(unique(norms.map(({ title }) => title.de))).toBe(true)
    expect(unique(norms.map(({ title }) => title.en))).toBe(true)
  })

  test('are told in at most three sentences', () => {
    const long = norms.filter(({ text }) => sentences(text.de) > 3 || sentences(text.en) > 3)
    expect(long.map(({ id }) => id)).toEqual([])
  })
})

describe('its bodies', () => {
  test('are the council and 16 committees', () => {
    expect(councilBody(krefeld)).toBe('rat')
    expect(bodies).toHaveLength(17)
    expect(committees).toHaveLength(16)
    expect(unique(bodies.map(({ id }) => id))).toBe(true)
  })
})

describe('its measures', () => {
  test('are 153: 58 listed, 10 goals, 5 criteria, 80 commitments in running text', () => {
    expect(measures).toHaveLength(153)
    expect(unique(measures.map(({ id }) => id))).toBe(true)
    expect(count('bullet', 'numbered')).toBe(58)
    expect(count('goal')).toBe(10)
    expect(count('criterion')).toBe(5)
    expect(count('prose')).toBe(80)
  })

  test('stand in the printed lines 21–565', () => {
    const astray = measures.filter(({ lines: [from, to] }) => from < 21 || to > 565 || from > to)
    expect(astray).toEqual([])
  })

  test('suggest only committees that exist', () => {
    const unknown = measures.filter(({ committee }) => committee !== null && !hasBody(krefeld, committee))
    expect(unknown).toEqual([])
  })
})

describe.runIf(existsSync(sources))('beside the signed text', () => {
  test('the measures equal the catalogue', () => {
    const told = measures.map(({ title, ...measure }) => ({ ...measure, title_de: title.de, title_en: title.en }))
    expect(told).toEqual(JSON.parse(source('measures.json')))
  })

  test('the committees equal the list', () => {
    const told = committees.map(({ id, name, lines }) => ({ id, name: name.de, line: lines?.[0], lines }))
    expect(told).toEqual(JSON.parse(source('committees.json')))
  })

  test('no title and no text repeats eight words in a row', () => {
    const signed = shingles(withoutLineNumbers(source('krefeld-2020-2025.txt')))
    const told = [
      ...norms.flatMap(({ title, text, interpretation }) => [title.de, text.de, interpretation?.de ?? '']),
      ...measures.map(({ title }) => title.de),
    ]
    expect(signed.size).toBeGreaterThan(3000)
    expect(told.filter((text) => [...shingles(text)].some((words) => signed.has(words)))).toEqual([])
  })
})

/** The running text: printed line numbers gone, words that a line break divided put together. */
const withoutLineNumbers = (text: string): string =>
  text.replaceAll(/^[ \t-]*\d{1,3}(?: |$)/gmu, ' ').replaceAll(/(\p{L})-\s*\n\s*(?=\p{Ll})/gu, '$1')

/** All runs of eight words, in small letters and without punctuation. */
function shingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.slice(7).map((_, at) => words.slice(at, at + 8).join(' ')))
}
