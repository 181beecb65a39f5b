import { setTimeout as pause } from 'node:timers/promises'
import type { SignedIn } from '../contestants.ts'
import { dial } from '../dialling.ts'
import { carryOut } from '../load-process.ts'
import type { Address } from '../line.ts'

/** All these people come back at once to be shown everything, and leave, again and again. */
export interface ComingBack {
  readonly address: Address
  readonly people: readonly SignedIn[]
  readonly durationMs: number
}

const BETWEEN = 200
/** How many leave in one go. */
const LEAVING_AT_ONCE = 20

/** How often they came back. */
await carryOut<ComingBack, { readonly times: number }>(async ({ address, people, durationMs }) => {
  const start = performance.now()
  let times = 0
  for (; performance.now() - start < durationMs; times += 1) {
    const { lines } = await dial(address, people, {
      hello: () => ({ v: 1, kind: 'hello' }),
      isBack: (_, { kind }) => kind === 'view',
    })
    for (const [index, line] of lines.entries()) {
      line.close()
      if (index % LEAVING_AT_ONCE === 0) await pause(1)
    }
    await pause(BETWEEN)
  }
  return { times }
})
