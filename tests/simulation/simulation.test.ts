import { beforeAll, describe, expect, it } from 'vitest'
import { play } from './episode.ts'
import { type Programs, programs } from './programs.ts'
import { simulate } from './simulate.ts'
import { explained } from './smaller.ts'

/** More by hand: `npm run simulate -- --steps 100000000 --seed other`, which is the same code. */
const steps = Number(process.env['SIMULATION_STEPS'] ?? 1_000_000)
const seed = process.env['SEED'] ?? '20210204'

describe('clients, network, clock and disk under one scheduler', () => {
  let code: Programs
  beforeAll(async () => {
    code = await programs()
  })

  it('keep every promise over a million events, whatever goes wrong', { timeout: 600_000 + steps }, async () => {
    const { failed, ...done } = await simulate(code, seed, steps)
    const story = failed && (await explained(code, failed.plan, failed.broken))
    expect(story).toBeUndefined()
    console.log(`simulation: ${JSON.stringify(done)}`)
    expect(done.steps).toBeGreaterThanOrEqual(steps)
    // It must not be a simulation of nothing.
    expect(done.accepted).toBeGreaterThan(steps / 200)
    expect(done.answered).toBeGreaterThanOrEqual(done.accepted * 0.9)
  })

  it('repeat themselves to the byte for the same seed, and only for it', async () => {
    const plan = { seed: `${seed} again`, steps: 3000 }
    const [once, twice, other] = [
      await play(code, plan),
      await play(await programs(), plan),
      await play(code, { ...plan, seed: 'another' }),
    ]
    expect(twice).toEqual(once)
    expect(other.fingerprint).not.toBe(once.fingerprint)
  })
})
