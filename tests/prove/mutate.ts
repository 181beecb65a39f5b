import { type ChildProcess, fork } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refusedByCompiler } from './compiles.ts'
import { type Mutant, mutantsOf } from './mutants.ts'
import type { Verdict } from './worker.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** What the rule tests load, copied: people may go on writing meanwhile. */
const needed = ['machines', 'server', 'db', 'client/texts', 'client/styles', 'tests', 'package.json', 'tsconfig.json']

/** Modules of tried mutants stay in memory: a process is replaced after so many. */
const perProcess = 150
/** A wrong rule may run for ever; that is found out, too. */
const patience = 120_000

/** Not rules: what an agreement says, how a chart is drawn, the indices for readers, a first guess at a class by its words, examples. */
const notRules =
  /agreements\/krefeld|machines\/chart(\.ts|\/)|norm-(index|scenarios)|machines\/refusal\.ts|suggestion|machines\/scenario\//u

export interface Wanted {
  /** Part of a path; none: all rules. */
  readonly only: string
  /** Every so manieth mutant. */
  readonly every: number
  readonly workers: number
}

export interface Mutation {
  readonly total: number
  readonly killed: number
  readonly outOfTime: number
  /** Of those killed: no test fails, but the types do. */
  readonly uncompilable: number
  readonly survivors: readonly Mutant[]
  readonly killers: ReadonlyMap<string, number>
}

const mutantsIn = (folder: string, { only, every }: Wanted): Mutant[] =>
  globSync('machines/**/*.ts', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !notRules.test(file) && file.includes(only))
    .toSorted()
    .flatMap((file) => mutantsOf(folder, file))
    .filter((_, index) => index % every === 0)

/** Tries every mutant against the rule tests, several processes side by side. */
export async function mutate(wanted: Wanted): Promise<Mutation> {
  const folder = `${mkdtempSync(join(tmpdir(), 'schulterschluss-mutants-'))}/`
  try {
    for (const part of needed) {
      cpSync(`${root}${part}`, `${folder}${part}`, { recursive: true, filter: (from) => !from.includes('gallery') })
    }
    symlinkSync(`${root}node_modules`, `${folder}node_modules`)
    return await tryAll(folder, mutantsIn(folder, wanted), wanted.workers)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nothing changed, in a file that all rules rest on: the tests must let this pass, or they would kill everything. */
const unchanged: Mutant = { file: 'machines/stamps.ts', line: 1, start: 0, end: 0, replacement: '', change: 'nothing' }

async function tryAll(folder: string, mutants: readonly Mutant[], workers: number): Promise<Mutation> {
  const worker = `${folder}tests/prove/worker.ts`
  const probe = start(worker)
  const asTheyAre = await verdictOf(probe, unchanged)
  probe.kill()
  if (asTheyAre?.killedBy !== null) {
    throw new Error(`The rule tests fail as the rules are: ${asTheyAre?.killedBy ?? 'no answer'}`)
  }
  const survivors: Mutant[] = []
  const killers = new Map<string, number>()
  let [next, outOfTime, done] = [0, 0, 0]
  const tell = setInterval(() => {
    process.stderr.write(`${String(done)} of ${String(mutants.length)} mutants, ${String(survivors.length)} survive\n`)
  }, 30_000)

  async function work(): Promise<void> {
    let child: ChildProcess | undefined
    for (let tried = 0; next < mutants.length; tried += 1) {
      if (child && tried % perProcess === 0) {
        child.kill()
        child = undefined
      }
      child ??= start(worker)
      const mutant = mutants[next++]
      if (!mutant) break
      const verdict = await verdictOf(child, mutant)
      done += 1
      if (verdict === null) {
        outOfTime += 1
        child.kill('SIGKILL')
        child = undefined
      } else if (verdict.killedBy === null) {
        survivors.push(mutant)
        process.stderr.write(`  survives: ${mutant.file}:${String(mutant.line)} ${mutant.change}\n`)
      } else killers.set(verdict.killedBy, (killers.get(verdict.killedBy) ?? 0) + 1)
    }
    child?.kill()
  }

  await Promise.all(Array.from({ length: workers }, work))
  clearInterval(tell)
  const total = mutants.length
  const refused = await refusedByCompiler(folder, survivors)
  const left = survivors.filter((mutant) => !refused.has(mutant)).toSorted(inOrder)
  return { total, killed: total - left.length, outOfTime, uncompilable: refused.size, survivors: left, killers }
}

const inOrder = (one: Mutant, other: Mutant): number => one.file.localeCompare(other.file) || one.start - other.start

const start = (worker: string): ChildProcess => fork(worker, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })

/** Null if the process did not answer in time, or died of it. */
function verdictOf(child: ChildProcess, mutant: Mutant): Promise<Verdict | null> {
  return new Promise((resolve) => {
    const end = (verdict: Verdict | null): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(verdict)
    }
    const timer = setTimeout(() => end(null), patience)
    child.once('message', (verdict: Verdict) => end(verdict))
    child.once('exit', () => end(null))
    child.send(mutant)
  })
}
