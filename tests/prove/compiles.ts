import { execFile } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Mutant } from './mutants.ts'

/** Types alone count: a local that a mutant no longer uses is no type error. */
const settings = {
  extends: './tsconfig.json',
  compilerOptions: { noUnusedLocals: false, noUnusedParameters: false, allowUnreachableCode: true },
  include: ['machines'],
}

/** Which of these mutants the compiler would not let pass: such a rule could never be committed (`npm test` begins with it). */
export async function refusedByCompiler(folder: string, mutants: readonly Mutant[]): Promise<ReadonlySet<Mutant>> {
  const refused = new Set<Mutant>()
  let next = 0

  async function work(own: string): Promise<void> {
    cpSync(`${folder}machines`, `${own}machines`, { recursive: true })
    for (const part of ['package.json', 'tsconfig.json']) cpSync(`${folder}${part}`, `${own}${part}`)
    symlinkSync(`${folder}node_modules`, `${own}node_modules`)
    writeFileSync(`${own}tsconfig.mutant.json`, JSON.stringify(settings))
    for (let mutant = mutants[next++]; mutant; mutant = mutants[next++]) {
      const path = `${own}${mutant.file}`
      const source = readFileSync(path, 'utf8')
      writeFileSync(path, source.slice(0, mutant.start) + mutant.replacement + source.slice(mutant.end))
      if (!(await compiles(own))) refused.add(mutant)
      writeFileSync(path, source)
    }
  }

  await Promise.all(['one', 'two'].map((name) => work(`${folder}compiled-${name}/`)))
  return refused
}

const compiles = (folder: string): Promise<boolean> =>
  new Promise((resolve) => {
    const tsc = `${folder}node_modules/typescript/bin/tsc`
    execFile(process.execPath, [tsc, '-p', 'tsconfig.mutant.json'], { cwd: folder }, (error) => resolve(error === null))
  })
