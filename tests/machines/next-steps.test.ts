import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import type { Council } from '../support/council.ts'
import { agreed, bring, classified, itemIn, sittingWith } from '../support/stages.ts'

const office = 'spd.secretary'
const nobody: string[] = []
const everyone = ['spd', 'gruene']
const leads = ['spd.lead', 'gruene.lead']
const by = (as: string, council: Council, ...commands: Command[]) => council.does(as, ...commands)
const later = (council: Council): Council => {
  council.at = '2025-11-01T00:00:00+01:00'
  return council
}
const proposed = (value: 'covered' | 'resolution' = 'covered') =>
  by('gruene.lead', sittingWith(), { type: 'classify.propose', item: 'a', value, finance: 'none' })
const part = { type: 'item.part', item: 'a', part: 'p', title: 't', number: '1', sameText: true } as const
const fail = { type: 'consensus.fail', item: 'a' } as const
const yes = { type: 'consensus.confirm', item: 'a', vote: 'yes', version: 1 } as const
const waive = { type: 'adjourn.waive', item: 'a' } as const
const consent = { type: 'release.consent', item: 'a', version: 1, decidedOn: '2021-02-01', form: 'meeting' } as const
const refusedWish = () => by(office, itemIn('adjournmentPending'), { type: 'adjourn.refused', item: 'a' })

/** Every row of the second table of RULES §3.2. */
const rows: [string, () => Council, string[]][] = [
  ['a final item', () => by(office, itemIn('boards'), { type: 'item.withdraw', item: 'a' }), nobody],
  ['after the term', () => later(itemIn('boards')), nobody],
  ['in a vote', () => itemIn('boards').voting('a'), nobody],
  [
    'logged',
    () => by(office, itemIn('boards').voting('a'), { type: 'outcome.log', item: 'a', result: 'adopted' }),
    nobody,
  ],
  ['class not proposed', () => sittingWith(), everyone],
  ['class disputed', () => by('spd.lead', proposed(), { type: 'classify.dispute', item: 'a', reason: 'r' }), everyone],
  [
    'class reopened',
    () => by('spd.lead', itemIn('boards'), { type: 'classify.reopen', item: 'a', reason: 'r' }),
    everyone,
  ],
  ['class proposed by one', () => proposed(), ['spd']],
  ['a resolution', () => classified(sittingWith(), 'a', 'resolution'), nobody],
  ['agreed', () => itemIn('agreed'), nobody],
  ['released', () => itemIn('released'), nobody],
  ['a wish pending', () => itemIn('adjournmentPending'), nobody],
  ['open and not covered', () => classified(sittingWith(), 'a', 'notCovered'), nobody],
  ['open and covered', () => itemIn('open'), everyone],
  ['a line proposed by one', () => itemIn('proposed'), ['gruene']],
  [
    'not covered, a line proposed by one',
    () => bring(classified(sittingWith(), 'a', 'notCovered'), 'a', 'proposed'),
    ['gruene'],
  ],
  ['the boards, nothing said', () => itemIn('boards'), leads],
  ['the boards, one has declared failure', () => by('spd.lead', itemIn('boards'), fail), ['gruene.lead']],
  ['the boards, one has confirmed', () => by('spd.lead', itemIn('boards'), yes), ['gruene.lead']],
  ['the boards, one said this, one that', () => by('gruene.lead', by('spd.lead', itemIn('boards'), yes), fail), leads],
  ['adjourned, nothing said', () => itemIn('adjourned'), leads],
  ['adjourned, one has declared failure', () => by('gruene.lead', itemIn('adjourned'), fail), ['spd.lead']],
  ['persisting', () => itemIn('persisting'), leads],
  ['persisting, one has waived', () => by('spd.lead', itemIn('persisting'), waive), ['gruene.lead']],
  ['persisting, all have waived', () => itemIn('persisting').all(waive), leads],
  ['persisting, the council refused', refusedWish, leads],
  ['release deliberated', () => itemIn('releaseDeliberation'), everyone],
  [
    'one consents with reasons',
    () => by('spd.lead', itemIn('releaseDeliberation'), { ...consent, justification: 'j' }),
    ['gruene'],
  ],
  ['one consents without', () => by('spd.lead', itemIn('releaseDeliberation'), consent), everyone],
  ['not released', () => itemIn('noRelease'), leads],
]

describe('who acts next (§3.2)', () => {
  test.each(rows)('%s', (_, council, next) => {
    expect(council().next('a')).toEqual(next)
  })

  test('a part that takes the yes of the whole waits for nobody, and for everyone once it does not', () => {
    const council = by(office, agreed(classified(sittingWith(), 'a'), 'a'), part)
    expect(council.next('p')).toEqual(nobody)
    council.does('spd.lead', { type: 'line.revoke', item: 'a', reason: 'r' })
    expect(council.next('p')).toEqual(everyone)
  })

  test('a partner that says the other thing takes back the first', () => {
    const council = by('spd.lead', itemIn('boards'), yes, fail)
    expect(council.get('a').context.pending).toBeNull()
    expect(by('spd.lead', council, yes).get('a').context.failStamps).toEqual([])
    expect(council.does('gruene.lead', yes).display('a')).toMatchObject({ code: 'yes' })
  })
})
