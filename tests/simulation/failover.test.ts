import { setTimeout } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { Chance } from './chance.ts'
import { type Kind, planned, strike } from './failover/disasters.ts'
import { holdsAllThatWasTold, showTheSame } from './failover/held.ts'
import { cast, Stage } from './failover/stage.ts'
import { Visitor } from './failover/visitor.ts'

/** More by hand: `DISASTERS=1000`, which is the same code. */
const disasters = Number(process.env['DISASTERS'] ?? 10)
/** Repeats the order of a run: what goes wrong, where and for how long. When exactly it comes, no seed can say. */
const seed = process.env['SEED'] ?? crypto.randomUUID().slice(0, 8)
/** So many share a council: a log of thousands of entries would be read and shown a thousand times. */
const TOGETHER = 50
/** Seconds within which somebody must have been answered, however bad it was. */
const GOES_ON = 90

const total = { disasters: 0, acknowledged: 0, refused: 0, denied: 0, kinds: {} as Partial<Record<Kind, number>> }

/** One council's life: these go wrong while people work, and then nothing of what they were told is missing. */
async function live(stage: Stage, name: string, order: readonly Kind[], chance: Chance): Promise<void> {
  await stage.begin(name)
  const visitors = cast.map((who) => new Visitor(who, stage, chance.stream(who)))
  const answers = (): number => visitors.reduce((sum, { told }) => sum + told.length, 0)
  let over = false
  const work = Promise.all(visitors.map((visitor) => visitor.work(() => over)))
  const answered = async (more: number, after: string): Promise<void> => {
    const [wanted, until] = [answers() + more, performance.now() + GOES_ON * 1000]
    while (answers() < wanted) {
      if (performance.now() > until) throw new Error(`Nobody was answered for ${GOES_ON} s after: ${after}.`)
      await setTimeout(10)
    }
  }
  try {
    await answered(10, 'the beginning')
    for (const kind of order) {
      await strike(kind, stage, chance)
      total.disasters += 1
      total.kinds[kind] = (total.kinds[kind] ?? 0) + 1
      await answered(1 + chance.below(12), kind)
    }
  } finally {
    over = true
    await Promise.race([work, setTimeout(GOES_ON * 1000)])
  }
  await holdsAllThatWasTold(stage, visitors)
  await showTheSame(stage, visitors)
  await stage.endNodes()
  for (const { answer } of visitors.flatMap(({ told }) => told)) {
    total[answer === 'denied' ? 'denied' : answer.ok ? 'acknowledged' : 'refused'] += 1
  }
}

it(
  `loses no acknowledged command in ${disasters} kills, pauses and cuts of nodes and primary`,
  { timeout: 240_000 + disasters * 20_000 },
  async () => {
    const chance = new Chance(seed)
    const stage = await Stage.build()
    onTestFinished(() => stage.end())
    for (let round = 0; total.disasters < disasters; round += 1) {
      const dice = chance.stream(`round ${round}`)
      const order = planned(Math.min(TOGETHER, disasters - total.disasters), dice)
      try {
        await live(stage, `round_${round}`, order, dice)
      } catch (error) {
        throw new Error(`SEED=${seed}, round ${round}: ${order.join(' · ')}`, { cause: error })
      }
      console.log(`disasters: ${JSON.stringify({ seed, ...total })}`)
    }
    expect(total.acknowledged).toBeGreaterThan(disasters)
  },
)
