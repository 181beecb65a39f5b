import { lineWord } from '../screens/line-word.ts'
import { turnOf } from '../screens/lead/turn.ts'
import { deskText } from '../texts/secretary.ts'
import { queueText } from '../texts/lead/queue.ts'
import { rehearsalText } from '../texts/rehearsal/page.ts'
import { sidesOf } from '../texts/sides.ts'
import { text } from '../texts/text.ts'
import { bodyName, itemNumber, meetingWords } from '../texts/why.ts'
import { meNamed } from './names.ts'
import { planState, planTurn } from './plan-words.ts'
import { anyMember, leadsOf, shownAt } from './shown.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Moment } from '../../machines/scenario/stage.ts'
import type { MotionView } from '../../server/protocol/motion-view.ts'
import type { ItemView, MeView } from '../../server/protocol/view.ts'
import type { Known } from '../reduce.ts'

/** What became different on the screens between two moments, in sentences. */
export function changesBetween(before: Moment, after: Moment): string[] {
  return [
    ...meetingChanges(before, after),
    ...memberChanges(before, after),
    ...leadsOf(after).flatMap((person) => leadChanges(before, after, person)),
    ...observed(before, after),
  ]
}

const sees = (moment: Moment, person: string): Known => shownAt(moment).of(person)

function meetingChanges(before: Moment, after: Moment): string[] {
  const words = rehearsalText.value.changes
  const { agreement } = after.state
  const person = anyMember(after)
  return [...sees(after, person).meetings.values()].flatMap(({ id, body, bodyName: own, state }) => {
    if (sees(before, person).meetings.get(id)?.state === state) return []
    return [words.meeting(bodyName(agreement, body, own), deskText.value.meeting.state[state])]
  })
}

function memberChanges(before: Moment, after: Moment): string[] {
  const person = anyMember(after)
  const now = sees(after, person)
  return [...now.items.values()].flatMap((item) =>
    itemChanges(sees(before, person).items.get(item.id), item, now, after),
  )
}

function itemChanges(was: ItemView | undefined, now: ItemView, known: Known, { state }: Moment): string[] {
  const words = rehearsalText.value.changes
  const { display } = now
  const until = display.until === undefined ? undefined : known.meetings.get(display.until)
  const outcome = now.outcomes.at(-1)
  const isNew = <Key extends 'frozen' | 'voluntary' | 'until'>(key: Key): boolean =>
    display[key] !== was?.display[key] && Boolean(display[key])
  return [
    ...(was && now.proceedings === 'called' && was.proceedings !== 'called' && was.proceedings !== 'voting'
      ? [words.called(itemNumber(now))]
      : []),
    ...(was && was.version !== now.version ? [words.version(now.version)] : []),
    ...lineChange(was, now),
    ...(isNew('voluntary') ? [words.voluntary] : []),
    ...(isNew('frozen') ? [words.frozen] : []),
    ...(isNew('until') && until ? [words.until(meetingWords(state.agreement, until))] : []),
    ...(outcome && now.outcomes.length > (was?.outcomes.length ?? 0)
      ? [words.outcome(text.value.result[outcome.result])]
      : []),
  ]
}

function lineChange(was: ItemView | undefined, now: ItemView): string[] {
  const words = rehearsalText.value.changes
  const word = lineWord(now.display)
  if (!was) return [words.membersNew(word)]
  const before = lineWord(was.display)
  return before === word ? [] : [words.members(before, word)]
}

function leadChanges(before: Moment, after: Moment, person: string): string[] {
  const { agreement } = after.state
  const words = rehearsalText.value.changes
  const me = meNamed(agreement, person)
  const side = sidesOf(agreement).name(me.partner)
  const [was, now] = [sees(before, person), sees(after, person)]
  const turns = [...now.items.values()].flatMap((item) => newTurn(was.items.get(item.id), item, me, side))
  const notes = [...now.items.values()].some(
    ({ id, notes: these }) => these.length > (was.items.get(id)?.notes.length ?? 0),
  )
  const plans = [...now.motions.values()].flatMap((plan) => planChanges(agreement, was.motions.get(plan.id), plan, me))
  return [...plans, ...turns, ...(notes ? [words.note(side)] : [])]
}

function newTurn(was: ItemView | undefined, now: ItemView, me: MeView, side: string): string[] {
  const turn = turnOf(now, me)
  const before = was && turnOf(was, me)
  if (turn.whose !== 'mine' || (before?.whose === 'mine' && before.verb === turn.verb)) return []
  return [rehearsalText.value.changes.turn(side, queueText.value.verb[turn.verb])]
}

function planChanges(agreement: Agreement, was: MotionView | undefined, now: MotionView, me: MeView): string[] {
  const words = rehearsalText.value.changes
  const side = sidesOf(agreement).name(me.partner)
  const turn = planTurn(agreement, now, me)
  const changes = was ? [] : [words.learns(side)]
  if (now.originator === me.partner && was?.state !== now.state) changes.push(words.plan(planState(now.state)))
  if (turn !== null && (!was || planTurn(agreement, was, me) !== turn)) changes.push(words.turn(side, turn))
  return changes
}

/** How many facts everybody sees that the boards may explain. */
function observations(moment: Moment): number {
  const { items, motions } = sees(moment, anyMember(moment))
  return [...items.values(), ...motions.values()].reduce((sum, thing) => sum + thing.observations.length, 0)
}

const observed = (before: Moment, after: Moment): string[] =>
  observations(after) > observations(before) ? [rehearsalText.value.changes.observation] : []
