import { describe, expect, test } from 'vitest'
import { type Figures, type Misfit, misfitsOf, resultByTotals } from '../../machines/misfits.ts'

/** What does not add up is pointed out (§3.9): a council of 58 and the mayor, the partners with 17 and 12. */
const seats = { members: 58, mayor: true, partners: { spd: 17, gruene: 12 } }
const both = { spd: 'yes', gruene: 'yes' } as const
const kinds = (figures: Partial<Figures>, of: typeof seats | null = seats): string[] =>
  misfitsOf({ result: 'adopted', ...figures }, of).map(({ kind }) => kind)
const first = (figures: Partial<Figures>): Misfit | undefined => misfitsOf({ result: 'adopted', ...figures }, seats)[0]
const counted = (yes: number, no: number, abstain = 0) => ({ totals: { yes, no, abstain } })

describe('nothing is pointed out', () => {
  test.each<[string, Partial<Figures>]>([
    ['where nothing is said', {}],
    ['of a full house with the mayor', counted(30, 29)],
    [
      'of all votes of a group, absent and excluded included',
      { deviations: { spd: { yes: 10, no: 5, absent: 1, excluded: 1 } } },
    ],
    [
      'where all others voted no beside two groups for yes',
      { ...counted(29, 30), positions: both, result: 'rejected' },
    ],
    [
      'where a deviating member makes one more',
      { ...counted(28, 31), positions: both, deviations: { spd: { no: 1 } }, result: 'rejected' },
    ],
    ['where everybody else joins the partners', { ...counted(59, 0), positions: both }],
    [
      'of a group that is split or not known',
      { ...counted(12, 47), positions: { spd: 'mixed', gruene: 'yes' }, result: 'rejected' },
    ],
    ['of a vote referred, whatever the count', { ...counted(10, 20), result: 'referred' }],
    ['of names that are fewer than the votes', { ...counted(2, 1), rollCall: [{ vote: 'yes' }, { vote: 'no' }] }],
    [
      'of unanimity with one group not known',
      { notCounted: 'unanimous', positions: { spd: 'yes', gruene: 'unknown' } },
    ],
    [
      'of a majority not counted, with groups apart',
      { notCounted: 'majority', positions: { spd: 'yes', gruene: 'no' } },
    ],
  ])('%s', (_, figures) => {
    expect(kinds(figures)).toEqual([])
  })
})

describe('a group', () => {
  test('cannot have more members counted than seats; whoever is away has one, too', () => {
    expect(first({ deviations: { gruene: { yes: 10, no: 1, absent: 1, excluded: 1 } } })).toEqual({
      kind: 'overGroup',
      partner: 'gruene',
      sum: 13,
      seats: 12,
    })
    for (const kind of ['yes', 'no', 'abstain', 'absent', 'excluded'] as const) {
      expect(kinds({ deviations: { spd: { [kind]: 17 } } })).toEqual([])
      expect(kinds({ deviations: { spd: { [kind]: 18 } } })).toEqual(['overGroup'])
    }
  })

  test('cannot have more of one kind than were counted altogether', () => {
    const figures = {
      ...counted(30, 2, 1),
      positions: both,
      deviations: { spd: { no: 2 }, gruene: { no: 1, abstain: 1 } },
    }
    expect(misfitsOf({ result: 'adopted', ...figures }, null)).toEqual([
      { kind: 'exceeds', what: 'no', sum: 3, total: 2 },
    ])
  })

  test('cannot have voted as a whole in a way that nobody voted', () => {
    expect(misfitsOf({ result: 'rejected', ...counted(0, 20), positions: { spd: 'yes', gruene: 'no' } }, null)).toEqual(
      [{ kind: 'wholeWithout', partner: 'spd', what: 'yes' }],
    )
    expect(kinds({ ...counted(20, 0, 0), positions: { spd: 'abstain', gruene: 'mixed' } }, null)).toEqual([
      'wholeWithout',
    ])
  })
})

describe('the body', () => {
  test('has no more votes than members and mayor', () => {
    expect(first(counted(40, 20))).toEqual({ kind: 'overBody', cast: 60, most: 59, away: 0 })
    expect(kinds(counted(40, 19))).toEqual([])
    expect(first({ totals: { yes: 30, no: 20, abstain: 5, invalid: 5 } })).toMatchObject({ cast: 60 })
    expect(misfitsOf({ result: 'adopted', ...counted(40, 19) }, { ...seats, mayor: false })[0]).toMatchObject({
      most: 58,
    })
  })

  test('has fewer where members are away or excluded for bias (§ 31 GO NRW)', () => {
    const deviations = { spd: { absent: 2, excluded: 1 }, gruene: { absent: 1, no: 3 } }
    expect(first({ ...counted(40, 16), deviations })).toEqual({ kind: 'overBody', cast: 56, most: 55, away: 4 })
    expect(kinds({ ...counted(40, 15), deviations })).toEqual([])
  })

  test('has fewer where a roll call says who was away; nobody is taken off twice', () => {
    const rollCall = [{ vote: 'absent' }, { vote: 'excluded' }, { vote: 'yes' }] as const
    expect(first({ ...counted(40, 18), rollCall })).toEqual({ kind: 'overBody', cast: 58, most: 57, away: 2 })
    expect(first({ ...counted(40, 18), rollCall, deviations: { spd: { absent: 1 } } })).toMatchObject({ away: 2 })
    expect(first({ ...counted(40, 18), rollCall, deviations: { spd: { absent: 3 } } })).toMatchObject({ away: 3 })
  })

  test('cannot have more of one kind than remain beside what the groups did', () => {
    const result = 'rejected' as const
    expect(first({ ...counted(28, 31), positions: both, result })).toEqual({
      kind: 'overKind',
      what: 'no',
      total: 31,
      most: 30,
    })
    expect(first({ ...counted(20, 8, 31), positions: both })).toEqual({
      kind: 'overKind',
      what: 'abstain',
      total: 31,
      most: 30,
    })
    const against = { spd: 'no', gruene: 'no' } as const
    expect(first({ ...counted(31, 28), positions: against })).toEqual({
      kind: 'overKind',
      what: 'yes',
      total: 31,
      most: 30,
    })
    expect(kinds({ ...counted(28, 31), positions: { spd: 'yes' }, result })).toEqual([])
  })

  test('counts of a group that it did otherwise what is said of its members, and not its whole', () => {
    const deviations = { spd: { no: 3, absent: 1 } }
    expect(kinds({ ...counted(25, 33), positions: both, deviations, result: 'rejected' })).toEqual([])
    expect(first({ ...counted(24, 34), positions: both, deviations, result: 'rejected' })).toEqual({
      kind: 'overKind',
      what: 'no',
      total: 34,
      most: 33,
    })
  })

  test('takes off a group what is said of its members, and never below nought', () => {
    const positions = { spd: 'mixed', gruene: 'no' } as const
    const mixed = { ...counted(41, 15), positions, deviations: { spd: { no: 6, yes: 11 } } }
    expect(kinds(mixed)).toEqual([])
    expect(first({ ...mixed, ...counted(42, 15) })).toEqual({ kind: 'overKind', what: 'yes', total: 42, most: 41 })
    const over = { ...counted(31, 20), positions, deviations: { spd: { no: 20 } } }
    expect(misfitsOf({ result: 'adopted', ...over }, seats)).toEqual([
      { kind: 'overGroup', partner: 'spd', sum: 20, seats: 17 },
      { kind: 'overKind', what: 'yes', total: 31, most: 30 },
    ])
  })

  test('is told once: where there are too many votes at all, no kind is named', () => {
    expect(kinds({ ...counted(20, 60), positions: both, result: 'rejected' })).toEqual(['overBody'])
  })

  test('of unknown size is not guessed at', () => {
    expect(kinds({ ...counted(500, 400), deviations: { spd: { no: 300 } } }, null)).toEqual([])
  })
})

describe('names and words', () => {
  test('more people named than counted', () => {
    const rollCall = [{ vote: 'yes' }, { vote: 'yes' }, { vote: 'no' }, { vote: 'absent' }] as const
    expect(misfitsOf({ result: 'adopted', ...counted(1, 0), rollCall }, null)).toEqual([
      { kind: 'rollCall', what: 'yes', named: 2, total: 1 },
      { kind: 'rollCall', what: 'no', named: 1, total: 0 },
    ])
  })

  test('a unanimous vote in which groups went apart, or one was split', () => {
    expect(kinds({ notCounted: 'unanimous', positions: { spd: 'yes', gruene: 'no' } })).toEqual(['notUnanimous'])
    expect(kinds({ notCounted: 'unanimous', positions: { spd: 'mixed', gruene: 'mixed' } })).toEqual(['notUnanimous'])
    expect(kinds({ notCounted: 'unanimous' })).toEqual([])
  })

  test('not a single vote counted, and then nothing else of the count', () => {
    expect(kinds({ ...counted(0, 0), positions: both })).toEqual(['empty'])
  })
})

describe('a result against the count', () => {
  test.each([
    [counted(30, 28), 'rejected', 'adopted'],
    [counted(28, 30), 'adopted', 'rejected'],
    [counted(29, 29), 'adopted', 'rejected'],
  ] as const)('%j recorded as %s is by the count %s', (figures, result, byTotals) => {
    expect(misfitsOf({ result, ...figures }, seats)).toEqual([{ kind: 'against', byTotals, recorded: result }])
  })

  test('of an election is told by its own majority, and not where the lot decides', () => {
    expect(kinds({ ...counted(28, 29), electedBy: 'majority' })).toEqual(['against'])
    expect(kinds({ ...counted(30, 27), electedBy: 'runOff', result: 'rejected' })).toEqual(['against'])
    for (const result of ['adopted', 'rejected'] as const) {
      expect(kinds({ ...counted(29, 29), electedBy: 'runOff', result })).toEqual([])
      expect(kinds({ ...counted(29, 28), electedBy: 'lot', result })).toEqual([])
    }
  })

  test('a count alone says adopted with more yes than no', () => {
    expect(resultByTotals({}, { yes: 2, no: 1, abstain: 9 })).toBe('adopted')
    expect(resultByTotals({}, { yes: 1, no: 1, abstain: 0 })).toBe('rejected')
    expect(resultByTotals({ electedBy: 'majority' }, { yes: 2, no: 1, abstain: 0 })).toBe('adopted')
    expect(resultByTotals({ electedBy: 'runOff' }, { yes: 1, no: 1, abstain: 0 })).toBeNull()
  })
})
