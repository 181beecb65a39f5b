import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { VoteList, VoteRecord } from '../../server/protocol/records.ts'
import { breakLines } from '../../server/records/pdf/break-lines.ts'
import { askPoppler } from '../support/poppler.ts'
import { addItem, addMeeting, agreedYes } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'

/** What goes out of a meeting, over real HTTP; opened by programs that are not ours. */

const longWord = 'Straßenverkehrsordnungswidrigkeitenverfahrensbeschleunigungskonzept'
const secret = 'Vertrauliches Grundstück'

async function fileOf(house: House, who: string, name: string, meeting = 'fbl-feb'): Promise<Response> {
  const url = `http://127.0.0.1:${house.port}/api/meetings/${meeting}/${name}`
  return fetch(url, { headers: { cookie: await house.signIn(who) } })
}
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())
const rowsOf = (text: string, delimiter = ','): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, delimiter, record_delimiter: '\r\n' })
/** Without breaks, as a person reads on over a line's end. */
const readOn = (text: string): string => text.replaceAll(/-?\s+/gu, '')

const act = async (house: House, who: string, ...commands: readonly object[]): Promise<void> => {
  const screen = await house.screen(who)
  for (const command of commands) expect(await screen.command(command)).toMatchObject({ ok: true })
  screen.close()
}

/** A committee's meeting: an agreed item with a spiteful title, forty more if wanted, one in dissent, one not public. */
async function prepared(more = 0): Promise<House> {
  const house = await newHouse()
  const here = { meeting: 'fbl-feb' }
  await act(
    house,
    'spd.secretary',
    addMeeting(),
    addMeeting('fbl-feb', 'FBL'),
    addItem('a', { ...here, title: '=HYPERLINK("http://evil.example";"Radweg")', reference: '17/21' }),
    addItem('b', { ...here, number: '2', title: `Żaneta Çelik: ${longWord}, Ärzte; "so"` }),
    addItem('n', { ...here, number: '3', title: secret, public: false }),
    ...Array.from({ length: more }, (_, index) =>
      addItem(`m${index}`, { ...here, number: String(index + 4), title: `${longWord} Nr. ${index}` }),
    ),
  )
  for (const [who, command] of [...agreedYes('a'), ...agreedYes('b').slice(0, 2)]) await act(house, who, command)
  await act(house, 'gruene.lead', { type: 'dissent.flag', item: 'b' })
  return house
}

const sitting = [
  { type: 'meeting.invite', meeting: 'fbl-feb' },
  { type: 'meeting.open', meeting: 'fbl-feb', quorate: true },
  { type: 'item.call', item: 'a' },
  { type: 'vote.open', item: 'a', mode: 'rollcall' },
  {
    type: 'outcome.log',
    item: 'a',
    result: 'adopted',
    totals: { yes: 9, no: 2, abstain: 1 },
    positions: { spd: 'yes', gruene: 'yes' },
    deviations: { gruene: { no: 1 } },
    rollCall: [{ person: 'Erika Muster', vote: 'no' }],
  },
  { type: 'outcome.correct', item: 'a', result: 'rejected', totals: { yes: 2, no: 9, abstain: 1 }, reason: 'Verzählt' },
]

describe('the list of lines', () => {
  it('says of every item its line, why, by which norm, and how it stands', async () => {
    const house = await prepared()
    const answer = await fileOf(house, 'spd.lead', 'vote-list.json')
    const list = (await answer.json()) as VoteList
    const head = list.head
    expect(list).toMatchObject({ kind: 'schulterschluss-vote-list-1', partner: 'spd', meeting: { body: 'FBL' } })
    expect(head).toMatchObject({ kind: 'schulterschluss-head-1', ...house.app.council.side('spd').head })
    expect(list.items.map(({ number, line, norm }) => [number, line, norm])).toEqual([
      ['1', 'JA', 'G4.3'],
      ['2', 'KEINE LINIE', 'G6.1'],
      ['3', 'KEINE LINIE', 'G2.1'],
    ])
    expect(list.items[0]).toMatchObject({ printed: '580–582', state: 'bestätigt 02.02.2021, 18:00' })
    expect(list.items[1]?.reason).toBe(
      'Keine Freigabe. Es besteht Dissens. Die Vorstände suchen eine gemeinsame Position.',
    )
    const english = (await (await fileOf(house, 'spd.lead', 'vote-list.json?lang=en')).json()) as VoteList
    expect(english.items[0]).toMatchObject({ line: 'YES', state: 'confirmed 02/02/2021, 18:00' })
  })

  it('is a tagged PDF with its own fonts, whose text others can read', async () => {
    const house = await prepared()
    const answer = await fileOf(house, 'spd.member', 'vote-list.pdf')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="votenliste-fbl-2021-02-04.pdf"')
    const pdf = await bytesOf(answer)
    expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(askPoppler('pdfinfo', [], pdf)).toMatch(/^Title: +Votenliste der SPD: .*\n(?:.*\n)*Tagged: +yes$/mu)
    const fonts = askPoppler('pdffonts', [], pdf).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(2)
    for (const font of fonts) expect(font).toMatch(/FiraSans.* yes yes yes /u)
    const text = readOn(askPoppler('pdftotext', ['-layout'], pdf))
    for (const words of ['Votenliste der SPD', 'JA', 'G4.3, Z. 580–582', 'Das Mandat ist frei', 'Seite 1 von 1']) {
      expect(text).toContain(readOn(words))
    }
    const tree = askPoppler('pdfinfo', ['-struct-text'], pdf)
    expect(tree.match(/^ +TR$/gmu)).toHaveLength(3)
    expect(tree).toContain('/Scope /Column')
    // Every word of the table is in the tree that screen readers follow.
    expect(readOn(tree.replaceAll('"', ''))).toContain(readOn(`Żaneta Çelik: ${longWord}`))
  })

  it('keeps forty items with long words inside of its pages, under a head on each', async () => {
    const house = await prepared(37)
    const pdf = await bytesOf(await fileOf(house, 'spd.lead', 'vote-list.pdf'))
    const pages = askPoppler('pdftotext', ['-bbox'], pdf).split('<page ').slice(1)
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) {
      const right = [...page.matchAll(/xMax="([\d.]+)"/gu)].map(([, x]) => Number(x))
      const low = [...page.matchAll(/yMax="([\d.]+)"/gu)].map(([, y]) => Number(y))
      expect(Math.max(...right)).toBeLessThan(595 - 50)
      expect(Math.max(...low)).toBeLessThan(842 - 20)
      expect(page).toContain('>Gegenstand<')
    }
    const text = readOn(askPoppler('pdftotext', ['-raw'], pdf))
    for (let index = 0; index < 37; index++) expect(text).toContain(readOn(`${longWord} Nr. ${index}Vorlage`))
  })

  it('breaks even a word that is wider than its column, and loses no letter', () => {
    const text = `${longWord} der Straße/Gasse 😀`
    const lines = breakLines(text, 12, (line) => line.length)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(12)
    expect(readOn(lines.join('\n'))).toBe(readOn(text))
  })

  it('is a table that spreadsheet programs open and take no formula from', async () => {
    const house = await prepared()
    const answer = await fileOf(house, 'spd.lead', 'vote-list.csv')
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(answer))
    expect(text.startsWith('\uFEFF')).toBe(true)
    const rows = rowsOf(text)
    expect(rows.map((row) => row['Linie'])).toEqual(['JA', 'KEINE LINIE', 'KEINE LINIE'])
    expect(rows[0]?.['Gegenstand']).toBe(`'=HYPERLINK("http://evil.example";"Radweg")`)
    expect(rows[1]?.['Gegenstand']).toBe(`Żaneta Çelik: ${longWord}, Ärzte; "so"`)
    const semicolons = await (await fileOf(house, 'spd.lead', 'vote-list.csv?separator=semicolon')).text()
    expect(rowsOf(semicolons, ';')).toEqual(rows)
  })
})

describe('the record of votes', () => {
  it('has every vote with what stood there before, the log’s head, and a place to sign', async () => {
    const house = await prepared()
    await act(house, 'spd.secretary', ...sitting)
    const record = (await (await fileOf(house, 'spd.lead', 'vote-record.json')).json()) as VoteRecord
    expect(record.items.map(({ state, outcomes }) => [state, outcomes.length])).toEqual([
      ['abgelehnt', 1],
      ['nicht aufgerufen', 0],
      ['nicht aufgerufen', 0],
    ])
    expect(record.items[0]?.outcomes[0]).toMatchObject({
      words: 'Abgelehnt',
      count: '2 Ja, 9 Nein, 1 Enthaltung',
      confirmed: false,
      earlier: ['Angenommen, 9 Ja, 2 Nein, 1 Enthaltung (berichtigt, Grund: Verzählt)'],
    })
    const pdf = await bytesOf(await fileOf(house, 'spd.lead', 'vote-record.pdf'))
    const text = readOn(askPoppler('pdftotext', ['-layout'], pdf))
    const { hash } = house.app.council.side('spd').head
    for (const words of ['Abstimmungsprotokoll', 'Abgelehnt', 'Verzählt', hash, 'Unterschrift der Schriftführung']) {
      expect(text).toContain(readOn(words))
    }
    const rows = rowsOf(await (await fileOf(house, 'spd.lead', 'vote-record.csv')).text())
    expect(rows[0]).toMatchObject({ Ergebnis: 'Abgelehnt', Ja: '2', Nein: '9', Enthaltung: '1', Art: 'namentlich' })
    expect(rows[1]).toMatchObject({ Ergebnis: 'nicht aufgerufen', Ja: '' })
  })

  it('names people of a roll call to the office that keeps the record, and to nobody else', async () => {
    const house = await prepared()
    await act(house, 'spd.secretary', ...sitting.slice(0, -1))
    for (const name of ['vote-record.json', 'vote-record.csv']) {
      expect(await (await fileOf(house, 'spd.lead', name)).text()).not.toContain('Erika Muster')
    }
    const pdfOf = async (who: string) =>
      askPoppler('pdftotext', ['-layout'], await bytesOf(await fileOf(house, who, 'vote-record.pdf')))
    expect(await pdfOf('spd.secretary')).toContain('Erika Muster')
    expect(await pdfOf('spd.lead')).not.toContain('Erika Muster')
  })
})

describe('every file', () => {
  it('has what is not public only for those who may see it, and says that it is confidential', async () => {
    const house = await prepared()
    const textOf = async (who: string, name: string): Promise<string> => {
      const bytes = await bytesOf(await fileOf(house, who, name))
      return name.endsWith('.pdf') ? askPoppler('pdftotext', ['-layout'], bytes) : bytes.toString('utf8')
    }
    for (const name of ['vote-list', 'vote-record'].flatMap((base) =>
      ['pdf', 'csv', 'json'].map((as) => `${base}.${as}`),
    )) {
      expect(await textOf('gruene.speaker:FBL', name)).toContain(secret)
      for (const who of ['gruene.speaker:PBMS', 'spd.member']) {
        const text = await textOf(who, name)
        expect(text).toContain('Çelik')
        expect(text).not.toContain(secret)
        expect(text).not.toMatch(/Vertraulich|nichtöffentlich/u)
      }
    }
    expect(await textOf('gruene.speaker:FBL', 'vote-list.pdf')).toContain('Vertraulich:')
  })

  it('is refused for meetings that do not exist, and for words that it does not know', async () => {
    const house = await prepared()
    expect((await fileOf(house, 'spd.lead', 'vote-list.pdf', 'none')).status).toBe(404)
    expect((await fileOf(house, 'spd.lead', 'vote-list.csv?lang=fr')).status).toBe(400)
  })
})
