import { expect, test } from 'vitest'
import type { Actor, Command } from '../../machines/events.ts'
import type { MotionState } from '../../machines/motion/context.ts'
import { motionOffers } from '../../machines/offers.ts'
import { actor, type Council } from '../support/council.ts'
import { motionIn, motionOf } from '../support/motion-stages.ts'

/** Every act of RULES §3.4 is offered to whoever could do it with some answer to what is still open, and to nobody else. */

const answers: Readonly<Record<string, readonly object[]>> = {
  'motion.notify': [{ text: 't' }],
  'motion.boardResult': [{ result: 'joint' }, { result: 'none' }],
  'motion.settleClass': [{ value: 'motion' }, { value: 'resolution' }],
  'motion.revise': [{ substantial: true }, { substantial: false }],
  'motion.incident': [
    { what: 'published', evidence: 'e' },
    { what: 'filed', evidence: 'e' },
  ],
  'observation.close': [{ comment: 'c' }],
}
const versions: Readonly<Record<string, number>> = {
  'motion.notify': 1,
  'motion.joint': 1,
  'motion.solo': 1,
  'motion.revise': 2,
}

const people = ['lead', 'speaker:FBL', 'member', 'secretary'].flatMap((role) => [`spd.${role}`, `gruene.${role}`])
const states: readonly MotionState[] = [
  ...(['planned', 'notified', 'noticed', 'coordinating', 'boardTalk', 'clearedJoint', 'clearedSolo'] as const),
  ...(['classDispute', 'published', 'irregular', 'filed', 'abandoned'] as const),
]

/** Whether any answer would be taken, with everything else as it would be sent. */
function takes(council: Council, as: string, type: Command['type'], send: object): boolean {
  return (answers[type] ?? [{}]).some((answer) => {
    const version = versions[type]
    const command = { motion: 'm', ...(version === undefined ? {} : { version }), ...send, ...answer, type }
    return council.answer(as, command as Command) === 'accepted'
  })
}

const seesIt = (council: Council, { partner }: Actor): boolean => {
  const { known, originator } = motionOf(council).context
  return known || originator === partner
}

const cases = states.flatMap((state) => {
  const alone = ['clearedSolo', 'published', 'filed'].includes(state)
  return alone ? [[state, false] as const] : [[state, false] as const, [state, true] as const]
})

test.each(cases)('in %s, essential: %s, everybody is offered what they could do, and no more', (state, essential) => {
  const council = motionIn(state, { target: 'FBL', essential })
  const wrong = people.map(actor).flatMap((who) => {
    if (!seesIt(council, who)) return []
    return motionOffers(council.state, who, motionOf(council), council.at)
      .filter((offer) => offer.open !== takes(council, who.person, offer.type, offer.open ? offer.send : {}))
      .map(({ type, open }) => `${who.person}: ${type} is ${open ? 'offered' : 'withheld'}`)
  })
  expect(wrong).toEqual([])
})

test('an incident asks what happened and how it is known (G5.2)', () => {
  const council = motionIn('notified')
  const offer = motionOffers(council.state, actor('gruene.member'), motionOf(council), council.at)
  expect(offer).toEqual([
    {
      type: 'motion.incident',
      open: true,
      send: { type: 'motion.incident', motion: 'm' },
      missing: ['what', 'evidence'],
    },
  ])
})
