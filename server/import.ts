import { createInterface } from 'node:readline/promises'
import { UnusableFile } from '../db/sqlite/unusable-file.ts'
import { type ChosenCouncil, openOrBegin } from './chosen-council.ts'
import { systemClock } from './clock.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { type Config, readConfig, WrongSetting } from './config.ts'
import { applyPlan, planFor, type Read } from './import/apply.ts'
import { chosenBodies, readWishes, usage, type Wishes } from './import/command-line.ts'
import { keepRun, lastRun } from './import/last-run.ts'
import { importerIn } from './import/importer.ts'
import { pastResults } from './import/past-results.ts'
import { readBrought } from './import/read-brought.ts'
import { Council } from './live/council.ts'
import { bodyLines, previewLines, problemLines, reportLines } from './oparl/report.ts'
import type { ReadResult } from './oparl/types.ts'
import { tallyLines, tallyResults } from './results/tally.ts'

/** `npm run import -- FILE|FOLDER|ADDRESS`: reads agendas, shows what would change, and takes it over. */

/** Returns the exit code. */
async function run(config: Config, wishes: Wishes): Promise<number> {
  const chosen = await openOrBegin(config)
  try {
    const source = wishes.source ?? chosen.agreement.oparl
    if (source === undefined) throw new WrongSetting('FILE', '', usage)
    const begun = new Date()
    const read = await readWished(config, { ...wishes, source }, chosen)
    if (read.ok) {
      const code = await takeOver(wishes, chosen, read)
      const whole = code === 'done' && /^https?:/i.test(source) && wishes.from === undefined && !wishes.coming
      if (whole) await keepRun(chosen.file.sourceMemory, source, begun)
      return code === 'refused' ? 1 : 0
    }
    console.error(['Nichts wurde geändert. / Nothing was changed.', ...problemLines(read.errors)].join('\n'))
    return 1
  } finally {
    await chosen.close()
  }
}

async function readWished(
  config: Config,
  wishes: Wishes & { readonly source: string },
  { agreement, file }: ChosenCouncil,
): Promise<ReadResult> {
  const { meeting, start, source } = wishes
  const modifiedSince = wishes.changed ? await lastRun(file.sourceMemory, source) : undefined
  const from = wishes.from ?? (wishes.coming ? new Date().toISOString().slice(0, 10) : undefined)
  const onProgress = progressLine()
  const read = await readBrought(source, {
    timeZone: agreement.timeZone,
    council: agreement.council.de,
    allowInner: config.oparlHosts,
    pauseMs: config.oparlPause,
    onProgress: ({ requests, meetings }) => onProgress(`${requests} Seiten abgerufen, ${meetings} Sitzungen`),
    ...(modifiedSince === undefined ? {} : { modifiedSince }),
    ...(from === undefined ? {} : { from }),
    ...(meeting === undefined ? {} : { meeting }),
    ...(start === undefined ? {} : { start }),
  })
  onProgress(undefined)
  return read
}

/** One line that is written over on a terminal, and every 25th elsewhere. */
function progressLine(): (text: string | undefined) => void {
  let calls = 0
  return (text) => {
    calls += 1
    if (process.stderr.isTTY) process.stderr.write(text === undefined ? '\r\u001b[K' : `\r\u001b[K${text}`)
    else if (text !== undefined && calls % 25 === 0) process.stderr.write(`${text}\n`)
  }
}

async function takeOver(
  { preview, yes, as }: Wishes,
  { agreement, file }: ChosenCouncil,
  read: Read,
): Promise<'done' | 'left' | 'refused'> {
  const council = await Council.open({ agreement, log: file.log, clock: systemClock })
  const actor = await importerIn(file.people, agreement)
  const means = { actor, memory: file.sourceMemory }
  const plan = await planFor(council, read, { ...means, choices: { bodies: chosenBodies(agreement, as) } })
  const results = tallyLines(tallyResults(pastResults(agreement, plan)))
  console.log(
    [...reportLines(read.counts, read.quirks), ...results, ...bodyLines(plan), '', ...previewLines(plan)].join('\n'),
  )
  if (preview) return 'left'
  if (plan.commands.length === 0) {
    await applyPlan(council, plan, means)
    return 'done'
  }
  if (!yes && process.stdin.isTTY && !(await agreed())) return 'left'
  const refused = await applyPlan(council, plan, means)
  for (const { command, code, reason } of refused)
    console.error(`${command.type} ${'item' in command ? command.item : command.meeting}: ${code} (${reason})`)
  if (refused.length > 0) console.error('Nichts wurde geändert. / Nothing was changed.')
  else console.log('Übernommen. / Done.')
  return refused.length > 0 ? 'refused' : 'done'
}

async function agreed(): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await lines.question('Übernehmen? / Import? [j/N] ')
  lines.close()
  return /^[jy]/i.test(answer.trim())
}

const inUse = `Ein Server hat diesen Rat geöffnet. Bitte ihn anhalten oder die Datei in der Schriftführung hochladen.
A server has this council open. Stop it, or upload the file in the secretary's screen.`

await runCommand(usage, 1, async () => {
  try {
    return await run(readConfig(process.env), readWishes(process.argv.slice(2)))
  } catch (error) {
    throw error instanceof UnusableFile && error.kind === 'in-use' ? new WrongRequest(inUse) : error
  }
})
