import { inspect } from 'node:util'

/**
 * What the rule tests use of vitest, as plain calls in one process: thousands of wrong rules are tried against them, and
 * a test runner for each would take hours. `expect` is vitest's own.
 */
export { expect } from 'vitest'

type Run = () => unknown

interface Collected {
  readonly name: string
  readonly run: Run
}

let collected: Collected[] = []
let path: string[] = []

/** The tests of the file that was imported last, in order; hooks stand among them where they were written. */
export function takeTests(): readonly Collected[] {
  const taken = collected
  collected = []
  path = []
  return taken
}

type Body = (...row: readonly unknown[]) => unknown

const each =
  (declare: (name: string, body: Run) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const row of rows) {
      const given: readonly unknown[] = Array.isArray(row) ? row : [row]
      declare(`${name} ${inspect(row, { breakLength: Infinity }).slice(0, 60)}`, () => body(...given))
    }
  }

const declareTest = (name: string, run: Run): void => void collected.push({ name: [...path, name].join(' > '), run })

function declareGroup(name: string, body: Run): void {
  path.push(name)
  body()
  path.pop()
}

export const test = Object.assign(declareTest, { each: each(declareTest) })
export const it = test
export const describe = Object.assign(declareGroup, {
  each: each(declareGroup),
  runIf: (yes: boolean) => (yes ? declareGroup : () => undefined),
})
export const beforeAll = (run: Run): void => declareTest('beforeAll', run)
