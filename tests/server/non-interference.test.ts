import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isMotionCommand } from '../../machines/events.ts'
import { type Act, actsOf, altered, without } from '../support/acts.ts'
import { plans } from '../support/histories.ts'
import { type Course, heardBy, type Told } from './support/two-worlds.ts'
import { populate, type Population } from './support/world.ts'

/**
 * How many histories are lived in two worlds each; `NON_INTERFERENCE=10000` for a long night. They come in chunks, each of
 * a seed of its own and reported when it is through: a run that is stopped has shown what it says.
 */
const histories = Number(process.env['NON_INTERFERENCE'] ?? 12)
const seed = Number(process.env['SEED'] ?? 20210204)
const CHUNK = 100

let population: Population
beforeAll(async () => {
  population = await populate()
})
afterAll(() => population.leave())

const counts = { histories: 0, acts: 0, secrets: 0, told: 0, bytes: 0 }

const idsIn = (acts: readonly Act[], field: 'item' | 'motion'): string[] => [
  ...new Set(
    acts.flatMap(({ command }) => {
      const id: unknown = field in command ? command[field as never] : undefined
      return typeof id === 'string' ? [id] : []
    }),
  ),
  'there-is-none',
]

/** The first thing that differs, short enough to read. */
function firstDifference(one: readonly Told[], other: readonly Told[]): string | undefined {
  const index = one.findIndex(({ how, bytes }, at) => other[at]?.how !== how || other[at].bytes !== bytes)
  if (index === -1) return one.length === other.length ? undefined : 'One world told more than the other.'
  const [a, b] = [one[index], other[index]]
  if (a?.how !== b?.how) return `${a?.how ?? ''} against ${b?.how ?? 'nothing'}`
  const from = Math.max(0, (a?.bytes ?? '').split('').findIndex((char, at) => char !== b?.bytes[at]) - 80)
  return `${a?.how ?? ''}:\n${a?.bytes.slice(from, from + 300) ?? ''}\n${b?.bytes.slice(from, from + 300) ?? ''}`
}

async function difference(acts: readonly Act[], side: string, how: typeof without): Promise<string | undefined> {
  const secretive = side === 'spd' ? 'gruene' : 'spd'
  const course: Omit<Course, 'acts' | 'othersLook'> = {
    side,
    moments: acts.map(({ at }) => at),
    asked: { items: idsIn(acts, 'item'), motions: idsIn(acts, 'motion') },
  }
  const one = await heardBy(population, { ...course, acts, othersLook: true })
  const other = await heardBy(population, { ...course, acts: how(acts, secretive), othersLook: false })
  counts.histories += 1
  counts.acts += acts.length
  counts.secrets += acts.filter(({ secretOf }) => secretOf === secretive).length
  counts.told += one.length
  counts.bytes += one.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const words = `${secretive} geheim`
  const leak = one.find(({ bytes }) => bytes.includes(words) && !acts.some((act) => isOpenly(act, words)))
  return firstDifference(one, other) ?? (leak && `${leak.how} holds “${words}”`)
}

/** Was it said to everybody? A plan's title is, once it is told. */
const isOpenly = ({ secretOf, command }: Act, words: string): boolean =>
  secretOf === null && !isMotionCommand(command) && JSON.stringify(command).includes(words)

describe('whatever one side keeps to itself', () => {
  test.each([
    ['taken out', without],
    ['altered', altered],
  ] as const)(
    'moves no byte of what the other gets when it is %s',
    async (way, how) => {
      const property = fc.asyncProperty(plans, fc.constantFrom('spd', 'gruene'), async (plan, side) => {
        expect(await difference(actsOf(plan), side, how)).toBeUndefined()
      })
      const all = Math.ceil(histories / 2)
      for (let lived = 0; lived < all; lived += CHUNK) {
        const chunk = { numRuns: Math.min(CHUNK, all - lived), seed: seed + lived }
        await fc.assert(property, { ...chunk, endOnFailure: histories > 1000 })
        if (all > CHUNK) console.log(`${way}, seed ${chunk.seed}, nothing differed so far: ${JSON.stringify(counts)}`)
      }
    },
    36_000_000,
  )

  test('was much: the histories had secrets in them, and the other side was told much else', () => {
    console.log(`non-interference: ${JSON.stringify(counts)}`)
    expect(counts.secrets / counts.histories).toBeGreaterThan(10)
    expect(counts.told / counts.histories).toBeGreaterThan(100)
  })
})
