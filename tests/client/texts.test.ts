import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { agreementById } from '../../machines/agreements/registry.ts'
import { calledAs } from '../browser/example-items.ts'
import { welcome } from '../browser/example-view.ts'
import { nothingKnown } from '../../client/reduce.ts'
import { de } from '../../client/texts/de.ts'
import { en } from '../../client/texts/en.ts'
import { clock, dayShort, weekday } from '../../client/texts/dates.ts'
import { speak } from '../../client/texts/language.ts'
import { number } from '../../client/texts/numbers.ts'
import { besideOf, whyOf } from '../../client/texts/why.ts'

const agreement = agreementById(welcome('member').agreement)!
const client = fileURLToPath(new URL('../../client', import.meta.url))

const filesBelow = (folder: string): string[] =>
  globSync(`${folder}/**/*.{ts,tsx,css,html}`, { cwd: client, exclude: ['dist/**'] }).map((file) => `${client}/${file}`)

function leaves(texts: object, path = ''): [string, unknown][] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? leaves(value, `${path}${key}.`)
      : [[path + key, value] as [string, unknown]],
  )
}

describe('texts', () => {
  it('have the same keys in both languages', () => {
    expect(leaves(en).map(([key]) => key)).toEqual(leaves(de).map(([key]) => key))
  })
  it('are not empty', () => {
    expect([...leaves(de), ...leaves(en)].filter(([, words]) => words === '')).toEqual([])
  })
  it('never speak of a breach or of a duty to vote', () => {
    const wrong = /Verstoß|muss stimmen|müssen stimmen/i
    const sources = filesBelow('texts').filter((file) => wrong.test(readFileSync(file, 'utf8')))
    expect(sources).toEqual([])
  })
  it('name no partner and no city: these come from the agreement', () => {
    const partners = agreement.partners.flatMap(({ name }) => [name.de, name.en])
    const named = new RegExp(`(?<!\\p{L})(${[...partners, 'Krefeld'].join('|')})(?!\\p{L})`, 'u')
    const sources = filesBelow('.').filter((file) => named.test(readFileSync(file, 'utf8')))
    expect(sources).toEqual([])
  })
})

describe('dates and numbers', () => {
  const evening = '2021-02-04T23:30:00+01:00'
  const told = () => [weekday(evening), dayShort(evening), clock(evening), number(1234.5, 1)]
  it('are written as the language has them, and in the council’s time', () => {
    speak('en')
    const english = told()
    speak('de')
    expect(told()).toEqual(['Donnerstag, 4. Februar 2021', '04.02.', '23:30', '1.234,5'])
    expect(english).toEqual(['Thursday, 4 February 2021', '04/02', '23:30', '1,234.5'])
  })
})

describe('the sentence to a line', () => {
  it.each(Object.entries(calledAs))('says why in both languages: %s', (_, item) => {
    speak('de')
    const german = [whyOf(item, agreement, nothingKnown), ...besideOf(item, agreement, nothingKnown)]
    speak('en')
    const english = [whyOf(item, agreement, nothingKnown), ...besideOf(item, agreement, nothingKnown)]
    speak('de')
    for (const words of [...german, ...english]) expect(words.length).toBeGreaterThan(3)
    expect(german).not.toEqual(english)
  })
  it('speaks of all factions where there are more than two', () => {
    const three = { ...agreement, partners: [...agreement.partners, { ...agreement.partners[0]!, id: 'third' }] }
    expect(whyOf(calledAs['yes']!, three, nothingKnown)).toMatch(/Alle Fraktionen/)
    expect(whyOf(calledAs['yes']!, agreement, nothingKnown)).toMatch(/Beide Fraktionen/)
  })
})
