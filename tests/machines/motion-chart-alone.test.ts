import { describe, expect, test } from 'vitest'
import type { Command, MotionCommandName } from '../../machines/events.ts'
import type { MotionState } from '../../machines/motion/context.ts'
import { accepts, step } from '../../machines/motion/motion.ts'
import { type Council, when } from '../support/council.ts'
import { joint, motionIn, motionOf, notify, revise, solo } from '../support/motion-stages.ts'

/** The chart of a planned motion asked by itself, past permissions and refusals, as `chart-alone.test.ts` asks an item's. */
type Sent = Command<Exclude<MotionCommandName, 'motion.add'>>
const motion = 'm'
const of = (partner: string) => ({ partner, person: `${partner}.lead`, at: when })

/** Where it takes the motion, or null if it does not take it. */
const leads = (council: Council, partner: string, command: Command): MotionState | null => {
  const event = { ...(command as Sent), who: of(partner) }
  return accepts(motionOf(council), event) ? step(motionOf(council), event).value : null
}
const withVersion = (command: Command, version: number): Command => ({ ...command, version }) as Command

describe('by itself the chart', () => {
  const notNext = [1, 3]
  test.each<MotionState>([
    'planned',
    'notified',
    'coordinating',
    'boardTalk',
    'irregular',
    'clearedJoint',
    'clearedSolo',
    'noticed',
    'classDispute',
    'published',
  ])('takes in %s the next text alone', (state) => {
    for (const substantial of [true, false]) {
      expect(leads(motionIn(state), 'spd', revise(2, substantial))).not.toBeNull()
      expect(notNext.map((version) => leads(motionIn(state), 'spd', revise(version, substantial)))).toEqual([
        null,
        null,
      ])
    }
  })

  test.each(['motion', 'resolution'] as const)('hears no notice of another text: %s (G5.1, G7.2)', (kind) => {
    const to = kind === 'motion' ? 'notified' : 'noticed'
    for (const state of ['planned', 'irregular'] as const) {
      expect(leads(motionIn(state, { kind }), 'spd', notify)).toBe(to)
      expect(leads(motionIn(state, { kind }), 'spd', withVersion(notify, 2))).toBeNull()
    }
  })

  test.each([
    ['joint', joint, 'clearedJoint'],
    ['solo', solo, 'clearedSolo'],
    ['solo unanswered', { ...solo, otherUnreachable: true } as Command, 'clearedSolo'],
  ] as const)('hears no word on another text, the first or the last: %s (I28)', (_, word, to) => {
    const half = motionIn('coordinating').does('gruene.lead', word.type === 'motion.joint' ? joint : solo)
    expect(leads(half, 'spd', word)).toBe(to)
    for (const council of [half, motionIn('coordinating')]) {
      expect(leads(council, 'spd', withVersion(word, 2))).toBeNull()
    }
  })

  test('lets an essential project go alone only with the recorded consent of the others (G2.2)', () => {
    const none = { type: 'motion.boardResult', motion, result: 'none' } as const
    for (const [state, word] of [
      ['coordinating', solo],
      ['boardTalk', none],
    ] as const) {
      const council = motionIn(state, { essential: true })
      expect(leads(council, 'gruene', word)).toBeNull()
      council.does('spd.lead', word)
      expect(leads(council, 'gruene', word)).toBeNull()
      expect(leads(council, 'gruene', { ...word, consentToSolo: true } as Command)).toBe('clearedSolo')
    }
  })

  test('clears at once only for its originator, who reaches nobody, and nothing essential (G5.2)', () => {
    const unanswered = { ...solo, otherUnreachable: true, consentToSolo: true } as Command
    expect(leads(motionIn('coordinating'), 'spd', unanswered)).toBe('clearedSolo')
    expect(leads(motionIn('coordinating'), 'gruene', unanswered)).toBe('coordinating')
    expect(leads(motionIn('coordinating', { essential: true }), 'spd', unanswered)).toBe('coordinating')
  })
})
