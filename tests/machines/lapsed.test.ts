import { describe, expect, test } from 'vitest'
import { councilBody } from '../../machines/agreements/agreement.ts'
import { agreementIn } from '../../machines/agreements/check.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { coordinationOf, finalOf } from '../../machines/item/item.ts'
import { accepts, step } from '../../machines/item/step.ts'
import { step as stepMotion } from '../../machines/motion/motion.ts'
import { type Council, when } from '../support/council.ts'
import { motionIn, motionOf, notify } from '../support/motion-stages.ts'
import { itemIn, sittingWith } from '../support/stages.ts'

/**
 * The end of the term as an event (§3.3, §3.4). Nobody sends it: the clock alone shows an open item as out of force, and a
 * log that is written on beyond the term would close it so.
 */
const who = { partner: 'spd', person: 'spd.secretary', at: when }
const ended = { type: 'term.ended', who } as const

const lapsed = (council: Council): Council => {
  council.state.put({ items: [step(council.get('a'), ended)], meetings: [], motions: [] })
  return council
}

describe('an item that lapsed by an event', () => {
  test.each(['open', 'agreed', 'adjournmentPending', 'released'] as const)(
    'from %s is final and shows no line',
    (state) => {
      const council = lapsed(itemIn(state))
      expect(finalOf(council.get('a'))).toBe('lapsed')
      expect(council.get('a').context).toMatchObject({ meeting: null, calledAt: null })
      expect(council.display('a')).toMatchObject({ code: 'noLine', reason: 'lapsed', norm: 'G1.2' })
      expect(coordinationOf(council.get('a'))).toBe(state)
    },
  )

  test('takes nothing but notes', () => {
    const council = lapsed(itemIn('open'))
    expect(council.decide('spd.lead', { type: 'dissent.flag', item: 'a' })).toEqual({
      ok: false,
      code: 'G1.2',
      reason: 'lapsed',
    })
    expect(council.answer('spd.lead', { type: 'note.internal', item: 'a', text: 't' })).toBe('accepted')
    expect(council.next('a')).toEqual([])
  })

  test('does not lapse in a vote: that may still be logged', () => {
    expect(accepts(sittingWith().voting('a').get('a'), ended)).toBe(false)
    expect(accepts(itemIn('boards').get('a'), ended)).toBe(true)
  })
})

test.each([
  'planned',
  'notified',
  'coordinating',
  'boardTalk',
  'clearedJoint',
  'clearedSolo',
  'noticed',
  'classDispute',
  'published',
  'irregular',
] as const)('a motion lapses from %s, and then takes nothing', (state) => {
  const council = motionIn(state)
  const motion = stepMotion(motionOf(council), ended)
  expect(motion.value).toBe('lapsed')
  council.state.put({ items: [], meetings: [], motions: [motion] })
  expect(council.decide('spd.lead', notify)).toEqual({ ok: false, code: 'G1.2', reason: 'lapsed' })
})

test('before the term begins nothing is lapsed: the agreement is not in force yet', () => {
  const council = itemIn('open')
  council.at = '2020-10-01T00:00:00+02:00'
  expect(council.decide('spd.lead', { type: 'dissent.flag', item: 'a' })).toEqual({
    ok: false,
    code: 'G1.2',
    reason: 'notInForce',
  })
  council.at = '2025-11-01T00:00:00+01:00'
  expect(council.decide('spd.lead', { type: 'dissent.flag', item: 'a' })).toEqual({
    ok: false,
    code: 'G1.2',
    reason: 'lapsed',
  })
})

test('an item whose way was not recorded stands where every item begins', () => {
  const item = step(itemIn('agreed').get('a'), ended)
  expect(coordinationOf({ ...item, context: { ...item.context, travelled: [] } })).toBe('open')
})

test('an agreement without a council cannot be read, nor one that is none at all', () => {
  expect(() => councilBody({ ...krefeld, bodies: [] })).toThrow('names no council')
  expect(() => agreementIn({})).toThrow('The agreement is faulty')
})
