import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cohesionOf } from '../../../server/figures/cohesion.ts'
import { cohesionLines } from '../../../server/figures/cohesion-words.ts'
import { agreementIndex, pluralityLine, rice, uniformity } from '../../../server/figures/indices.ts'
import { readRecordedVotes } from '../../../server/figures/recorded-votes.ts'
import { folderWith, smallRegistry, smallSittings } from './votes-folder.ts'

const number = fc.nat({ max: 60 })
const anyCounts = fc.record({ yes: number, no: number, abstain: number })
const indices = [rice, agreementIndex, uniformity]

describe('the three indices of a group in one vote', () => {
  test('lie between 0 and 1, and are silent exactly where nobody said anything of their kind', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        for (const index of indices) {
          const value = index(counts)
          const silent = counts.yes + counts.no + (index === rice ? 0 : counts.abstain) === 0
          expect(value === null).toBe(silent)
          expect(value ?? 0).toBeGreaterThanOrEqual(0)
          expect(value ?? 0).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  test('do not change when yes and no change places; the agreement index with no exchange at all', () => {
    fc.assert(
      fc.property(anyCounts, ({ yes, no, abstain }) => {
        for (const index of indices) expect(index({ yes: no, no: yes, abstain })).toBe(index({ yes, no, abstain }))
        expect(agreementIndex({ yes: abstain, no, abstain: yes })).toBe(agreementIndex({ yes, no, abstain }))
      }),
    )
  })

  test('are 1 of a unanimous group, and of no other but that Rice leaves out abstentions', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const given = Object.values(counts).filter((count) => count > 0).length
        fc.pre(given > 0)
        expect(agreementIndex(counts) === 1).toBe(given === 1)
        expect(uniformity(counts) === 1).toBe(given === 1)
        expect(rice(counts) === 1).toBe((counts.yes === 0) !== (counts.no === 0))
      }),
    )
  })

  test('at a tie of yes and no: Rice and uniformity are 0, until abstentions stand between', () => {
    expect(rice({ yes: 5, no: 5, abstain: 2 })).toBe(0)
    expect(uniformity({ yes: 5, no: 5, abstain: 0 })).toBe(0)
    expect(uniformity({ yes: 5, no: 5, abstain: 2 })).toBeCloseTo(2 / 12, 12)
    expect(agreementIndex({ yes: 4, no: 4, abstain: 4 })).toBe(0)
    expect(agreementIndex({ yes: 6, no: 2, abstain: 2 })).toBeCloseTo((6 - 2) / 10, 12)
  })

  test('the line of the most is no line at a tie', () => {
    expect(pluralityLine({ yes: 3, no: 2, abstain: 2 })).toBe('yes')
    expect(pluralityLine({ yes: 1, no: 2, abstain: 3 })).toBe('abstain')
    expect(pluralityLine({ yes: 3, no: 3, abstain: 2 })).toBeNull()
    expect(pluralityLine({ yes: 0, no: 0, abstain: 0 })).toBeNull()
  })
})

const run = (...args: string[]): string =>
  execFileSync('node', ['server/cohesion.ts', ...args], { encoding: 'utf8', stdio: 'pipe' })

describe('votes by name in a folder', () => {
  test('each person counts for the faction of that day, and nobody who did not vote', async () => {
    const { votes } = await readRecordedVotes(folderWith({ 'registry.json': smallRegistry, ...smallSittings }))
    expect(votes).toEqual([
      { blau: { yes: 2, no: 1, abstain: 0 }, rot: { yes: 1, no: 0, abstain: 1 } },
      { blau: { yes: 0, no: 0, abstain: 2 }, rot: { yes: 0, no: 2, abstain: 0 } },
      { blau: { yes: 1, no: 0, abstain: 0 }, rot: { yes: 0, no: 2, abstain: 0 } },
    ])
  })

  test('means name the votes they rest on, pairs those in which both had a line', async () => {
    const { votes } = await readRecordedVotes(folderWith({ 'registry.json': smallRegistry, ...smallSittings }))
    const { groups, pairs } = cohesionOf(votes, ['blau', 'rot'])
    expect(groups[0]).toEqual({
      group: 'blau',
      rice: { mean: (1 / 3 + 1) / 2, n: 2 },
      agreementIndex: { mean: (0.5 + 1 + 1) / 3, n: 3 },
      uniformity: { mean: (1 / 3 + 1 + 1) / 3, n: 3 },
    })
    expect(pairs).toEqual([{ groups: ['blau', 'rot'], n: 2, same: 0, opposite: 1 }])
    expect(cohesionOf([], ['blau']).groups[0]?.rice).toEqual({ mean: null, n: 0 })
    expect(cohesionLines(cohesionOf([], ['blau']), () => 'Blau')[1]).toMatch(/^Blau .*–\s+0/)
  })

  test.each([
    ['registry.json missing', { 'registry.json': undefined }, /fehlt registry\.json/],
    ['no JSON', { 'registry.json': '{' }, /kein gültiges JSON/],
    ['no sittings', { 'registry.json': { ...smallRegistry, sessions: 7 } }, /\/sessions/],
    [
      'a way out of the folder',
      { 'registry.json': { ...smallRegistry, sessions: [{ id: '../x', date: '2021-01-14' }] } },
      /\/sessions\/0\/id/,
    ],
    ['a sitting missing', { 'session-scan-2021-02-11.json': undefined }, /2021-02-11\.json fehlt/],
    [
      'an unknown answer',
      { 'session-scan-2021-02-11.json': [{ votes: [{ name: 'Ada Blum', vote: 'X' }] }] },
      /\/0\/votes\/0\/vote/,
    ],
    [
      'somebody unknown',
      { 'session-scan-2021-02-11.json': [{ votes: [{ name: 'Zoe', vote: 'J' }] }] },
      /„Zoe“ steht nicht in registry/,
    ],
    [
      'somebody twice',
      {
        'session-scan-2021-02-11.json': [
          {
            votes: [
              { name: 'Ada Blum', vote: 'J' },
              { name: 'Ada Blum', vote: 'N' },
            ],
          },
        ],
      },
      /„Ada Blum“ steht zweimal/,
    ],
    [
      'an unknown faction',
      { 'registry.json': { ...smallRegistry, factions: [{ id: 'rot', name: 'Rot' }] } },
      /diese Fraktion fehlt/,
    ],
  ])('%s: says where and what', async (_, broken: object, said) => {
    const all: [string, unknown][] = Object.entries({ 'registry.json': smallRegistry, ...smallSittings, ...broken })
    const folder = folderWith(Object.fromEntries(all.filter(([, content]) => content !== undefined)))
    await expect(readRecordedVotes(folder)).rejects.toThrow(said)
  })

  test('the command says what is wrong in a sentence and ends with 1', () => {
    expect(() => run('/no/such/folder')).toThrow(/lässt sich nicht als Ordner lesen/)
    const folder = folderWith({ 'registry.json': smallRegistry, ...smallSittings })
    expect(JSON.parse(run(folder, '--json'))).toMatchObject({ votes: 3, sittings: 2, pairs: [{ n: 2, opposite: 1 }] })
  })
})

const magdeburg = new URL('../../../../shared/data/votes/magdeburg-7', import.meta.url).pathname

/** Computed by somebody else on the same votes; the folder is not part of this repository. */
describe.runIf(existsSync(magdeburg))('1,836 votes of a real council', () => {
  test('give the figures that were computed independently, to five decimals', async () => {
    const { votes } = await readRecordedVotes(magdeburg)
    const { groups, pairs } = cohesionOf(votes, ['spd', 'gruene-future'])
    const told = groups.map((each) =>
      [each.rice, each.agreementIndex, each.uniformity].map(({ mean, n }) => [mean?.toFixed(5), n]),
    )
    expect(told).toEqual([
      [
        ['0.98803', 1809],
        ['0.98033', 1834],
        ['0.98240', 1834],
      ],
      [
        ['0.96236', 1826],
        ['0.91918', 1834],
        ['0.93764', 1834],
      ],
    ])
    expect(pairs).toEqual([{ groups: ['spd', 'gruene-future'], n: 1803, same: 1512, opposite: 209 }])
    expect(votes.length).toBe(1836)
  })
})
