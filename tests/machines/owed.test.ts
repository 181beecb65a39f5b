import { describe, expect, test } from 'vitest'
import { nextActors } from '../../machines/next-steps.ts'
import { nextOnMotion } from '../../machines/motion/next-steps.ts'
import type { MotionState } from '../../machines/motion/context.ts'
import { owedOn, owedOnMotion } from '../../machines/owed.ts'
import { bring, classified, itemIn, sittingWith } from '../support/stages.ts'
import { incident, motionIn, motionOf, publish } from '../support/motion-stages.ts'
import type { Council } from '../support/council.ts'

/** What those owe who have to act next: every row of RULES §3.2 that names somebody, and every open state of a motion. */

const proposed = (): Council =>
  sittingWith().does('spd.lead', { type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' })

describe('whoever has to act on an item owes', () => {
  test.each<[string, () => Council, string, string]>([
    ['not classed', () => sittingWith(), 'classify', 'G2.1'],
    ['class proposed', proposed, 'confirmClass', 'G2.1'],
    [
      'class disputed',
      () => proposed().does('gruene.lead', { type: 'classify.dispute', item: 'a', reason: 'r' }),
      'classify',
      'G2.1',
    ],
    ['open', () => itemIn('open'), 'coordinate', 'G3.1'],
    ['a line proposed', () => itemIn('proposed'), 'confirmLine', 'G3.1'],
    [
      'a voluntary line proposed',
      () => bring(classified(sittingWith(), 'a', 'notCovered'), 'a', 'proposed'),
      'confirmLine',
      'G2.1',
    ],
    ['with the boards', () => itemIn('boards'), 'boardTalk', 'G6.1'],
    ['persisting', () => itemIn('persisting'), 'decideAdjournment', 'G6.2'],
    [
      'persisting, the step used up',
      () => itemIn('persisting').all({ type: 'adjourn.waive', item: 'a' }),
      'openRelease',
      'G6.4',
    ],
    ['adjourned', () => itemIn('adjourned'), 'settle', 'G6.3'],
    ['deliberating a release', () => itemIn('releaseDeliberation'), 'deliberate', 'G6.4'],
    ['without a release', () => itemIn('noRelease'), 'talkAgain', 'G6.4'],
  ])('%s: %s', (_, council, task, norm) => {
    const { state, at } = council()
    const item = state.items.get('a')
    expect(item && nextActors(state, item, at)).not.toEqual([])
    expect(item && owedOn(item)).toEqual({ task, norm })
  })
})

const after = (state: MotionState, kind: 'motion' | 'resolution') =>
  owedOnMotion(motionOf(motionIn(state, { kind }).does('spd.lead', publish)))

describe('whoever has to act on a planned motion owes', () => {
  test.each<[MotionState, 'motion' | 'resolution', string, string]>([
    ['planned', 'motion', 'tellPartners', 'G5.1'],
    ['planned', 'resolution', 'tellPartners', 'G7.2'],
    ['notified', 'motion', 'takeUpMotion', 'G5.2'],
    ['coordinating', 'motion', 'coordinateMotion', 'G5.2'],
    ['boardTalk', 'motion', 'boardTalk', 'G6.1'],
    ['classDispute', 'resolution', 'settleClass', 'G7.1'],
    ['clearedJoint', 'motion', 'fileMotion', 'G5.3'],
    ['clearedSolo', 'motion', 'fileMotion', 'G5.2'],
    ['noticed', 'resolution', 'fileMotion', 'G7.2'],
    ['irregular', 'motion', 'repairMotion', 'G5.2'],
    ['irregular', 'resolution', 'tellPartners', 'G7.2'],
  ])('%s %s: %s by %s', (state, kind, task, norm) => {
    const motion = motionOf(motionIn(state, { kind }))
    expect(nextOnMotion(motion)).not.toEqual([])
    expect(owedOnMotion(motion)).toEqual({ task, norm })
  })

  test('to file what is published, by the norm of its kind', () => {
    expect(after('clearedSolo', 'motion')).toEqual({ task: 'fileMotion', norm: 'G5.2' })
    expect(after('noticed', 'resolution')).toEqual({ task: 'fileMotion', norm: 'G7.2' })
  })

  test('nothing once it is over', () => {
    const filed = motionOf(motionIn('notified').does('spd.lead', incident('filed')))
    expect([owedOnMotion(filed), nextOnMotion(filed)]).toEqual([undefined, []])
  })
})
