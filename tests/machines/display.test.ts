import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import type { Display } from '../../machines/item/display-code.ts'
import { display } from '../../machines/item/display.ts'
import type { Council } from '../support/council.ts'
import { agreed, bring, classified, itemIn, sittingWith } from '../support/stages.ts'

const office = 'spd.secretary'
const log = { type: 'outcome.log', item: 'a', result: 'adopted' } as const
const confirm = { type: 'outcome.confirm', item: 'a' } as const
const by = (council: Council, ...commands: Command[]) => council.does(office, ...commands)
const later = (council: Council): Council => {
  council.at = '2025-11-01T00:00:00+01:00'
  return council
}
const open = (kind: 'vorlage' | 'haushalt' | 'gebuehren' | 'teil' | 'wahl' = 'vorlage') =>
  classified(sittingWith({ kind }), 'a')
const notCovered = () => classified(sittingWith(), 'a', 'notCovered')
const proposedClass = () =>
  sittingWith().does('spd.lead', { type: 'classify.propose', item: 'a', value: 'resolution', finance: 'none' })
const disputedClass = () => open().does('spd.lead', { type: 'classify.reopen', item: 'a', reason: 'r' })
const elected = () => {
  const line = { item: 'a', vote: 'nominee', nominee: 'Kandidatur 1', version: 1 } as const
  return open('wahl')
    .does('spd.lead', { type: 'line.propose', ...line })
    .does('gruene.lead', { type: 'line.confirm', ...line })
}
const mutual = (council = open()) =>
  by(agreed(council, 'a', 'adjourn'), { type: 'adjourn.carried', item: 'a', basis: 'mutual' })
const back = (meeting: string) => by(itemIn('adjourned'), { type: 'agenda.place', item: 'a', meeting })

const no = { voluntary: false, derived: false, frozen: false, notReleased: false }
const words = { ...no, notReleased: true }

/** Every row of the table in RULES §3.2: code, norm and everything that is said beside them. */
const rows: [string, () => Council, Omit<Display, 'reason'>][] = [
  ['1 decided', () => by(itemIn('agreed').voting('a'), log, confirm), { ...no, code: 'done', norm: null }],
  [
    '1 noted',
    () => by(sittingWith().called('a'), { type: 'item.noted', item: 'a' }),
    { ...no, code: 'done', norm: null },
  ],
  [
    '1 withdrawn',
    () => by(itemIn('released'), { type: 'item.withdraw', item: 'a' }),
    { ...no, code: 'done', norm: null },
  ],
  [
    '1 superseded',
    () => sittingWith().item('b', { meeting: 'rat-feb' }).all({ type: 'item.supersede', item: 'a', by: 'b' }),
    { ...no, code: 'done', norm: null },
  ],
  [
    '1 before 2: decided, after the term',
    () => later(by(itemIn('agreed').voting('a'), log, confirm)),
    { ...no, code: 'done', norm: null },
  ],
  ['2 after the term', () => later(itemIn('agreed')), { ...no, code: 'noLine', norm: 'G1.2' }],
  [
    '2 before 3: in a vote, after the term',
    () => later(itemIn('agreed').voting('a')),
    { ...no, code: 'noLine', norm: 'G1.2' },
  ],
  [
    '2 before 6: a resolution after the term',
    () => later(classified(sittingWith(), 'a', 'resolution')),
    { ...no, code: 'noLine', norm: 'G1.2' },
  ],
  ['3 voting', () => itemIn('agreed').voting('a'), { ...no, code: 'yes', norm: 'G4.3', frozen: true }],
  ['3 logged', () => by(itemIn('released').voting('a'), log), { ...no, code: 'free', norm: 'G6.4', frozen: true }],
  [
    '3 voting without a line',
    () => itemIn('boards').voting('a'),
    { ...words, code: 'noLine', norm: 'G6.1', frozen: true },
  ],
  [
    '3 a vote opened over a wish',
    () => itemIn('adjournmentPending').voting('a'),
    { ...words, code: 'noLine', norm: 'G6.2', frozen: true },
  ],
  [
    '3 keeps voluntary',
    () => agreed(notCovered(), 'a').voting('a'),
    { ...no, code: 'yes', norm: 'G2.1', voluntary: true, frozen: true },
  ],
  ['4 a wish', () => itemIn('adjournmentPending'), { ...no, code: 'adjourn', norm: 'G6.2' }],
  [
    '4 before 5: a wish, class reopened',
    () => itemIn('adjournmentPending').called('a'),
    { ...no, code: 'adjourn', norm: 'G6.2' },
  ],
  ['5 class not proposed', () => sittingWith(), { ...no, code: 'noLine', norm: 'G2.1' }],
  ['5 class proposed', proposedClass, { ...no, code: 'noLine', norm: 'G2.1' }],
  ['5 class disputed', disputedClass, { ...no, code: 'noLine', norm: 'G2.1' }],
  ['6 resolution', () => classified(sittingWith(), 'a', 'resolution'), { ...no, code: 'free', norm: 'G7.3' }],
  ['7 agreed to adjourn', () => agreed(open(), 'a', 'adjourn'), { ...no, code: 'adjourn', norm: 'G3.1' }],
  ['7 adjourned by agreement', mutual, { ...no, code: 'adjourn', norm: 'G3.1', until: 'rat-mar' }],
  [
    '7 not covered',
    () => agreed(notCovered(), 'a', 'adjourn'),
    { ...no, code: 'adjourn', norm: 'G3.1', voluntary: true },
  ],
  ['8 yes', () => itemIn('agreed'), { ...no, code: 'yes', norm: 'G4.3' }],
  ['8 no', () => agreed(open(), 'a', 'no'), { ...no, code: 'no', norm: 'G4.3' }],
  ['8 abstain', () => agreed(open(), 'a', 'abstain'), { ...no, code: 'abstain', norm: 'G4.3' }],
  ['8 nominee', elected, { ...no, code: 'nominee', norm: 'G4.3', nominee: 'Kandidatur 1' }],
  ['8 on the budget', () => agreed(open('haushalt'), 'a'), { ...no, code: 'yes', norm: 'G4.1' }],
  ['8 on fees', () => agreed(open('gebuehren'), 'a'), { ...no, code: 'yes', norm: 'G4.2' }],
  ['8 not covered', () => agreed(notCovered(), 'a'), { ...no, code: 'yes', norm: 'G2.1', voluntary: true }],
  ['9 released', () => itemIn('released'), { ...no, code: 'free', norm: 'G6.4' }],
  [
    '10 adjourned under the agreement',
    () => itemIn('adjourned'),
    { ...no, code: 'adjourn', norm: 'G6.2', until: 'rat-mar' },
  ],
  [
    '10 in the pool again',
    () => by(back('rat-mar'), { type: 'agenda.remove', item: 'a' }),
    { ...no, code: 'adjourn', norm: 'G6.2', until: 'rat-mar' },
  ],
  ['11 back on an agenda', () => back('rat-mar'), { ...words, code: 'noLine', norm: 'G6.3' }],
  ['12 boards', () => itemIn('boards'), { ...words, code: 'noLine', norm: 'G6.1' }],
  ['12 persisting', () => itemIn('persisting'), { ...words, code: 'noLine', norm: 'G6.2' }],
  ['12 release deliberated', () => itemIn('releaseDeliberation'), { ...words, code: 'noLine', norm: 'G6.4' }],
  ['12 not released', () => itemIn('noRelease'), { ...words, code: 'noLine', norm: 'G4.3' }],
  [
    '12 not released, on the budget',
    () => bring(open('haushalt'), 'a', 'noRelease'),
    { ...words, code: 'noLine', norm: 'G4.1' },
  ],
  [
    '12 not released, on fees',
    () => bring(open('gebuehren'), 'a', 'noRelease'),
    { ...words, code: 'noLine', norm: 'G4.2' },
  ],
  ['14 open', () => open(), { ...words, code: 'noLine', norm: 'G3.1' }],
  ['14 open, not covered', notCovered, { ...no, code: 'noLine', norm: 'G2.1' }],
  ['14 proposed', () => itemIn('proposed'), { ...words, code: 'noLine', norm: 'G3.1' }],
  ['14 proposed, not covered', () => bring(notCovered(), 'a', 'proposed'), { ...no, code: 'noLine', norm: 'G2.1' }],
]

describe('what members see (§3.2)', () => {
  test.each(rows)('row %s', (_, council, shown) => {
    const { reason, ...rest } = council().display('a')
    expect(rest).toEqual(shown)
    expect(reason).not.toBe('')
  })

  test('row 2: before the term as after it', () => {
    expect(display(itemIn('agreed').get('a'), undefined, false)).toMatchObject({ code: 'noLine', norm: 'G1.2' })
  })
})

const whole = (kind: 'vorlage' | 'haushalt' | 'gebuehren', council = open(kind)) =>
  by(agreed(council, 'a'), { type: 'item.part', item: 'a', part: 'p', title: 't', number: '1', sameText: true })

describe('row 13: a part with unchanged wording', () => {
  test.each([
    ['vorlage', 'G4.3'],
    ['haushalt', 'G4.1'],
    ['gebuehren', 'G4.2'],
  ] as const)('of a %s takes the yes of the whole by %s', (kind, norm) => {
    const { reason: _, ...shown } = whole(kind).display('p')
    expect(shown).toEqual({ ...no, code: 'yes', norm, derived: true })
    expect(agreed(whole(kind), 'p', 'no').display('p')).toMatchObject({ code: 'no', norm, derived: false })
  })

  test('keeps derived while its own vote is open, and voluntary as the whole has it', () => {
    expect(whole('vorlage').voting('p').display('p')).toMatchObject({ code: 'yes', derived: true, frozen: true })
    expect(whole('vorlage', notCovered()).display('p')).toMatchObject({ norm: 'G2.1', voluntary: true, derived: true })
  })

  test.each([
    ['teil', true],
    ['vorlage', true],
    ['wahl', true],
    ['aenderungsantrag', false],
  ] as const)('may be of any kind but an amendment (%s)', (kind, derived) => {
    const council = agreed(open('gebuehren'), 'a').item('p', { kind, parent: 'a', sameText: true, meeting: 'rat-feb' })
    expect(council.display('p')).toMatchObject(
      derived ? { code: 'yes', norm: 'G4.2', derived } : { code: 'noLine', norm: 'G3.1', derived },
    )
    expect(council.next('p')).toEqual(derived ? [] : ['spd', 'gruene'])
  })

  test('shows no line once the whole is released or lost its line', () => {
    const council = whole('vorlage').does('gruene.lead', { type: 'dissent.flag', item: 'a' })
    expect(council.display('p')).toMatchObject({ code: 'noLine', norm: 'G3.1', notReleased: true })
  })
})
