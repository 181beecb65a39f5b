import { importTests, isAffected, load } from './generations.ts'
import { takeTests } from './little-vitest.ts'
import type { Mutant } from './mutants.ts'
import { canTell, ruleTests } from './rule-tests.ts'

/** One process that tries mutants, as many as it is sent: which test says that something is wrong? */
export interface Verdict {
  /** Null if all rule tests pass. */
  readonly killedBy: string | null
  readonly milliseconds: number
}

process.env['HISTORIES'] = '700'
console.log = () => undefined

/** What last found a fault in the same file is asked first. */
const order: string[] = [...ruleTests]

async function tried(mutant: Mutant): Promise<Verdict> {
  const began = performance.now()
  load(mutant)
  let killedBy: string | null = null
  for (const file of order) {
    if (!isAffected(file) || !canTell(file, mutant.file)) continue
    killedBy = await failureIn(file)
    if (killedBy === null) continue
    order.splice(order.indexOf(file), 1)
    order.unshift(file)
    break
  }
  return { killedBy, milliseconds: Math.round(performance.now() - began) }
}

async function failureIn(file: string): Promise<string | null> {
  try {
    await importTests(file)
  } catch {
    takeTests()
    return `${file} does not load`
  }
  for (const { name, run } of takeTests()) {
    try {
      await run()
    } catch {
      return `${file} > ${name}`
    }
  }
  return null
}

process.on('message', (mutant: Mutant) => void tried(mutant).then((verdict) => process.send?.(verdict)))
