import { describe, expect, it } from 'vitest'
import { readAgenda } from '../../../server/agenda-text/read-agenda.ts'
import { itemsOf, sound } from '../oparl/support.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding)
const read = (text: string, file = 'text', options = {}) => readAgenda({ file, bytes: bytes(text) }, options)
const short = (text: string, file?: string, options = {}) =>
  itemsOf(sound(read(text, file, options))).map(({ number, title, public: open, paper }) =>
    [number, title, open ? 'Ö' : 'N', ...(paper?.reference ? [paper.reference] : [])].join('|'),
  )
const why = (text: string, file?: string) => {
  const result = read(text, file)
  return result.ok ? 'was read' : result.errors.map(({ object, message }) => `${object ?? ''} ${message.en}`).join('\n')
}

const letter = `Einladung
zur 12. Sitzung des Rates der Stadt
am Donnerstag, 04. Februar 2021, 17:00 Uhr, im großen Saal

Tagesordnung

Öffentliche Sitzung

1. Eröffnung und Feststellung der
   Beschlussfähigkeit
TOP 2: Haushaltssatzung 2021 (Vorlage: 123/2020)
2.1 Änderungsantrag der Fraktion X
3
Bericht zum 1. Quartal
Drucksache 20-0451
4) Bebauungsplan Nr. 812, 3. Änderung; hier: Satzungsbeschluss

Nichtöffentliche Sitzung
5\tGrundstück am Wall\tVO/0815/21
`

describe('an agenda pasted as text', () => {
  it('gives meeting, start, headings, items with their lines joined, papers, and what is public', () => {
    const [meeting] = sound(read(letter)).meetings
    expect(meeting).toMatchObject({
      name: '12. Sitzung des Rates der Stadt',
      start: '2021-02-04T17:00:00+01:00',
      body: { names: ['Rates der Stadt'] },
    })
    expect(short(letter)).toEqual([
      '1|Eröffnung und Feststellung der Beschlussfähigkeit|Ö',
      '2|Haushaltssatzung 2021|Ö|123/2020',
      '2.1|Änderungsantrag der Fraktion X|Ö',
      '3|Bericht zum 1. Quartal|Ö|20-0451',
      '4|Bebauungsplan Nr. 812, 3. Änderung; hier: Satzungsbeschluss|Ö',
      '5|Grundstück am Wall|N|VO/0815/21',
    ])
  })

  it('takes meeting and start from a person who gives them, and reads numbers that tell publicity', () => {
    const options = { meeting: 'Schulausschuss', start: '2021-03-01T18:00' }
    expect(sound(read('Ö 1 Schulbau\nN 2 Personal', 'text', options)).meetings[0]).toMatchObject({
      name: 'Schulausschuss',
      start: '2021-03-01T18:00:00+01:00',
      items: [
        { number: 'Ö 1', public: true },
        { number: 'N 2', public: false },
      ],
    })
  })

  it('says all that is missing, and never makes up a day, a body or an item', () => {
    expect(why('Guten Tag')).toMatch(/no agenda item[^]*Which body meets[^]*When the meeting begins/)
    expect(why('1. Haushalt 2021\n2. Wahl am 5. Mai')).not.toContain('no agenda item')
    expect(why('Rat der Stadt\nam 31.02.2021\n1. Haushalt')).toContain('When the meeting begins')
  })
})

describe('an agenda as a table', () => {
  const table = `Gremium;Datum;Uhrzeit;TOP;Betreff;Öffentlich;Vorlage;Ergebnis
Rat der Stadt;04.02.2021;17:00;1;"Haushalt ""2021"";
zweite Zeile";ja;123/20;
Rat der Stadt;04.02.2021;17:00;2;Grundstück;nein;;einstimmig
Schulausschuss;05.02.2021;18.30 Uhr;1;Schulbau;Ö;;`

  it('gives each meeting with its rows, whatever separates the fields and in whatever encoding', () => {
    const semicolons = sound(read(table, 'tabelle.csv')).meetings
    expect(semicolons.map(({ start, items }) => [start, items.length])).toEqual([
      ['2021-02-04T17:00:00+01:00', 2],
      ['2021-02-05T18:30:00+01:00', 1],
    ])
    expect(short(table)).toEqual(['1|Haushalt "2021"; zweite Zeile|Ö|123/20', '2|Grundstück|N', '1|Schulbau|Ö'])
    expect(semicolons[0]?.items[1]?.result).toBe('einstimmig')
    const commas = 'Sitzung,Datum,Nr,Titel\r\n"Rat, groß",2021-02-04,1,"Ä, ß"'
    const [one] = sound(readAgenda({ file: 'x.csv', bytes: bytes(commas, 'latin1') })).meetings
    expect([one?.name, one?.items[0]?.title]).toEqual(['Rat, groß', 'Ä, ß'])
  })

  it('says in which line what is wrong, and takes nothing', () => {
    expect(why('Nr;Was\n1;Haushalt', 'a.csv')).toContain('No column is called')
    expect(why('Sitzung;Datum;Nr;Titel\nRat;heute;1;Haushalt')).toContain('Zeile 2 "heute" is not a day')
    expect(why('Sitzung;Datum;Nr;Titel\nRat;1.2.2021;1;Haus;halt')).toContain('Zeile 2 This row has 5 fields')
    expect(why('Sitzung;Datum;Nr;Titel\nRat;1.2.2021;1;"Haus')).toContain('Zeile 2 A quote is opened')
    expect(why('Nr;Titel\n1;Haushalt')).toContain('which meeting')
  })

  it('reports what is odd with its line', () => {
    const { quirks } = sound(read('Sitzung;Datum;Nr;Titel\nRat;1.2.2021;1;\nRat;1.2.2021;2;Haus'))
    expect(quirks.map(({ kind, object }) => `${kind} ${object}`)).toContain('nameMissing Zeile 2')
  })
})

describe('what is neither', () => {
  it.each([
    ['%PDF-1.7', 'This is a PDF'],
    ['PK\u0003\u0004', 'Word or Excel'],
    ['<!DOCTYPE html><p>1. Haushalt', 'web page'],
    ['{"data": [', 'breaks off'],
    ['', 'empty'],
  ])('%j is refused with what to do instead', (text, words) => {
    expect(why(text, 'datei')).toContain(words)
  })
})
