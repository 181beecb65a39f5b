import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Figure, Measured, Scale } from '../figure.ts'

const disasters: Readonly<Record<Scale, number>> = { full: 30, quick: 3 }
const root = fileURLToPath(new URL('../../../', import.meta.url))
const HARNESS = 'tests/simulation/failover.test.ts'

/** What the harness says at its end. It fails, naming its seed, when anything that was acknowledged is not there. */
interface Said {
  readonly disasters: number
  readonly acknowledged: number
}

async function run(count: number): Promise<Said> {
  const given = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--root', '.', HARNESS]
  const env = { ...process.env, DISASTERS: String(count) }
  const { stdout } = await promisify(execFile)('npx', given, { cwd: root, env, maxBuffer: 2 ** 26 })
  const said = [...stdout.matchAll(/^.*disasters: (\{.*\})$/gmu)].at(-1)?.[1]
  if (said === undefined) throw new Error(`${HARNESS} did not say what it did: ${stdout.slice(-2000)}`)
  return JSON.parse(said) as Said
}

/** The test of the same name, for a little: a thousand of them are run by hand (tests/README.md). */
export const nothingLost: Figure = {
  number: 14,
  title: 'acknowledged commands lost in kills, pauses and cuts of nodes and primary, failovers among them',
  once: true,
  measure: async (scale): Promise<Measured> => {
    const { disasters: count, acknowledged } = await run(disasters[scale])
    return {
      readings: [
        { what: 'lost', unit: '', product: 0, against: null, aim: { atMost: 0 } },
        { what: 'kills, pauses, cuts', unit: '', product: count, against: null, aim: null },
        { what: 'acknowledgements held against the log', unit: '', product: acknowledged, against: null, aim: null },
      ],
      loads: [],
    }
  },
}
