import { describe, expect, test } from 'vitest'
import { charted } from '../../machines/charted.ts'
import type { Command, ToItem } from '../../machines/events.ts'
import { accepts } from '../../machines/item/step.ts'
import type { CoordinationState } from '../../machines/item/states.ts'
import type { ClassValue } from '../../machines/vocabulary.ts'
import { type Council, when } from '../support/council.ts'
import { agreed, bring, classified, itemIn, sittingWith } from '../support/stages.ts'

/**
 * The chart of an item asked by itself, past permissions and refusals: it stands on its own guards, whoever asks it. What
 * is refused beforehand in good words could not happen in the chart either.
 */
const office = 'spd.secretary'
const states: readonly CoordinationState[] = [
  'open',
  'proposed',
  'agreed',
  'boards',
  'persisting',
  'adjournmentPending',
  'adjourned',
  'releaseDeliberation',
  'noRelease',
  'released',
]
const reason = 'r'
const item = 'a'

/** Everything that moves class, line or text; on the text and for the vote named. */
const moving = (version = 1, vote: 'yes' | 'no' = 'yes'): ToItem[] => [
  { type: 'classify.propose', item, value: 'covered', finance: 'none' },
  { type: 'classify.confirm', item, value: 'covered' },
  { type: 'classify.confirm', item, value: 'notCovered' },
  { type: 'classify.dispute', item, reason },
  { type: 'classify.reopen', item, reason },
  { type: 'line.propose', item, vote, version },
  { type: 'line.confirm', item, vote, version },
  { type: 'line.withdraw', item },
  { type: 'line.revoke', item, reason },
  { type: 'dissent.retract', item },
  { type: 'consensus.confirm', item, vote, version },
  { type: 'consensus.fail', item },
  { type: 'consensus.fail', item, otherUnreachable: true },
  { type: 'adjourn.request', item },
  { type: 'adjourn.withdraw', item },
  { type: 'adjourn.waive', item },
  { type: 'adjourn.blocked', item, reason },
  { type: 'release.open', item },
  { type: 'release.consent', item, version, decidedOn: '2021-02-01', form: 'meeting', justification: 'j' },
  { type: 'release.refuse', item },
  { type: 'release.revoke', item },
  { type: 'text.change', item, version: version + 1, note: 'n' },
  { type: 'item.withdraw', item },
  { type: 'item.supersede', item, by: 'b' },
  { type: 'item.refer', item, body: 'rat' },
]

const takes = (council: Council, partner: string, command: ToItem): boolean => {
  const who = { partner, person: `${partner}.lead`, at: when }
  return accepts(council.get(item), charted(council.state, council.get(item), command, who))
}

/** Which of these commands the chart takes from either side, as `line.confirm gruene`. */
const taken = (council: Council, commands: readonly ToItem[]): string[] =>
  council.partners.flatMap((partner) =>
    commands.filter((command) => takes(council, partner, command)).map(({ type }) => `${type} ${partner}`),
  )

const stage = (state: CoordinationState): Council =>
  state === 'adjourned'
    ? bring(sittingWith().called(item), item, state).does(office, { type: 'agenda.place', item, meeting: 'rat-feb' })
    : itemIn(state)

const proposal = (value: ClassValue) =>
  sittingWith().does('spd.lead', { type: 'classify.propose', item, value, finance: 'none' })

const confirmed = (value: ClassValue): ToItem => ({ type: 'classify.confirm', item, value })

const halfWay: [string, () => Council][] = [
  ['a class that one has confirmed', () => proposal('covered')],
  ['a class not covered that one has confirmed', () => proposal('notCovered')],
  ['a disputed class', () => proposal('covered').does('spd.lead', { type: 'classify.dispute', item, reason })],
  ['no class at all', () => sittingWith()],
  ['an item not covered', () => classified(sittingWith(), item, 'notCovered')],
  ['a line on an item not covered', () => agreed(classified(sittingWith(), item, 'notCovered'), item)],
  ['a dissent on no class', () => sittingWith().does('spd.lead', { type: 'dissent.flag', item })],
  ...['consensus.fail', 'adjourn.waive', 'adjourn.blocked'].map((type): [string, () => Council] => [
    `${type} said by one`,
    () => {
      const command = { type, item, ...(type === 'adjourn.blocked' ? { reason } : {}) } as Command
      return itemIn(type === 'consensus.fail' ? 'boards' : 'persisting').does('spd.lead', command)
    },
  ]),
  [
    'a consent given by one',
    () => {
      const consent = { decidedOn: '2021-02-01', form: 'meeting', justification: 'j' } as const
      return itemIn('releaseDeliberation').does('spd.lead', { type: 'release.consent', item, version: 1, ...consent })
    },
  ],
  [
    'an item declared new by one',
    () => itemIn('open').item('b', { meeting: 'rat-feb' }).does('spd.lead', { type: 'item.supersede', item, by: 'b' }),
  ],
]

const all: [string, () => Council][] = [
  ...states.map((state): [string, () => Council] => [state, () => stage(state)]),
  ...halfWay,
]

describe('by itself the chart', () => {
  test('takes each of these where it is due', () => {
    const found = new Set(
      all.flatMap(([, given]) => taken(given().called(item), moving())).map((each) => each.split(' ')[0]),
    )
    expect(moving().filter(({ type }) => !found.has(type))).toEqual([])
  })

  test.each(all)('moves nothing while a vote is open: %s (I12)', (_, given) => {
    const council = given().voting(item)
    expect(taken(council, moving())).toEqual([])
    council.does(office, { type: 'outcome.log', item, result: 'adopted' })
    expect(taken(council, moving())).toEqual([])
  })

  test.each(all)('hears no stamp on another text: %s', (_, given) => {
    const named = moving(2).filter((command) => 'version' in command)
    expect(named.length).toBe(5)
    expect(taken(given(), named)).toEqual([])
    expect(taken(given(), [{ type: 'text.change', item, version: 1, note: 'n' }])).toEqual([])
  })

  test.each<[string, () => Council, string[]]>([
    ['no class', () => sittingWith(), []],
    ['a class proposed', () => proposal('covered'), []],
    ['a class disputed', () => proposal('covered').does('spd.lead', { type: 'classify.dispute', item, reason }), []],
    ['a resolution', () => classified(sittingWith(), item, 'resolution'), []],
    ['not covered', () => classified(sittingWith(), item, 'notCovered'), ['line.propose spd', 'line.propose gruene']],
  ])('has a line only on a confirmed class: %s (G2.1, G7.3)', (_, given, lines) => {
    expect(
      taken(
        given(),
        moving().filter(({ type }) => type.startsWith('line.')),
      ),
    ).toEqual(lines)
  })

  test('has no line on a joint motion whose class is open', () => {
    const council = sittingWith()
    council.does('spd.lead', {
      type: 'motion.add',
      motion: 'm',
      originator: 'spd',
      kind: 'motion',
      target: 'rat',
      title: 't',
      essential: false,
    })
    council.does('spd.lead', { type: 'motion.notify', motion: 'm', version: 1, text: 't' })
    council.does('gruene.lead', { type: 'motion.coordinate', motion: 'm' })
    council
      .all({ type: 'motion.joint', motion: 'm', version: 1 })
      .does('spd.lead', { type: 'motion.file', motion: 'm' })
    const who = { partner: 'spd', person: 'spd.lead', at: when }
    const confirm = { type: 'line.confirm', item: 'm', vote: 'yes', version: 1, who, given: {} } as const
    expect(accepts(council.get('m'), confirm)).toBe(false)
    expect(accepts(classified(council, 'm').get('m'), confirm)).toBe(true)
  })

  test.each(['boards', 'persisting'] as const)('leads nowhere from a dissent without a class: %s (G2.1)', (to) => {
    const council = sittingWith().does('spd.lead', { type: 'dissent.flag', item })
    if (to === 'persisting') council.all({ type: 'consensus.fail', item })
    const steps = moving().filter(({ type }) => /^(consensus\.confirm|adjourn|release)/u.test(type))
    expect(taken(council, steps)).toEqual([])
  })

  test.each<[CoordinationState, ToItem, string]>([
    ['proposed', { type: 'line.confirm', item, vote: 'yes', version: 1 }, 'gruene'],
    ['proposed', { type: 'line.withdraw', item }, 'spd'],
    ['boards', { type: 'dissent.retract', item }, 'spd'],
    ['adjournmentPending', { type: 'adjourn.withdraw', item }, 'spd'],
  ])('in %s it knows whose word it is: %j', (state, command, side) => {
    expect(taken(itemIn(state), [command])).toEqual([`${command.type} ${side}`])
  })

  test('confirms no other vote than the one proposed, nor for another person', () => {
    expect(taken(itemIn('proposed'), [{ type: 'line.confirm', item, vote: 'no', version: 1 }])).toEqual([])
    const council = itemIn('open').does('spd.lead', {
      type: 'line.propose',
      item,
      vote: 'nominee',
      nominee: 'K',
      version: 1,
    })
    const confirm = { type: 'line.confirm', item, vote: 'nominee', version: 1 } as const
    expect(taken(council, [{ ...confirm, nominee: 'L' }])).toEqual([])
    expect(taken(council, [{ ...confirm, nominee: 'K' }])).toEqual(['line.confirm gruene'])
  })

  test('confirms no other class than the one proposed, and no side twice', () => {
    expect(taken(proposal('covered'), [confirmed('notCovered'), confirmed('resolution')])).toEqual([])
    expect(taken(proposal('covered'), [confirmed('covered')])).toEqual(['classify.confirm gruene'])
  })

  test('carries an adjournment under the agreement only on a wish, and a mutual one only on a common line', () => {
    const carried = (basis: 'agreement' | 'mutual') => ({ type: 'adjourn.carried', item, basis }) as const
    for (const state of states) {
      const council = itemIn(state)
      if (state === 'adjourned') continue
      expect(taken(council, [carried('agreement')]).length > 0).toBe(state === 'adjournmentPending')
      expect(taken(council, [carried('mutual')])).toEqual([])
    }
    expect(taken(agreed(itemIn('open'), item, 'adjourn'), [carried('mutual')]).length).toBe(2)
  })
})
