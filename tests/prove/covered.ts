import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runVitest } from './named.ts'

type Part = 'statements' | 'branches' | 'functions' | 'lines'
export type Coverage = Readonly<Record<Part, { readonly total: number; readonly covered: number }>>

/** What the rule tests and scenarios reach of `machines/`, as `npm run coverage` measures it. */
export async function covered(): Promise<Coverage> {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-coverage-'))
  const report = ['--coverage', '--coverage.reporter=json-summary', `--coverage.reportsDirectory=${folder}`]
  const tests = ['--exclude', 'tests/machines/reachable-*', 'tests/machines', 'tests/scenarios.test.ts']
  await runVitest([...report, ...tests], { HISTORIES: '1000' })
  const summary = JSON.parse(readFileSync(join(folder, 'coverage-summary.json'), 'utf8')) as { total: Coverage }
  rmSync(folder, { recursive: true })
  const { statements, branches, functions, lines } = summary.total
  return { statements, branches, functions, lines }
}
