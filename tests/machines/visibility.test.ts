import { describe, expect, test } from 'vitest'
import { maySee, maySeeMotion, publicityOf, seenBy } from '../../machines/visibility.ts'
import { actor, type Council } from '../support/council.ts'
import { motionIn, motionOf } from '../support/motion-stages.ts'

const stations = (body: string) => [{ body, role: 'decision' as const }]

/** One item of every kind of publicity, and a plan that nobody was told of. */
const council = (): Council =>
  motionIn('planned')
    .meeting('rat-feb')
    .item('public', { meeting: 'rat-feb', stations: stations('FBL') })
    .item('council', { public: false, stations: stations('rat') })
    .item('committee', { public: false, stations: stations('FBL') })

const all = ['spd', 'gruene'].flatMap((partner) =>
  ['lead', 'speaker:FBL', 'speaker:PBMS', 'member', 'secretary'].map((role) => `${partner}.${role}`),
)

describe('who may know that there is such a thing (§3.6, I29)', () => {
  test.each([
    ['public', 'public', all],
    ['council', 'nonPublicOfCouncil', all],
    ['committee', 'nonPublicOfCommittee', all.filter((name) => !/member|PBMS/u.test(name))],
  ])('an item that is %s', (id, publicity, readers) => {
    const item = council().get(id)
    expect(publicityOf(item)).toBe(publicity)
    expect(all.filter((name) => maySee(actor(name), item))).toEqual(readers)
  })

  test('a member who once spoke for the committee is a member', () => {
    expect(maySee({ role: 'member', committees: ['FBL'] }, council().get('committee'))).toBe(false)
  })

  test.each([
    ['planned', ['spd']],
    ['abandoned', ['spd', 'gruene']],
    ['notified', ['spd', 'gruene']],
    ['irregular', ['spd', 'gruene']],
  ] as const)('a motion that is %s', (state, sides) => {
    // Dropped after it was told, as `motionIn` does it not: told things stay told.
    const told =
      state === 'abandoned'
        ? motionIn('notified').does('spd.lead', { type: 'motion.abandon', motion: 'm' })
        : motionIn(state)
    expect(['spd', 'gruene'].filter((partner) => maySeeMotion({ partner }, motionOf(told)))).toEqual(sides)
  })
})

describe('the council as a person may know it', () => {
  test.each([
    ['gruene.lead', ['public', 'council', 'committee'], []],
    ['gruene.member', ['public', 'council'], []],
    ['spd.speaker:PBMS', ['public', 'council'], ['m']],
    ['spd.speaker:FBL', ['public', 'council', 'committee'], ['m']],
  ])('%s', (name, items, motions) => {
    const { state } = council()
    const seen = seenBy(actor(name), state)
    expect([...seen.items.values()].map(({ context }) => context.item)).toEqual(items)
    expect([...seen.motions.values()].map(({ context }) => context.motion)).toEqual(motions)
    expect(['public', 'council', 'committee', 'none'].filter((id) => seen.items.get(id))).toEqual(items)
    expect(['m', 'none'].filter((id) => seen.motions.get(id))).toEqual(motions)
    expect([seen.meetings, seen.agreement]).toEqual([state.meetings, state.agreement])
  })
})
