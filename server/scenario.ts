import { readFile } from 'node:fs/promises'
import { agreementById } from '../machines/agreements/registry.ts'
import { NotInFormat } from '../machines/scenario/not-in-format.ts'
import { readScenario } from '../machines/scenario/read.ts'
import { runScenario } from './scenario/run.ts'

/** `npm run scenario -- FILE...`: plays scenario files and prints one line for each. Exits 1 if any failed. */
async function lineFor(file: string): Promise<{ readonly ok: boolean; readonly line: string }> {
  try {
    const scenario = readScenario(await readFile(file, 'utf8'), agreementById)
    const result = await runScenario(scenario)
    if (result.ok) return { ok: true, line: `ok ${scenario.id} ${scenario.title}` }
    const where = result.step === 0 ? 'setting up' : `step ${result.step}`
    return { ok: false, line: `FAILED ${scenario.id} ${where}: ${result.message}` }
  } catch (error) {
    if (error instanceof NotInFormat) return { ok: false, line: `FAILED ${error.id ?? file} ${error.message}` }
    return { ok: false, line: `FAILED ${file}: ${error instanceof Error ? error.message : String(error)}` }
  }
}

const files = process.argv.slice(2)
if (files.length === 0) console.error('Usage: npm run scenario -- FILE...')
let failed = files.length === 0
for (const file of files) {
  const { ok, line } = await lineFor(file)
  console.log(line)
  failed ||= !ok
}
process.exitCode = failed ? 1 : 0
