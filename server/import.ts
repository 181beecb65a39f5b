import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { UnusableFile } from '../db/sqlite/unusable-file.ts'
import { openOrBegin } from './chosen-council.ts'
import { systemClock } from './clock.ts'
import { type Config, readConfig, WrongSetting } from './config.ts'
import { applyPlan, planFor } from './import/apply.ts'
import { importerIn } from './import/importer.ts'
import { Council } from './live/council.ts'
import { previewLines, problemLines, reportLines } from './oparl/report.ts'
import { readSources } from './oparl/sources.ts'

/** `npm run import -- FILE|FOLDER|URL`: reads an agenda, shows what would change, and takes it over. */

const usage = `Aufruf / usage: npm run import -- FILE|FOLDER|URL [--preview] [--yes]
  --preview  nur zeigen, nichts ändern / show only, change nothing
  --yes      nicht fragen / do not ask`

interface Wishes {
  readonly source: string
  readonly preview: boolean
  readonly yes: boolean
}

/** Returns the exit code. */
async function run(config: Config, { source, preview, yes }: Wishes): Promise<number> {
  const { agreement, file } = await openOrBegin(config)
  try {
    const read = await readSources(source, { timeZone: agreement.timeZone })
    if (!read.ok) {
      console.error(['Nichts wurde geändert. / Nothing was changed.', ...problemLines(read.errors)].join('\n'))
      return 1
    }
    const council = await Council.open({ agreement, log: file.log, clock: systemClock })
    const plan = planFor(council, read)
    console.log([...reportLines(read.counts, read.quirks), '', ...previewLines(plan)].join('\n'))
    if (preview || plan.commands.length === 0) return 0
    if (!yes && process.stdin.isTTY && !(await agreed())) return 0
    const refused = await applyPlan(council, await importerIn(file.people, agreement), plan.commands)
    for (const { command, code, reason } of refused)
      console.error(`${command.type} ${command.meeting}: ${code} (${reason})`)
    if (refused.length > 0) console.error('Nichts wurde geändert. / Nothing was changed.')
    else console.log('Übernommen. / Done.')
    return refused.length > 0 ? 1 : 0
  } finally {
    await file.close()
  }
}

async function agreed(): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question('Übernehmen? / Import? [j/N] ')
  lines.close()
  return /^[jy]/i.test(answer.trim())
}

const inUse = `Ein Server hat diesen Rat geöffnet. Bitte ihn anhalten oder die Datei in der Schriftführung hochladen.
A server has this council open. Stop it, or upload the file in the secretary's screen.`

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { preview: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } },
  })
  const [source] = positionals
  if (source === undefined || positionals.length > 1) throw new WrongSetting('FILE', positionals.join(' '), usage)
  process.exitCode = await run(readConfig(process.env), { source, ...values })
} catch (error) {
  if (!(error instanceof UnusableFile) && !(error instanceof WrongSetting)) throw error
  console.error(error instanceof UnusableFile && error.kind === 'in-use' ? inUse : error.message)
  process.exitCode = 1
}
