import { describe, expect, it } from 'vitest'
import { readPasted } from '../../client/screens/secretary/agenda/pasted.ts'

/** "number | title | reference | ö or n" for an item; the kind for everything else. */
const read = (text: string): string[] =>
  readPasted(text).map((line) =>
    line.kind === 'item'
      ? [line.number ?? '–', line.title, line.reference ?? '–', line.public ? 'ö' : 'n'].join(' | ')
      : line.kind === 'heading'
        ? `heading ${line.public ? 'ö' : 'n'}`
        : line.because,
  )

describe('a pasted list', () => {
  it('is read line by line: numbers as councils write them, and both parts', () => {
    expect(
      read(
        [
          'Öffentlicher Teil:',
          'TOP 1 Einwohnerfragestunde',
          'TOP 2: Gebührensatzung für das Friedhofswesen (Vorlage 123/21)',
          '3. Haushaltsplan 2021/2022',
          '3.1 Stellenplan',
          '',
          '  4) Anfrage zum Radweg  ',
          'II. Nichtöffentlicher Teil',
          '5 Grundstück',
        ].join('\r\n'),
      ),
    ).toEqual([
      'heading ö',
      '1 | Einwohnerfragestunde | – | ö',
      '2 | Gebührensatzung für das Friedhofswesen | 123/21 | ö',
      '3 | Haushaltsplan 2021/2022 | – | ö',
      '3.1 | Stellenplan | – | ö',
      '4 | Anfrage zum Radweg | – | ö',
      'heading n',
      '5 | Grundstück | – | n',
    ])
  })

  it('knows Ö and N, and A and B where the list counts so', () => {
    expect(read('Ö 3.1 Radweg\nÖ4 Kita\nN 2 Vergabe')).toEqual([
      'Ö 3.1 | Radweg | – | ö',
      'Ö 4 | Kita | – | ö',
      'N 2 | Vergabe | – | n',
    ])
    expect(read('A 1 Eröffnung\nA 57 Lärmschutz\nB 1 Personal')).toEqual([
      'A 1 | Eröffnung | – | ö',
      'A 57 | Lärmschutz | – | ö',
      'B 1 | Personal | – | n',
    ])
    expect(read('1 Eröffnung\nA 57 Lärmschutz')).toEqual(['1 | Eröffnung | – | ö', '– | A 57 Lärmschutz | – | ö'])
  })

  it('takes papers from brackets, after their word, and from a column of their own; years are none', () => {
    expect(
      read(
        '1\tRadweg\t21/0042\n2 Kita Drucksache Nr. 45/2021 1. Erg.\n3 Schule (0815/20)\n4 Wirtschaftsplan (2021/2022)',
      ),
    ).toEqual([
      '1 | Radweg | 21/0042 | ö',
      '2 | Kita Drucksache Nr. 45/2021 1. Erg. | – | ö',
      '3 | Schule | 0815/20 | ö',
      '4 | Wirtschaftsplan (2021/2022) | – | ö',
    ])
    expect(read('Bericht Vorlage Nr. 77/21-2')).toEqual(['– | Bericht | 77/21-2 | ö'])
  })

  it('loses nothing: a title without a number is an item, a number without a title is pointed out', () => {
    expect(read('Verschiedenes\nTOP 9\n2021 war ein gutes Jahr\n3 5-Jahres-Plan')).toEqual([
      '– | Verschiedenes | – | ö',
      'noTitle',
      '– | 2021 war ein gutes Jahr | – | ö',
      '3 | 5-Jahres-Plan | – | ö',
    ])
    expect(read(`1 ${'x'.repeat(4001)}`)).toEqual(['tooLong'])
    expect(read('\n \t \n')).toEqual([])
  })
})
