import { describe, expect, it } from 'vitest'
import { easyDe, type EasyTexts } from '../../client/texts/easy/de.ts'
import { easyEn } from '../../client/texts/easy/en.ts'

const linesOf = ({ before, signs, after, rehearse, about }: EasyTexts): string[] =>
  [...before, signs, ...signs.each, ...after, rehearse, about].flatMap(({ lines }) => lines)

const wordsOf = (line: string): string[] => line.split(/\s+/u)

describe.each([
  ['in Leichte Sprache', easyDe],
  ['in Easy English', easyEn],
])('the page %s', (_, texts) => {
  const lines = linesOf(texts)

  it('makes one short statement a line', () => {
    expect(lines.filter((line) => wordsOf(line).length > 11)).toEqual([])
    expect(lines.filter((line) => !/[.:?]$/u.test(line))).toEqual([])
    expect(lines.filter((line) => /[,;()–]/u.test(line))).toEqual([])
  })

  it('uses no abbreviation and no special sign', () => {
    expect(lines.filter((line) => /[§%&/]|\b\p{L}\.\s?\p{L}\.|bzw|usw|etc/u.test(line))).toEqual([])
  })

  it('parts long words, the name of the program aside', () => {
    const words = lines.flatMap((line) => line.split(/[^\p{L}]+/u)).filter((word) => word !== 'Schulterschluss')
    expect(words.filter((word) => word.length > 13)).toEqual([])
  })

  it('explains the eight signs, and that NO LINE is not FREE', () => {
    expect(texts.signs.each.map(({ code }) => code)).toEqual([
      'yes',
      'no',
      'abstain',
      'nominee',
      'adjourn',
      'free',
      'noLine',
      'stale',
    ])
    const noLine = texts.signs.each.find(({ code }) => code === 'noLine')
    expect(noLine?.lines.join(' ')).toMatch(/KEINE LINIE ist etwas anderes als FREI|NO LINE is not the same as FREE/u)
  })

  it('says that a line is no order and that everybody is free', () => {
    expect(lines.join(' ')).toMatch(/Die Linie ist kein Befehl\.|The line is not an order\./u)
    expect(texts.before.map(({ title }) => title).join(' ')).toMatch(/frei|free/u)
  })
})
