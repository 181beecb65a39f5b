import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementById } from '../../machines/agreements/registry.ts'
import { language, speak } from '../../client/texts/language.ts'
import { cutAt, folded, foundIn, soughtIn } from '../../client/screens/agreement/search.ts'

const agreement = agreementById('krefeld-2020-2025')!
const look = (query: string, wording = '') => {
  const found = foundIn(agreement, soughtIn(query)!, () => wording)
  return {
    norms: found.norms.map(({ id }) => id),
    measures: found.measures.map(({ id }) => id),
    committees: found.committees.map(({ id }) => id),
  }
}

describe('the search in the agreement', () => {
  const before = language.value
  beforeAll(() => speak('de'))
  afterAll(() => speak(before))

  it('finds norms by words of title, text or interpretation, all of which must be there', () => {
    expect(look('vertagung').norms).toContain('G6.2')
    expect(look('VERTAGUNG   wunsch').norms).toEqual(['G6.2'])
    expect(look('vertagung radweg').norms).toEqual([])
    const read = agreement.norms.find(({ interpretation }) => interpretation !== undefined)!
    expect(look(read.interpretation!.de.slice(0, 30)).norms).toContain(read.id)
  })

  it('finds norms by their ids', () => {
    expect(look('G6.2').norms).toEqual(['G6.2'])
    expect(look('g7').norms).toEqual(['G7.1', 'G7.2', 'G7.3'])
  })

  it.each(['590', 'Z. 590', 'Zeile 590', 'l. 590'])('finds what stands at a printed line (%s)', (query) => {
    expect(look(query).norms).toEqual(['G6.1', 'G6.2'])
  })

  it('finds what stands between printed lines, norms, measures and committees alike', () => {
    expect(look('Z. 600-602').norms).toEqual(['G7.1', 'G7.2', 'G7.3'])
    const [measure] = agreement.measures
    expect(look(`zeilen ${measure!.lines[0]}–${measure!.lines[1]}`).measures).toContain(measure!.id)
    const committee = agreement.bodies.find(({ kind }) => kind === 'committee')!
    expect(look(`Z. ${committee.lines![0]}`).committees).toContain(committee.id)
  })

  it('takes a bare number for a word as well', () => {
    const numbered = agreement.measures.filter(({ title }) => title.de.includes('2030')).map(({ id }) => id)
    expect(look('2030').measures).toEqual(numbered)
    expect(look('Z. 2030')).toEqual({ norms: [], measures: [], committees: [] })
  })

  it('finds measures by title, chapter and committee, and committees by name', () => {
    const [measure] = agreement.measures
    expect(look(measure!.title.de.slice(0, 20)).measures).toContain(measure!.id)
    expect(look(measure!.chapter).measures).toContain(measure!.id)
    expect(look('ausschuss').committees.length).toBeGreaterThan(0)
  })

  it('looks in the council’s own copy of the text, too', () => {
    expect(look('schabernack').norms).toEqual([])
    expect(look('schabernack', 'ein Schabernack steht da').norms).toHaveLength(agreement.norms.length)
  })

  it('looks for nothing where nothing is typed, and cares for neither case nor marks', () => {
    expect(soughtIn('  ')).toBeNull()
    expect(folded('Ängste, MASSNAHME, Straße')).toBe('angste, massnahme, straße')
    expect(look('maßnahmen').norms).toEqual(look('Maßnahmen').norms)
  })

  it('marks what was found where it stands, and loses no sign', () => {
    const pieces = cutAt('Vertagung: eine VERTÁGUNG.', ['vertagung'])
    expect(pieces).toEqual([
      { at: 0, text: 'Vertagung', found: true },
      { at: 9, text: ': eine ', found: false },
      { at: 16, text: 'VERTÁGUNG', found: true },
      { at: 25, text: '.', found: false },
    ])
    expect(cutAt('nichts', ['etwas'])).toEqual([{ at: 0, text: 'nichts', found: false }])
  })
})
