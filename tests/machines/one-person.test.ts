import { describe, expect, test } from 'vitest'
import type { Actor, Command } from '../../machines/events.ts'
import { decide, refusalOf } from '../../machines/decide.ts'
import { type Council, actor } from '../support/council.ts'
import { Draft } from '../../machines/council-state.ts'
import { motionIn } from '../support/motion-stages.ts'
import { itemIn, sittingWith } from '../support/stages.ts'

/** Nobody speaks for both sides (Q20), and only a mandate that binds the board speaks for it (§0). */

/** The lead of the SPD who has since become a lead of the Grünen. */
const defector: Actor = { ...actor('gruene.lead'), person: 'spd.lead' }
const refusal = (council: Council, who: Actor, command: Command) =>
  refusalOf(council.state, { id: 'x', actor: who, at: council.at, command })

const release = {
  type: 'release.consent',
  item: 'a',
  version: 1,
  decidedOn: '2021-02-01',
  form: 'meeting',
  justification: 'Verschieden',
} as const
const observed = () =>
  itemIn('agreed').called('a').does('gruene.lead', { type: 'line.revoke', item: 'a', reason: 'Neue Lage' })
const close = { type: 'observation.close', item: 'a', norm: 'G3.1', comment: 'Besprochen' } as const
const confirmOutcome = { type: 'outcome.confirm', item: 'a' } as const
const logged = () =>
  itemIn('agreed').voting('a').does('spd.secretary', { type: 'outcome.log', item: 'a', result: 'adopted' })
const supersede = { type: 'item.supersede', item: 'a', by: 'b' } as const
const settle = { type: 'motion.settleClass', motion: 'm', value: 'motion' } as const
const incident = { type: 'motion.incident', motion: 'm', what: 'published', evidence: 'Zeitung' } as const
const closeOnMotion = { type: 'observation.close', motion: 'm', norm: 'G5.2', comment: 'Besprochen' } as const
const classed = { item: 'a', value: 'covered' } as const

const words: readonly [string, () => Council, Command, Command?][] = [
  [
    'a class',
    () => sittingWith(),
    { type: 'classify.confirm', ...classed },
    { type: 'classify.propose', finance: 'none', ...classed },
  ],
  [
    'a line',
    () => itemIn('open'),
    { type: 'line.confirm', item: 'a', vote: 'yes', version: 1 },
    { type: 'line.propose', item: 'a', vote: 'yes', version: 1 },
  ],
  ['a line proposed alike', () => itemIn('open'), { type: 'line.propose', item: 'a', vote: 'yes', version: 1 }],
  ['a consensus', () => itemIn('boards'), { type: 'consensus.confirm', item: 'a', vote: 'yes', version: 1 }],
  ['a failed attempt', () => itemIn('boards'), { type: 'consensus.fail', item: 'a' }],
  ['a waiver', () => itemIn('persisting'), { type: 'adjourn.waive', item: 'a' }],
  ['a legal deadline', () => itemIn('persisting'), { type: 'adjourn.blocked', item: 'a', reason: 'Frist' }],
  ['a release', () => itemIn('releaseDeliberation'), release],
  ['a new item', () => sittingWith().item('b', { meeting: 'rat-feb' }), supersede],
  ['an observation', observed, close],
  ['a joint motion', () => motionIn('coordinating'), { type: 'motion.joint', motion: 'm', version: 1 }],
  ['a motion filed alone', () => motionIn('coordinating'), { type: 'motion.solo', motion: 'm', version: 1 }],
  [
    'what the boards made of a motion',
    () => motionIn('boardTalk'),
    { type: 'motion.boardResult', motion: 'm', result: 'joint' },
  ],
  ['the class of a motion', () => motionIn('classDispute'), settle],
  ['an observation on a motion', () => motionIn('coordinating').does('spd.lead', incident), closeOnMotion],
]

describe.each(words)('%s', (_, given, word, first = word) => {
  test('takes two persons, also when one has changed sides (Q20)', () => {
    const council = given().does('spd.lead', first)
    expect(refusal(council, defector, word)).toMatchObject({ code: 'permission', reason: 'spokeForOther' })
    expect(refusal(council, actor('gruene.lead'), word)).toBeUndefined()
  })

  test('is nobody’s to give twice: a second person of the same side adds nothing', () => {
    const council = given().does('spd.lead', first)
    const event = { id: 'x', actor: actor('spd.lead#2'), at: council.at, command: word }
    const decision = decide(council.state, event)
    const draft = new Draft(council.state)
    if (decision.ok) draft.put(decision.changes)
    expect(decision.ok ? 'taken' : decision.reason).toMatch(/^(taken|alreadyStamped)$/)
    const again = { ...event, actor: actor('gruene.lead') }
    expect(refusalOf(draft, again), 'the other side still has its word to give').toBeUndefined()
  })
})

test('an outcome is not confirmed by the person who logged it for the other side', () => {
  const gone = { ...actor('gruene.lead'), person: 'spd.secretary' }
  expect(refusal(logged(), gone, confirmOutcome)).toMatchObject({ code: 'permission', reason: 'spokeForOther' })
  expect(refusal(logged(), actor('gruene.lead'), confirmOutcome)).toBeUndefined()
  expect(refusal(logged(), actor('spd.secretary'), confirmOutcome), 'their own office may').toBeUndefined()
})

test('whoever has changed sides may act on all that their old side has not spoken on', () => {
  const council = itemIn('agreed')
  expect(refusal(council, defector, { type: 'dissent.flag', item: 'a' })).toBeUndefined()
  council.does('gruene.lead', { type: 'dissent.flag', item: 'a' })
  expect(refusal(council, defector, { type: 'consensus.fail', item: 'a' })).toBeUndefined()
  expect(refusal(council, defector, { type: 'note.internal', item: 'a', text: 'Vermerk' })).toBeUndefined()
})

test('a class that came with the parent’s is confirmed, not half given (G2.1)', () => {
  const amend = { type: 'item.amend', item: 'a', part: 'p', title: 't', originator: 'dritte' } as const
  const council = sittingWith().does('spd.secretary', amend)
  council.does('spd.lead', { type: 'classify.propose', finance: 'none', ...classed })
  council.does('gruene.lead', { type: 'classify.confirm', ...classed })
  const confirm = { type: 'classify.confirm', item: 'p', value: 'covered' } as const
  expect(refusal(council, actor('gruene.lead'), confirm)).toMatchObject({ code: 'G2.1' })
})

test('a closed observation binds nobody any more', () => {
  const council = observed().does('spd.lead', close).does('gruene.lead', close)
  council.does('spd.lead', { type: 'consensus.confirm', item: 'a', vote: 'yes', version: 1 })
  council.does('gruene.lead', { type: 'consensus.confirm', item: 'a', vote: 'yes', version: 1 })
  council.does('gruene.lead', { type: 'line.revoke', item: 'a', reason: 'Wieder neu' })
  expect(refusal(council, defector, close)).toBeUndefined()
})

describe('a lead whose mandate does not bind the board', () => {
  const unbound: Actor = { ...actor('gruene.lead'), board: false }
  const bound: Actor = { ...actor('gruene.lead'), board: true }

  test.each<[string, () => Council, Command]>([
    ['confirm a consensus', () => itemIn('boards'), { type: 'consensus.confirm', item: 'a', vote: 'yes', version: 1 }],
    ['declare that it failed', () => itemIn('boards'), { type: 'consensus.fail', item: 'a' }],
    ['close an observation', observed, close],
    [
      'say what the boards made of a motion',
      () => motionIn('boardTalk'),
      { type: 'motion.boardResult', motion: 'm', result: 'joint' },
    ],
    ['say that the board stands behind a release', () => itemIn('releaseDeliberation'), { ...release, board: true }],
  ])('may not %s', (_name, given, command) => {
    expect(refusal(given(), unbound, command)).toMatchObject({ code: 'permission', reason: 'notTheBoard' })
    expect(refusal(given(), bound, command)).toBeUndefined()
    expect(refusal(given(), actor('gruene.lead'), command), 'where nothing is said, it binds').toBeUndefined()
  })

  test.each<[string, () => Council, Command]>([
    ['consent to a release for the faction', () => itemIn('releaseDeliberation'), release],
    ['flag a dissent', () => itemIn('agreed'), { type: 'dissent.flag', item: 'a' }],
    ['confirm a line', () => itemIn('proposed'), { type: 'line.confirm', item: 'a', vote: 'yes', version: 1 }],
  ])('may %s', (_name, given, command) => {
    expect(refusal(given(), unbound, command)).toBeUndefined()
  })
})
