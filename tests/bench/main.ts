import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Contestant, naive, product, start } from './contestants.ts'
import { measurePaint, paintWords } from './paint.ts'
import { participants } from './people.ts'
import { timePdf } from './pdf.ts'
import { type Assignment, full, quick, type RunResult, type Sizes } from './plan.ts'
import { report } from './report.ts'
import { machine, table } from './table.ts'

/**
 * `npm run bench`: the product against the plain server, in turn. `npm run bench -- quick` takes about two minutes;
 * `-- quick 3` repeats three times; `-- profile 60` runs the product alone before 60 viewers and leaves its processor
 * profile in `data/profile`; `-- paint` measures a member's browser alone (after a build); `-- pdf` times the list of a
 * meeting with 40 items as a PDF.
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** One server, started on a new folder, under the whole load, and stopped. */
async function measure(contestant: Contestant, sizes: Sizes, profileIn?: string): Promise<RunResult> {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-bench-'))
  try {
    const people = await contestant.enrol(folder, participants(Math.max(...sizes.crowds.map(({ viewers }) => viewers))))
    const server = await start(contestant, folder, profileIn)
    try {
      const { port, pid } = server
      return await load({ port, server: pid, countsBySide: contestant.countsBySide, people, sizes })
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function load(assignment: Assignment): Promise<RunResult> {
  const child = fork(here('load.ts'), { execArgv: [] })
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`The load ended early (${String(code)}).`)
  })
  child.send(assignment)
  const [result] = (await Promise.race([once(child, 'message'), gone])) as [RunResult]
  return result
}

async function compare(sizes: Sizes): Promise<void> {
  const runs: { naive: RunResult; product: RunResult }[] = []
  for (let repetition = 1; repetition <= sizes.repetitions; repetition += 1) {
    console.log(`Repetition ${repetition} of ${sizes.repetitions}: the plain server, then the product …`)
    runs.push({ naive: await measure(naive, sizes), product: await measure(product, sizes) })
  }
  console.log('A member’s browser …')
  const paint = await measurePaint(60)
  const result = { machine: machine(), sizes, paint, ...report(runs) }
  writeFileSync(here('results.json'), `${JSON.stringify(result, null, 2)}\n`)
  console.log(`\n${table(result)}\n\n${paintWords(paint)}`)
}

async function profile(viewers: number | undefined): Promise<void> {
  const folder = join(process.cwd(), 'data', 'profile')
  const crowds = full.crowds.filter((crowd) => viewers === undefined || crowd.viewers === viewers)
  console.log(JSON.stringify(await measure(product, { ...full, crowds }, folder), null, 2))
  console.log(`The profile is in ${folder}; open it in the developer tools of a browser.`)
}

const [how, count] = process.argv.slice(2)
const given = count === undefined ? undefined : Number(count)
if (how === 'profile') await profile(given)
else if (how === 'paint') console.log(paintWords(await measurePaint(given ?? 60)))
else if (how === 'pdf') console.log('A list of 40 items as a PDF, in ms:', await timePdf())
else await compare({ ...(how === 'quick' ? quick : full), ...(given === undefined ? {} : { repetitions: given }) })
