import { describe, expect, test } from 'vitest'
import { offersFor } from '../../machines/offers.ts'
import { actor } from '../support/council.ts'
import { itemIn } from '../support/stages.ts'

/** What a text version says, word for word: brought once, by any desk, and moving nothing. */

const item = 'a'
const record = (version: number) => ({ type: 'text.record', item, version, wording: 'Der Rat beschließt.' }) as const
const change = { type: 'text.change', item, version: 2, note: 'Neu gefasst' } as const

describe('the wording of a text version', () => {
  test('is noted with who brought it and when, and moves neither line nor stamps', () => {
    const council = itemIn('agreed')
    const before = council.get(item).context
    council.does('gruene.lead', record(1))
    const after = council.get(item).context
    expect(after).toEqual({
      ...before,
      versions: [{ ...before.versions[0], wording: { partner: 'gruene', person: 'gruene.lead', at: council.at } }],
    })
    expect(JSON.stringify(after)).not.toContain('beschließt')
  })

  test('is fixed from then on: stamps were given on it', () => {
    const council = itemIn('agreed').does('gruene.lead', record(1))
    for (const who of ['spd.lead', 'gruene.secretary']) {
      expect(council.decide(who, record(1))).toMatchObject({ code: 'state', reason: 'wordingRecorded' })
    }
  })

  test('comes with a new text or after it, for each version by itself', () => {
    const council = itemIn('agreed').does('spd.secretary', { ...change, wording: 'Der Rat beschließt anders.' })
    expect(council.decide('spd.lead', record(2))).toMatchObject({ reason: 'wordingRecorded' })
    council.does('spd.lead', record(1))
    expect(council.get(item).context.versions.map(({ wording }) => wording?.partner)).toEqual(['spd', 'spd'])
    const plain = itemIn('agreed').does('spd.secretary', change)
    expect(plain.get(item).context.versions.map(({ wording }) => wording)).toEqual([null, null])
    plain.does('gruene.secretary', record(2))
    expect(plain.get(item).context.versions.map(({ wording }) => wording?.partner)).toEqual([undefined, 'gruene'])
  })

  test('is refused for a version that there is not', () => {
    for (const version of [0, 2]) {
      const refusal = itemIn('agreed').decide('spd.lead', record(version))
      expect(refusal).toMatchObject({ code: 'invalid', reason: 'unknownThing', field: 'version' })
    }
  })

  test('may be brought while a vote is open, when all is over, and after the term', () => {
    expect(itemIn('agreed').voting(item).answer('spd.secretary', record(1))).toBe('accepted')
    const over = itemIn('agreed').does('spd.secretary', { type: 'item.withdraw', item })
    expect(over.answer('spd.secretary', record(1))).toBe('accepted')
    const late = itemIn('agreed')
    late.at = '2026-01-01T12:00:00+01:00'
    expect(late.answer('spd.secretary', record(1))).toBe('accepted')
  })

  test('is offered for the newest version that lacks it; refused once none does', () => {
    const council = itemIn('agreed').does('spd.secretary', change)
    const offer = () =>
      offersFor(council.state, actor('spd.lead'), council.get(item), council.at).find(
        ({ type }) => type === 'text.record',
      )
    expect(offer()).toMatchObject({ open: true, send: { item, version: 2 }, missing: ['wording'] })
    council.does('spd.lead', record(2))
    expect(offer()).toMatchObject({ open: true, send: { item, version: 1 } })
    council.does('spd.lead', record(1))
    expect(offer()).toMatchObject({ open: false, refusal: { code: 'state', reason: 'wordingRecorded' } })
  })
})
