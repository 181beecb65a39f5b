import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../server/oparl/sources.ts'
import { after, bytesOf, itemsOf, kindsOf, planFor, readFiles, realAtHand, realFolder, sound } from './support.ts'

const real = (name: string): URL => new URL(name, realFolder)
const pages = ['huertgenwald/meeting-page-3.json', 'huertgenwald/meeting-page-9.json']

/** Every agenda entry of a file, read without the code under test. */
const namesIn = (name: string): string[] => {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytesOf(real(name))))
  const found: string[] = []
  const walk = (node: unknown, inAgenda: boolean): void => {
    if (Array.isArray(node)) for (const entry of node) walk(entry, inAgenda)
    else if (typeof node === 'object' && node !== null) {
      if (inAgenda && 'name' in node) found.push(String(node.name).replace(/\s+/g, ' ').trim())
      else for (const [key, entry] of Object.entries(node)) walk(entry, key === 'agendaItem')
    }
  }
  walk(value, false)
  return found
}

describe.runIf(realAtHand)('real exports', () => {
  it('gives 50 meetings and 744 agenda items over two pages, each an item or a heading', () => {
    const read = sound(readFiles(...pages.map(real)))
    expect(read.counts).toMatchObject({ meetings: 50, agendaItems: 744, items: 654, headings: 90 })
    expect(new Set(itemsOf(read).map(({ source }) => source)).size).toBe(654)
  })

  it.each([...pages, 'karlsruhe/10022.json', 'karlsruhe/10046.json'])(
    '%s: every title, in order, none made up',
    (name) => {
      const read = sound(readFiles(real(name)))
      const titles = itemsOf(read).map(({ title }) => title)
      const headings = new Set([
        'Öffentliche Sitzung',
        'Nichtöffentliche Sitzung',
        'ANTRÄGE',
        'ANFRAGEN',
        'Anträge, die im Ausschuss behandelt werden:',
      ])
      expect(titles).toEqual(namesIn(name).filter((title) => !headings.has(title)))
    },
  )

  it('takes publicity from the headings, and reports an end before its start', () => {
    const read = sound(readFiles(real(pages[1]!)))
    const first = read.meetings[0]!.items
    expect(first.map((item) => item.public)).toEqual(first.map(({ number }) => Number.parseInt(number, 10) > 3))
    expect(kindsOf(readFiles(real('karlsruhe/10022.json')))).toEqual(['endBeforeStart'])
  })

  it.each([...pages, 'karlsruhe/10022.json', 'karlsruhe/10046.json'])('%s: a second import changes nothing', (name) => {
    const { meetings } = sound(readFiles(real(name)))
    const first = planFor(meetings)
    const again = planFor(meetings, after(first))
    expect([again.commands, again.changed, again.gone]).toEqual([[], [], []])
    expect(new Set(first.commands.map((command) => ('item' in command ? command.item : command.meeting))).size).toBe(
      first.commands.length,
    )
  })

  it('says of a copy cut off anywhere where it breaks', () => {
    const bytes = bytesOf(real(pages[1]!))
    for (let step = 1; step <= 20; step += 1) {
      const cut = Math.floor((bytes.byteLength * step * 7919) / (20 * 7919 + step))
      const result = readBytes([{ file: 'cut.json', bytes: bytes.subarray(0, cut) }])
      if (result.ok) throw new Error(`was read though cut at ${cut}`)
      const [problem] = result.errors
      expect(problem).toMatchObject({ file: 'cut.json', where: { line: 1 } })
      expect(Math.abs((problem?.where?.byte ?? 0) - cut)).toBeLessThan(8)
      expect(problem?.object).toBeDefined()
    }
  })
})
