import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { checkAgreement } from '../machines/agreements/check.ts'
import { openOrBegin } from './chosen-council.ts'
import { runCommand } from './command-line.ts'
import { readConfig } from './config.ts'
import { parseJson } from './oparl/json.ts'
import { problemLines } from './oparl/report.ts'
import { type LooseLine, normsWithoutLines, readPrintedText } from './printed-text.ts'

/** `npm run agreement -- check FILE`: is this file an agreement that the rules can work with? Says all that is not. */
async function check(path: string): Promise<boolean> {
  const parsed = parseJson(await readFile(path), path)
  if (!parsed.ok) {
    for (const line of [...problemLines([parsed.problem]), ...problemLines([parsed.problem], 'en')]) console.error(line)
    return false
  }
  const checked = checkAgreement(parsed.value)
  if (checked.ok) {
    const { id, partners, norms, bodies, measures, seats = [], validFrom, validTo } = checked.agreement
    console.log(
      `ok ${id}: ${partners.length} partners, ${norms.length} norms, ${bodies.length} bodies, ${measures.length} measures, ${seats.length} rows of seats, ${validFrom} to ${validTo}`,
    )
    return true
  }
  for (const { where, message } of checked.faults) console.error(`${path}: ${where}: ${message.de} / ${message.en}`)
  return false
}

/**
 * `npm run agreement -- text FILE`: takes the agreement's own text, with its printed line numbers, into the council's
 * file; the agreement is the one of the settings. Stop the server first. Nothing is kept of a text with gaps.
 */
async function takeText(path: string): Promise<boolean> {
  const bytes = await readFile(path)
  if (!isUtf8(bytes)) {
    console.error(`${path}: Die Datei ist nicht in UTF-8. / The file is not in UTF-8.`)
    return false
  }
  const read = readPrintedText(bytes.toString('utf8'))
  if (!read.ok) {
    for (const { fileLine, message } of read.faults) console.error(`${path}:${fileLine}: ${message.de} / ${message.en}`)
    return false
  }
  const { text, loose } = read
  const { agreement, file, close } = await openOrBegin(readConfig(process.env))
  try {
    await file.agreementTexts.keepText(agreement.id, text)
  } finally {
    await close()
  }
  const numbers = text.lines.map(({ number }) => number)
  const empty = text.lines.filter((line) => line.text === '').length
  const headings = text.lines.filter(({ heading }) => heading).length
  console.log(
    `ok ${agreement.id}: printed lines ${numbers[0]} to ${numbers.at(-1)}, ${empty} empty, ${headings} headings, ` +
      `${text.title.length} lines of the title block`,
  )
  if (loose.length > 0)
    console.log(`   ${loose.length} lines without a number, kept with the one before: ${after(loose)}`)
  const without = normsWithoutLines(agreement, text)
  console.log(
    without.length === 0
      ? `   all ${agreement.norms.length} norms find their lines`
      : `   these norms do not find their lines; is this the text of this agreement? ${without.join(', ')}`,
  )
  return true
}

const after = (loose: readonly LooseLine[]): string => [...new Set(loose.map((line) => line.after))].join(', ')

const usage = `Aufruf / usage: npm run agreement -- check FILE
                npm run agreement -- text FILE`

const verbs: ReadonlyMap<string, (path: string) => Promise<boolean>> = new Map([
  ['check', check],
  ['text', takeText],
])

await runCommand(usage, 1, async () => {
  const [verb = '', path, ...more] = process.argv.slice(2)
  const run = verbs.get(verb)
  if (run && path !== undefined && more.length === 0) return (await run(path)) ? 0 : 1
  console.error(usage)
  return 2
})
