import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { ownSide } from '../../machines/visibility.ts'
import { actor, Council } from '../support/council.ts'
import { eventsOfItemsAndMeetings, wellFormed } from '../support/shapes.ts'
import { bring, itemIn, sittingWith } from '../support/stages.ts'
import { byOffice } from '../support/who-may.ts'

const roles = { L: 'lead', Sp: 'speaker:FBL', M: 'member', S: 'secretary' } as const

/** An item on a committee's agenda, so that its speakers may act as well. */
const inCommittee = (fields: Parameters<Council['item']>[1] = {}) =>
  sittingWith(fields, new Council(), 'FBL').item('b', { meeting: 'rat-feb' })

/** A well-formed command for the item `a`; a new item's id must not be taken. */
const command = (type: string): Command => {
  const made = wellFormed(type)
  return made.type === 'item.add' ? { ...made, item: 'new', meeting: 'rat-feb' } : made
}

describe.each(eventsOfItemsAndMeetings)('who may send %s (I22)', (type) => {
  test.each(Object.entries(roles))('by %s of either side: as the table says', (letter, role) => {
    const council = inCommittee()
    for (const partner of council.partners) {
      const refused = council.answer(`${partner}.${role}`, command(type)) === 'permission'
      expect(refused).toBe(!byOffice(type).split(' ').includes(letter))
    }
  })

  test('by the speaker of another committee: never, but for a note', () => {
    const refused = inCommittee().answer('spd.speaker:PBMS', command(type)) === 'permission'
    expect(refused).toBe(type !== 'note.internal')
  })
})

const logged = () =>
  itemIn('agreed').voting('a').does('spd.secretary', { type: 'outcome.log', item: 'a', result: 'adopted' })

describe('a reserved side', () => {
  const pending = { type: 'line.confirm', item: 'a', vote: 'yes', version: 1 } as const
  const classed = { type: 'classify.confirm', item: 'a', value: 'covered' } as const
  const proposal = () => sittingWith().does('spd.lead', { ...classed, type: 'classify.propose', finance: 'none' })

  test.each<[string, () => Council, string, string, Command]>([
    ['the proposal of a class is confirmed by another partner', proposal, 'gruene.lead', 'spd.lead#2', classed],
    ['a line is confirmed by another partner', () => itemIn('proposed'), 'gruene.lead', 'spd.lead#2', pending],
    [
      'a line is withdrawn by its proposer',
      () => itemIn('proposed'),
      'spd.lead#2',
      'gruene.lead',
      { type: 'line.withdraw', item: 'a' },
    ],
    [
      'a dissent is retracted by its side',
      () => itemIn('noRelease'),
      'spd.lead#2',
      'gruene.lead',
      { type: 'dissent.retract', item: 'a' },
    ],
    [
      'a wish is withdrawn by its side',
      () => itemIn('adjournmentPending'),
      'spd.lead#2',
      'gruene.lead',
      { type: 'adjourn.withdraw', item: 'a' },
    ],
    [
      'an outcome is confirmed by a lead of another side',
      logged,
      'gruene.lead',
      'spd.lead',
      { type: 'outcome.confirm', item: 'a' },
    ],
    ['…or by any secretary', logged, 'spd.secretary', 'spd.lead#2', { type: 'outcome.confirm', item: 'a' }],
  ])('%s', (_, given, may, mayNot, act) => {
    expect(given().answer(mayNot, act)).toBe('permission')
    expect(given().answer(may, act)).toBe('accepted')
  })

  test('who revokes a line counts as the side that flagged the dissent', () => {
    const council = itemIn('agreed').does('gruene.lead', { type: 'line.revoke', item: 'a', reason: 'Neue Zahlen' })
    expect(council.answer('spd.lead', { type: 'dissent.retract', item: 'a' })).toBe('permission')
    expect(council.answer('gruene.lead', { type: 'dissent.retract', item: 'a' })).toBe('accepted')
  })
})

describe('what a person may not see', () => {
  const note = { type: 'note.internal', item: 'a', text: 'Vermerk' } as const

  test.each([
    ['FBL', 'spd.member', 'permission'],
    ['FBL', 'spd.speaker:PBMS', 'permission'],
    ['FBL', 'spd.speaker:FBL', 'accepted'],
    ['FBL', 'gruene.lead', 'accepted'],
    ['FBL', 'gruene.secretary', 'accepted'],
    ['rat', 'spd.member', 'accepted'],
    ['rat', 'spd.speaker:PBMS', 'accepted'],
  ])('a non-public item in %s: %s acting on it is %s', (body, as, answer) => {
    const council = sittingWith({ public: false }, new Council(), body)
    expect(council.answer(as, note)).toBe(answer)
  })

  test('a note of the other faction is never among the own ones (I23)', () => {
    const council = bring(sittingWith(), 'a', 'boards').does('spd.member', note)
    expect(ownSide(actor('spd.lead'), council.get('a').context.notes).map(({ text }) => text)).toEqual(['Vermerk'])
    expect(ownSide(actor('gruene.lead'), council.get('a').context.notes)).toEqual([])
  })
})
