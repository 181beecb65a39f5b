import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Figure, Measured, Scale } from './figure.ts'
import { machine } from './machine.ts'
import { section } from './report.ts'
import { type Result, table } from './table.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Measures figures so many times, all of them in turn, and prints the table. What there is after each repetition is in
 * `results.json`, and in the README if wanted: a run of an hour that is broken off has not been for nothing.
 */
export async function compare(
  figures: readonly Figure[],
  scale: Scale,
  repetitions: number,
  intoReadme: boolean,
): Promise<void> {
  const measured = new Map<Figure, Measured[]>(figures.map((figure) => [figure, []]))
  for (let repetition = 1; repetition <= repetitions; repetition += 1) {
    for (const figure of figures) {
      const readings = measured.get(figure) ?? []
      if (figure.once && readings.length > 0) continue
      const start = performance.now()
      try {
        readings.push(await figure.measure(scale))
      } catch (error) {
        // The others are measured all the same; the run ends as failed.
        console.error(`Figure ${figure.number} failed:`, error)
        process.exitCode = 1
      }
      const seconds = Math.round((performance.now() - start) / 1000)
      console.error(`Repetition ${repetition} of ${repetitions}: ${figure.number} ${figure.title} (${seconds} s)`)
    }
    const result = summedUp(measured, scale)
    writeFileSync(here('results.json'), `${JSON.stringify(result, null, 2)}\n`)
    if (intoReadme) writeIntoReadme(result)
    if (repetition === repetitions) console.log(`\n${table(result)}`)
  }
}

function summedUp(measured: ReadonlyMap<Figure, readonly Measured[]>, scale: Scale): Result {
  const sections = [...measured].flatMap(([figure, readings]) =>
    readings.length > 0 ? [section(figure, readings)] : [],
  )
  return { machine: machine(), scale, sections }
}

const BEGIN = '<!-- table: written by `npm run bench -- --write` -->'
const END = '<!-- end of the table -->'

/** Puts a table into the README, in the place of the last one. */
function writeIntoReadme(result: Result): void {
  const path = here('README.md')
  const text = readFileSync(path, 'utf8')
  const [before, rest] = text.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined)
    throw new Error(`${path} has no place for the table: ${BEGIN} … ${END}`)
  writeFileSync(path, `${before}${BEGIN}\n\n${table(result)}\n\n${END}${after}`)
}
