import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Findings } from './findings.ts'

/** What is proven by tests that name the invariant, because it is about bytes, screens or the vocabulary. */
const asked = ['I18', 'I21', 'I22', 'I23', 'I24', 'I29', 'L5'] as const
const files = [
  'tests/machines/malformed.test.ts',
  'tests/machines/replay.test.ts',
  'tests/machines/permissions.test.ts',
  'tests/machines/motion-refusals.test.ts',
  'tests/machines/charts.test.ts',
  'tests/client/trust.test.ts',
  'tests/server/live.test.ts',
  'tests/server/motions.test.ts',
  'tests/server/commands.test.ts',
]
const root = fileURLToPath(new URL('../../', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')

/** Runs vitest with these arguments and does not mind how it ends. */
export const runVitest = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> =>
  new Promise((resolve) => {
    const all = [vitest, 'run', '--config', 'tests/vitest.config.ts', '--root', '.', ...args]
    execFile(process.execPath, all, { cwd: root, env: { ...process.env, ...env }, maxBuffer: 1 << 28 }, () => resolve())
  })

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

/** How many tests name each of these invariants; a failed one, or none at all, is a violation. */
export async function namedTests(findings: Findings): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-named-'))
  const output = join(folder, 'tests.json')
  const names = `\\b(${asked.join('|')})\\b`
  await runVitest(['--reporter=json', `--outputFile=${output}`, '-t', names, ...files])
  const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as Report
  rmSync(folder, { recursive: true })
  const ran = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'skipped')
  for (const id of asked) {
    const own = ran.filter(({ fullName }) => new RegExp(`\\b${id}\\b`, 'u').test(fullName))
    const failed = own.find(({ status }) => status !== 'passed')
    if (own.length === 0) findings.violated(id, 'no test names it')
    if (failed) findings.violated(id, failed.fullName)
  }
  return ran.length
}
