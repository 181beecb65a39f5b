import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { finalOf, proceedingsOf } from '../../machines/item/item.ts'
import type { Position } from '../../machines/vocabulary.ts'
import type { Council } from '../support/council.ts'
import { agreed, classified, itemIn, sittingWith } from '../support/stages.ts'

/** Outcomes are facts without a verdict (§3.9). */
const office = 'spd.secretary'
const log = (council: Council, more: Partial<Extract<Command, { type: 'outcome.log' }>> = {}): Council =>
  council.does(office, { type: 'outcome.log', item: 'a', result: 'adopted', ...more })
const last = (council: Council) => council.get('a').context.outcomes.at(-1)
const voted = (spd: Position, gruene: Position) => ({ positions: { spd, gruene } })
const yes = () => itemIn('agreed').voting('a')
const line = (vote: 'no' | 'abstain' | 'adjourn') => agreed(classified(sittingWith(), 'a'), 'a', vote).voting('a')
const nominee = () => {
  const stance = { item: 'a', vote: 'nominee', nominee: 'Kandidatur 1', version: 1 } as const
  return classified(sittingWith({ kind: 'wahl' }), 'a')
    .all({ type: 'line.propose', ...stance })
    .voting('a', 'open')
}

describe('whether the line was met', () => {
  test.each<[string, () => Council, ReturnType<typeof voted> | object, string]>([
    ['both voted so', yes, voted('yes', 'yes'), 'kept'],
    ['one voted otherwise', yes, voted('yes', 'no'), 'deviating'],
    ['one abstained on yes', yes, voted('yes', 'abstain'), 'deviating'],
    ['one was mixed', yes, voted('yes', 'mixed'), 'deviating'],
    ['one is unknown', yes, voted('yes', 'unknown'), 'notAscertainable'],
    ['one is unknown, the other voted otherwise', yes, voted('unknown', 'no'), 'deviating'],
    ['one is not given', yes, { positions: { spd: 'yes' } }, 'notAscertainable'],
    ['nothing is given', yes, {}, 'notAscertainable'],
    ['both said no to a no', () => line('no'), voted('no', 'no'), 'kept'],
    ['both abstained on an abstention', () => line('abstain'), voted('abstain', 'abstain'), 'kept'],
    ['yes is the vote for the nominee', nominee, voted('yes', 'yes'), 'kept'],
    ['no is not', nominee, voted('yes', 'no'), 'deviating'],
    ['the line was to adjourn', () => line('adjourn'), voted('yes', 'yes'), 'noLine'],
    ['there was none', () => itemIn('boards').voting('a'), voted('yes', 'no'), 'noLine'],
    ['the vote was released', () => itemIn('released').voting('a'), voted('yes', 'no'), 'free'],
    ['it is a resolution', () => classified(sittingWith(), 'a', 'resolution').voting('a'), voted('yes', 'no'), 'free'],
  ])('%s', (_, council, positions, result) => {
    expect(last(log(council(), positions))).toMatchObject({ line: result })
  })

  test('is said by the line at the opening, not by what came later', () => {
    const council = yes().does('gruene.lead', { type: 'dissent.flag', item: 'a' })
    expect(last(log(council, voted('yes', 'yes')))).toMatchObject({ line: 'kept' })
  })
})

describe('unity', () => {
  test('is told from the positions alone; deviations stand beside it', () => {
    const council = log(yes(), { ...voted('yes', 'mixed'), deviations: { spd: { no: 2, absent: 1, excluded: 1 } } })
    expect(last(council)).toMatchObject({ unity: { spd: 'uniform', gruene: 'mixed' }, deviations: { spd: { no: 2 } } })
  })

  test('both abstaining is uniform; unknown is not ascertainable', () => {
    expect(last(log(yes(), voted('abstain', 'unknown')))).toMatchObject({
      unity: { spd: 'uniform', gruene: 'notAscertainable' },
    })
  })

  test('a deviating outcome creates no observation', () => {
    expect(log(yes(), voted('yes', 'no')).observations('a')).toEqual([])
  })
})

describe('a logged outcome', () => {
  const correct = { type: 'outcome.correct', item: 'a', result: 'rejected', reason: 'Verzählt' } as const

  test('is replaced by its correction and kept beside it, in the log as well', () => {
    const council = log(yes(), voted('yes', 'yes')).does(office, correct)
    expect(council.get('a').context.outcomes).toMatchObject([
      {
        result: 'rejected',
        confirmed: false,
        earlier: [{ was: { result: 'adopted', line: 'kept' }, reason: 'Verzählt' }],
      },
    ])
    expect(council.log.filter(({ command }) => command.type.startsWith('outcome.'))).toHaveLength(2)
  })

  test.each([
    ['adopted', 'decided', 'done'],
    ['rejected', 'decided', 'done'],
    ['referred', null, 'yes'],
    ['postponed', null, 'yes'],
  ] as const)('%s and confirmed ends %s', (result, end, code) => {
    const council = log(yes(), { result }).does(office, { type: 'outcome.confirm', item: 'a' })
    expect(finalOf(council.get('a'))).toBe(end)
    expect(council.display('a')).toMatchObject({ code, frozen: false })
    expect(council.get('a').context.outcomes).toHaveLength(1)
  })

  test('does not keep the meeting from calling the next item', () => {
    const council = log(yes()).item('b', { meeting: 'rat-feb' }).called('b')
    expect(proceedingsOf(council.get('b'))).toBe('called')
  })
})

describe('a vote aborted', () => {
  test('is called again, with what stood there before, and can be moved again', () => {
    const council = yes().does(office, { type: 'vote.abort', item: 'a', reason: 'Technik' })
    expect(proceedingsOf(council.get('a'))).toBe('called')
    expect(council.display('a')).toMatchObject({ code: 'yes', frozen: false })
    council.does('gruene.lead', { type: 'dissent.flag', item: 'a' })
    expect(council.display('a')).toMatchObject({ code: 'noLine', norm: 'G6.1' })
    expect(council.observations('a')).toEqual(['G3.1'])
  })
})

const refusal = (positions?: Record<string, 'yes' | 'no' | 'abstain' | 'mixed'>) =>
  itemIn('adjournmentPending').does(office, {
    type: 'adjourn.refused',
    item: 'a',
    ...(positions ? { positions } : {}),
  })

describe('observations (§3.7)', () => {
  const flag = { type: 'dissent.flag', item: 'a' } as const
  const revoke = { type: 'line.revoke', item: 'a', reason: 'r' } as const

  test.each<[string, () => Council, string[]]>([
    ['dissent before the call', () => itemIn('open').does('spd.lead', flag), []],
    ['dissent while called', () => itemIn('open').called('a').does('spd.lead', flag), ['G3.1']],
    ['dissent in the vote', () => itemIn('agreed').voting('a').does('spd.lead', flag), ['G3.1']],
    ['the same twice', () => itemIn('agreed').voting('a').does('spd.lead', flag).does('gruene.lead', flag), ['G3.1']],
    ['a line revoked while called', () => itemIn('agreed').called('a').does('spd.lead', revoke), ['G3.1']],
    ['a line revoked before', () => itemIn('agreed').does('spd.lead', revoke), []],
    [
      'failure without the other',
      () => itemIn('boards').does('spd.lead', { type: 'consensus.fail', item: 'a', otherUnreachable: true }),
      ['G6.1'],
    ],
    ['failure by all', () => itemIn('persisting'), []],
    ['a wish refused, all partners for it', () => refusal({ spd: 'yes', gruene: 'yes' }), []],
    ['a wish refused, one against it', () => refusal({ spd: 'yes', gruene: 'no' }), ['G6.2']],
    ['a wish refused, one mixed', () => refusal({ gruene: 'mixed' }), ['G6.2']],
    ['a wish refused, nothing known', () => refusal(), []],
  ])('%s', (_, council, norms) => {
    expect(council().observations('a')).toEqual(norms)
  })

  test('a voluntary line revoked while called is no observation', () => {
    const council = agreed(classified(sittingWith(), 'a', 'notCovered'), 'a')
      .called('a')
      .does('spd.lead', revoke)
    expect(council.observations('a')).toEqual([])
    expect(council.display('a')).toMatchObject({ code: 'noLine', norm: 'G2.1' })
  })

  test('is closed by all, in final states too, and may come again after that (L6)', () => {
    const close = { type: 'observation.close', item: 'a', norm: 'G3.1', comment: 'Besprochen' } as const
    const council = log(itemIn('agreed').voting('a').does('spd.lead', flag)).does(office, {
      type: 'outcome.confirm',
      item: 'a',
    })
    council.does('spd.lead', close)
    expect(council.observations('a')).toEqual(['G3.1'])
    expect(council.does('gruene.lead', close).observations('a')).toEqual([])
    expect(council.answer('spd.lead', close)).toBe('state')
  })
})
