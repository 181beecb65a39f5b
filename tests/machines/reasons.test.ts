import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import type { CoordinationState } from '../../machines/item/states.ts'
import type { Council } from '../support/council.ts'
import { agreed, classified, itemIn, sittingWith } from '../support/stages.ts'

/** Beside the norm a refusal says why, in one word that the screens put into a sentence. */
const office = 'spd.secretary'
const item = 'a'
const version = 1
const reason = 'r'
const given = { item, reason } as const
const stance = { item, vote: 'yes', version } as const
const carried = (basis: 'agreement' | 'mutual' | 'third'): Command => ({ type: 'adjourn.carried', item, basis })
const proposed = () =>
  sittingWith().does('gruene.lead', { type: 'classify.propose', item, value: 'covered', finance: 'none' })
const off = (council: Council): Council => council.does(office, { type: 'agenda.remove', item })
const why = (council: Council, as: string, command: Command): string => {
  const decision = council.decide(as, command)
  return decision.ok ? 'accepted' : `${decision.code} ${decision.reason}`
}

describe('a lead learns', () => {
  test.each<[() => Council, Command, string]>([
    [
      () => itemIn('open'),
      { type: 'classify.propose', item, value: 'covered', finance: 'none' },
      'G2.1 classAlreadyProposed',
    ],
    [proposed, { type: 'classify.propose', item, value: 'covered', finance: 'none' }, 'G2.1 classAlreadyProposed'],
    [proposed, { type: 'classify.confirm', item, value: 'notCovered' }, 'G2.1 otherClass'],
    [() => sittingWith(), { type: 'classify.confirm', item, value: 'covered' }, 'G2.1 nothingClassified'],
    [() => sittingWith(), { type: 'classify.dispute', ...given }, 'G2.1 nothingClassified'],
    [proposed, { type: 'classify.reopen', ...given }, 'G2.1 classNotConfirmed'],
    [() => itemIn('boards'), { type: 'line.propose', ...stance }, 'G6.1 inDispute'],
    [() => itemIn('released'), { type: 'line.revoke', ...given }, 'G6.1 inDispute'],
    [() => itemIn('proposed'), { type: 'line.revoke', ...given }, 'G3.1 notAgreed'],
    [() => itemIn('agreed'), { type: 'line.propose', ...stance }, 'G3.1 alreadyAgreed'],
    [() => itemIn('agreed'), { type: 'line.withdraw', item }, 'G3.1 alreadyAgreed'],
    [
      () => itemIn('open').does('gruene.lead', { type: 'line.propose', ...stance }),
      { type: 'line.confirm', ...stance, vote: 'no' },
      'G3.1 otherVote',
    ],
    [() => itemIn('open'), { type: 'line.confirm', ...stance }, 'G3.1 nothingProposed'],
    [() => itemIn('boards'), { type: 'dissent.flag', item }, 'G6.1 alreadyInDispute'],
    [() => itemIn('open'), { type: 'dissent.retract', item }, 'G6.1 noDispute'],
    [() => itemIn('open'), { type: 'consensus.confirm', ...stance }, 'G6.1 noDispute'],
    [() => itemIn('released'), { type: 'consensus.fail', item }, 'G6.1 noDispute'],
    [() => itemIn('persisting'), { type: 'consensus.fail', item }, 'G6.1 alreadyFailed'],
    [() => itemIn('boards'), { type: 'adjourn.request', item }, 'G6.2 boardsFirst'],
    [() => itemIn('adjournmentPending'), { type: 'adjourn.request', item }, 'G6.2 alreadyRequested'],
    [
      () => itemIn('adjournmentPending').does(office, { type: 'adjourn.refused', item }),
      { type: 'adjourn.waive', item },
      'G6.2 stepUsed',
    ],
    [
      () => itemIn('adjourned').all({ type: 'consensus.fail', item }),
      { type: 'adjourn.request', item },
      'G6.2 adjournedBefore',
    ],
    [() => itemIn('persisting'), { type: 'adjourn.withdraw', item }, 'G6.2 noWish'],
    [() => itemIn('open'), { type: 'release.open', item }, 'G6.1 boardsFirst'],
    [() => itemIn('persisting'), { type: 'release.open', item }, 'G6.2 adjournmentFirst'],
    [() => itemIn('adjournmentPending'), { type: 'release.open', item }, 'G6.2 wishPending'],
    [() => itemIn('adjourned'), { type: 'release.open', item }, 'G6.3 attemptAfterAdjournment'],
    [() => itemIn('releaseDeliberation'), { type: 'release.open', item }, 'G6.4 alreadyDeliberating'],
    [() => itemIn('released'), { type: 'release.open', item }, 'G6.4 alreadyDeliberating'],
    [() => itemIn('persisting'), { type: 'release.refuse', item }, 'G6.4 notDeliberating'],
    [() => itemIn('persisting'), { type: 'release.revoke', item }, 'G6.4 notReleased'],
    [() => itemIn('open').voting(item), { type: 'line.propose', ...stance }, 'G3.1 frozen'],
    [() => itemIn('open'), { type: 'line.propose', ...stance, version: 2 }, 'stale outdatedText'],
    [() => sittingWith(), { type: 'line.propose', ...stance }, 'G2.1 classNotConfirmed'],
    [() => classified(sittingWith(), item, 'resolution'), { type: 'line.propose', ...stance }, 'G7.1 isResolution'],
    [() => classified(sittingWith(), item, 'notCovered'), { type: 'dissent.flag', item }, 'G2.1 notCovered'],
    [() => itemIn('open'), { type: 'line.propose', ...stance, item: 'z' }, 'invalid unknownThing'],
    [() => sittingWith(), { type: 'meeting.close', meeting: 'rat-feb' }, 'permission role'],
    [() => itemIn('open').voting(item), { type: 'item.supersede', item, by: 'b' }, 'state voteRunning'],
    [() => sittingWith(), { type: 'observation.close', item, norm: 'G6.1', comment: 'c' }, 'state nothingToClose'],
  ])('%#: %o', (council, command, expected) => {
    const stage = council()
    if (command.type === 'item.supersede') stage.item('b', { meeting: 'rat-mar' })
    expect(why(stage, 'spd.lead', command)).toBe(expected)
  })

  test.each<[CoordinationState, string, Command, string]>([
    ['proposed', 'spd.lead', { type: 'line.confirm', ...stance }, 'permission alreadyStamped'],
    ['proposed', 'gruene.lead', { type: 'line.withdraw', item }, 'permission notYourProposal'],
    ['boards', 'gruene.lead', { type: 'dissent.retract', item }, 'permission notYourFlag'],
    ['adjournmentPending', 'gruene.lead', { type: 'adjourn.withdraw', item }, 'permission notYourRequest'],
    ['open', 'spd.speaker:FBL', { type: 'line.propose', ...stance }, 'permission notYourStation'],
    ['open', 'spd.member', { type: 'line.propose', ...stance }, 'permission role'],
  ])('in %s as %s whose word it is: %o', (state, as, command, expected) => {
    expect(why(itemIn(state), as, command)).toBe(expected)
  })

  test('that nobody confirms twice, nor their own record', () => {
    expect(why(proposed(), 'gruene.lead', { type: 'classify.confirm', item, value: 'covered' })).toBe(
      'permission alreadyStamped',
    )
    const logged = itemIn('agreed').voting(item).does(office, { type: 'outcome.log', item, result: 'adopted' })
    expect(why(logged, 'spd.lead', { type: 'outcome.confirm', item })).toBe('permission ownRecord')
    expect(why(logged, 'gruene.lead', { type: 'outcome.confirm', item })).toBe('accepted')
  })
})

describe('the office learns', () => {
  const place: Command = { type: 'agenda.place', item, meeting: 'rat-mar' }
  const log: Command = { type: 'outcome.log', item, result: 'adopted' }
  const correct: Command = { type: 'outcome.correct', item, result: 'adopted', reason }
  const secret = () => itemIn('agreed').voting(item, 'secret')
  const rollCall = { rollCall: [{ person: 'R', vote: 'yes' as const }] }
  test.each<[() => Council, Command, string]>([
    [() => itemIn('persisting'), carried('agreement'), 'G6.2 noWish'],
    [() => off(itemIn('adjournmentPending')), carried('agreement'), 'state notOnAgenda'],
    [() => itemIn('agreed'), carried('mutual'), 'G3.1 noAdjournLine'],
    [() => off(agreed(itemIn('open'), item, 'adjourn')), carried('mutual'), 'state notOnAgenda'],
    [() => off(itemIn('open')), carried('third'), 'state notOnAgenda'],
    [() => itemIn('open').voting(item), carried('third'), 'state voteRunning'],
    [() => itemIn('persisting'), { type: 'adjourn.refused', item }, 'G6.2 noWish'],
    [() => classified(sittingWith(), item, 'notCovered'), carried('agreement'), 'G2.1 notCovered'],
    [
      () => itemIn('adjournmentPending'),
      { type: 'adjourn.carried', item, basis: 'agreement', to: 'rat-feb' },
      'G6.2 targetNotCouncil',
    ],
    [() => sittingWith(), place, 'state alreadyOnAgenda'],
    [() => sittingWith().voting(item), place, 'state voteRunning'],
    [() => sittingWith().called(item), { type: 'item.call', item }, 'state otherItemCalled'],
    [() => off(sittingWith()), { type: 'item.call', item }, 'state notOnAgenda'],
    [() => sittingWith().voting(item), { type: 'item.call', item }, 'state voteRunning'],
    [() => sittingWith().called(item), { type: 'agenda.remove', item }, 'state otherItemCalled'],
    [() => off(sittingWith()), { type: 'agenda.remove', item }, 'state notOnAgenda'],
    [() => sittingWith(), { type: 'item.leave', item }, 'state notCalled'],
    [() => sittingWith(), { type: 'vote.open', item, mode: 'open' }, 'state notCalled'],
    [() => sittingWith().voting(item), { type: 'item.leave', item }, 'state voteRunning'],
    [() => sittingWith().called(item), log, 'state noVote'],
    [() => sittingWith().called(item), { type: 'vote.abort', item, reason }, 'state noVote'],
    [() => sittingWith().voting(item), correct, 'state nothingLogged'],
    [() => sittingWith().voting(item), { type: 'outcome.confirm', item }, 'state nothingLogged'],
    [
      () => sittingWith().voting(item),
      { type: 'item.part', item, part: 'p', title: 't', number: '1', sameText: true },
      'state voteRunning',
    ],
    [
      () => sittingWith().voting(item),
      { type: 'item.amend', item, part: 'p', title: 't', originator: 'dritte' },
      'state voteRunning',
    ],
    [() => sittingWith().voting(item), { type: 'meeting.close', meeting: 'rat-feb' }, 'state voteRunning'],
    [() => sittingWith().voting(item), { type: 'meeting.recess', meeting: 'rat-feb' }, 'state voteRunning'],
    [() => sittingWith(), { type: 'meeting.invite', meeting: 'rat-feb' }, 'state alreadyInvited'],
    [secret, { type: 'outcome.log', item, result: 'adopted', positions: { spd: 'yes' } }, 'privacy secretBallot'],
    [secret, { type: 'outcome.log', item, result: 'adopted', deviations: { spd: { no: 1 } } }, 'privacy secretBallot'],
    [secret, { type: 'outcome.log', item, result: 'adopted', ...rollCall }, 'privacy secretBallot'],
    [
      () => itemIn('agreed').voting(item),
      { type: 'outcome.log', item, result: 'adopted', ...rollCall },
      'privacy rollCallOnly',
    ],
    [
      () => sittingWith({ public: false }).voting(item, 'rollcall'),
      { type: 'outcome.log', item, result: 'adopted', ...rollCall },
      'privacy rollCallOnly',
    ],
    [
      () => secret().does(office, log),
      { type: 'outcome.correct', item, result: 'adopted', reason, positions: { spd: 'yes' } },
      'privacy secretBallot',
    ],
    [() => itemIn('open').does(office, { type: 'item.withdraw', item }), { type: 'item.call', item }, 'state final'],
  ])('%#: %o', (council, command, expected) => {
    expect(why(council(), office, command)).toBe(expected)
  })

  test('that a meeting must run, without recess, and that one item is called at a time', () => {
    const council = sittingWith().item('b', { meeting: 'rat-feb' }).item('c', { meeting: 'rat-mar' })
    expect(why(council, office, { type: 'item.call', item: 'c' })).toBe('state meetingNotRunning')
    council.called(item)
    expect(why(council, office, { type: 'item.call', item: 'b' })).toBe('state otherItemCalled')
    council.does(office, { type: 'meeting.recess', meeting: 'rat-feb' })
    expect(why(council, office, { type: 'vote.open', item, mode: 'open' })).toBe('state recess')
    council.does(office, { type: 'meeting.resume', meeting: 'rat-feb' }).voting(item)
    council.does(office, { type: 'outcome.log', item, result: 'adopted' }, { type: 'item.call', item: 'b' })
    const add = { type: 'item.add', item: 'n', title: 't', kind: 'vorlage', originator: 'dritte' } as const
    council.does(office, { type: 'item.leave', item: 'b' }, { type: 'meeting.close', meeting: 'rat-feb' })
    expect(why(council, office, { ...add, meeting: 'rat-feb' })).toBe('state meetingOver')
    expect(why(council, office, { type: 'agenda.place', item: 'b', meeting: 'rat-feb' })).toBe('state meetingOver')
  })
})
