import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { normsWithoutLines, readPrintedText } from '../../server/printed-text.ts'
import { newHouse } from './support/house.ts'

/** An invented text in the form that RULES describes; the file's own lines are more than the printed ones. */
const invented = [
  '1',
  '2',
  '3',
  '',
  'Ein Bündnis für die Stadt',
  '',
  '**Vereinbarung der Fraktionen**',
  '',
  '4 **Anfang**',
  '5 Die Fraktionen arbeiten 2020 zu-',
  '6 sammen.',
  '',
  '7',
  '',
  '- 8 - ein Punkt, der über',
  '- 9 zwei Zeilen geht',
  ' - 10 - noch ein Punkt',
  '- 11',
  '12 **Wörtlich** ist hier nur ein Wort.',
  '13 Für die eine Seite',
  'Für die andere Seite',
].join('\n')

const read = (text: string) => {
  const result = readPrintedText(text)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result
}
const faults = (text: string) => {
  const result = readPrintedText(text)
  return result.ok ? [] : result.faults
}

describe('a text with printed line numbers', () => {
  it('is read line by line: headings, points, lines printed empty, the title block', () => {
    const { text, loose } = read(invented)
    expect(text.title).toEqual(['Ein Bündnis für die Stadt', 'Vereinbarung der Fraktionen'])
    expect(text.lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(text.lines.slice(3)).toEqual([
      { number: 4, text: 'Anfang', heading: true },
      { number: 5, text: 'Die Fraktionen arbeiten 2020 zu-' },
      { number: 6, text: 'sammen.' },
      { number: 7, text: '' },
      { number: 8, text: '– ein Punkt, der über' },
      { number: 9, text: 'zwei Zeilen geht' },
      { number: 10, text: '– noch ein Punkt' },
      { number: 11, text: '' },
      { number: 12, text: 'Wörtlich ist hier nur ein Wort.' },
      { number: 13, text: 'Für die eine Seite · Für die andere Seite' },
    ])
    expect(loose).toEqual([{ fileLine: 21, after: 13 }])
  })

  it('is the same with a byte order mark and Windows line ends', () => {
    expect(read(`\uFEFF${invented.replaceAll('\n', '\r\n')}`)).toEqual(read(invented))
  })

  it('without a title block begins with its first number, whichever that is', () => {
    expect(read('568 **Grundsatz**\n569 Satz.').text).toEqual({
      title: [],
      lines: [
        { number: 568, text: 'Grundsatz', heading: true },
        { number: 569, text: 'Satz.' },
      ],
    })
  })

  it('is refused when a number is missing, with the place in the file', () => {
    expect(faults('1 eins\n\n2 zwei\n5 fünf')).toMatchObject([{ fileLine: 4, message: { en: /line 3–4 is missing/ } }])
    expect(faults('1 eins\n3 drei')).toMatchObject([{ message: { de: /fehlt gedruckte Zeile 2\./ } }])
  })

  it('is refused when a number is repeated or goes back, as a figure at the start of a line would', () => {
    expect(faults('8 acht\n9 neun\n9 neun')).toMatchObject([{ fileLine: 3, message: { en: /number 9 follows 9/ } }])
    expect(faults('8 acht\n2 zwei')).toHaveLength(1)
  })

  it('is refused without any number, and when it is empty', () => {
    expect(faults('Nur Text')).toMatchObject([{ fileLine: 1, message: { en: /No line begins with a number/ } }])
    expect(faults('')).toHaveLength(1)
  })

  it('names the norms whose lines it does not have', () => {
    expect(normsWithoutLines(krefeld, read('568 Titel\n569 Satz\n570 Satz\n571 Satz').text)).not.toContain('G1.1')
    expect(normsWithoutLines(krefeld, read('568 Titel\n569 Satz\n570 Satz\n571').text)).toContain('G1.1')
    expect(normsWithoutLines(krefeld, read('1 eins').text)).toHaveLength(krefeld.norms.length)
  })
})

const given = fileURLToPath(new URL('../../../shared/data/agreement/krefeld-2020-2025.txt', import.meta.url))

describe.runIf(existsSync(given))('the text of the first agreement, where it lies beside the repository', () => {
  it('has all its printed lines, and every norm and measure finds its own', () => {
    const { text } = read(readFileSync(given, 'utf8'))
    expect(text.lines.map(({ number }) => number)).toEqual(Array.from({ length: 635 }, (_, index) => index + 1))
    expect(text.title).toHaveLength(4)
    expect(text.lines[567]).toMatchObject({ number: 568, heading: true })
    expect(normsWithoutLines(krefeld, text)).toEqual([])
    const empty = krefeld.measures.filter(({ lines: [from] }) => text.lines[from - 1]?.text === '')
    expect(empty.map(({ id }) => id)).toEqual([])
  })
})

const command = fileURLToPath(new URL('../../server/agreement.ts', import.meta.url))

/** `npm run agreement -- text FILE`, as people call it. */
const take = (data: string, file: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, SCHULTERSCHLUSS_DATA: data, SCHULTERSCHLUSS_AGREEMENT: krefeld.id }
    execFile(process.execPath, [command, 'text', file], { env }, (error, out, complaints) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: out + complaints })
    })
  })

describe('npm run agreement -- text FILE', () => {
  it('takes a text, says what it found, and takes nothing of one with gaps or of none', async () => {
    const data = mkdtempSync(join(tmpdir(), 'schulterschluss-text-'))
    onTestFinished(() => rmSync(data, { recursive: true, force: true }))
    const good = join(data, 'good.txt')
    const gap = join(data, 'gap.txt')
    writeFileSync(good, invented)
    writeFileSync(gap, '1 eins\n3 drei')
    const taken = await take(data, good)
    expect(taken).toMatchObject({ code: 0 })
    expect(taken.said).toMatch(/printed lines 1 to 13, 5 empty, 1 headings, 2 lines of the title block/)
    expect(taken.said).toMatch(/1 lines without a number[^\n]*: 13/)
    expect(taken.said).toMatch(/these norms do not find their lines/)
    expect(await take(data, gap)).toMatchObject({ code: 1, said: expect.stringContaining('gap.txt:2: ') })
    expect(await take(data, join(data, 'none.txt'))).toMatchObject({ code: 1, said: expect.stringMatching(/ENOENT/) })
  })
})

const ask = (port: number, cookie?: string) =>
  fetch(`http://127.0.0.1:${port}/api/agreement/text`, cookie === undefined ? {} : { headers: { cookie } })

describe('GET /api/agreement/text', () => {
  it('answers people who are signed in, and nobody else', async () => {
    const house = await newHouse()
    await house.file.agreementTexts.keepText(krefeld.id, read(invented).text)
    expect((await ask(house.port)).status).toBe(401)
    const answer = await ask(house.port, await house.signIn('gruene.member'))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual(read(invented).text)
  })

  it('says that there is none, and after a restart still has what was kept', async () => {
    const house = await newHouse()
    const cookie = await house.signIn('spd.lead')
    expect((await ask(house.port, cookie)).status).toBe(404)
    await house.file.agreementTexts.keepText(krefeld.id, read('1 alt').text)
    await house.file.agreementTexts.keepText(krefeld.id, read('1 neu').text)
    await house.restart()
    expect(await (await ask(house.port, cookie)).json()).toEqual({ title: [], lines: [{ number: 1, text: 'neu' }] })
  })
})
