import { beforeAll, describe, expect, test } from 'vitest'
import { decide } from '../../machines/decide.ts'
import type { Command } from '../../machines/events.ts'
import { coordinationOf, finalOf, inDispute, inVote, type Item, proceedingsOf } from '../../machines/item/item.ts'
import { isInSession, type Meeting, stateOf } from '../../machines/meeting/meeting.ts'
import { actor, when } from './council.ts'
import { canReach, type Explored, explore, type Point, withChanges } from './explore.ts'
import { invariants } from './invariants.ts'
import { type Bounds, itemModel } from './item-model.ts'

const item = 'a'
const itemOf = ({ state }: Point): Item => state.items.get(item)!
/** Meetings that an item can still be put on the agenda of. */
const left = ({ state }: Point): Meeting[] =>
  [...state.meetings.values()].filter(
    (meeting) => isInSession(meeting) || ['planned', 'invited'].includes(stateOf(meeting)),
  )
const accepts = ({ state }: Point, as: string, command: Command): boolean =>
  decide(state, { id: '', actor: actor(as), at: when, command }).ok

/** Every invariant of an item as a promise over all states that the abstract model reaches within these bounds. */
export function promisesOverAllStates(name: string, bounds: Bounds): void {
  describe(`in every reachable state, ${name}`, () => {
    let all: Explored

    beforeAll(() => {
      const began = performance.now()
      all = explore(itemModel(bounds))
      const [states, tried, taken] = [all.points.length, all.tried, all.accepted].map((each) =>
        each.toLocaleString('en'),
      )
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      console.log(`${name}: ${states!} states, ${tried!} transitions tried, ${taken!} accepted, ${seconds} s`)
    }, 600_000)

    test('the search ends within its bounds', () => {
      expect(all.complete).toBe(true)
      expect(all.points.length).toBeGreaterThan(1000)
    })

    for (const { id, promise } of invariants) {
      test(`${id}: ${promise}`, () => {
        expect(all.violations.get(id)).toBeUndefined()
      })
    }

    test('L1: every state that is not final has a way to a decision while a meeting is left', () => {
      const ways = canReach(all, (point) => finalOf(itemOf(point)) === 'decided')
      const stuck = all.points.filter(
        (point, at) => finalOf(itemOf(point)) === null && left(point).length > 0 && !ways[at],
      )
      expect(stuck.map((point) => itemOf(point).value)).toEqual([])
    })

    test('L2: from every dissent that is not in a vote consensus can be reached', () => {
      const ways = canReach(
        all,
        (point) => finalOf(itemOf(point)) === null && coordinationOf(itemOf(point)) === 'agreed',
      )
      const cutOff = all.points.map(itemOf).filter((each, index) => inDispute(each) && !inVote(each) && !ways[index])
      expect(cutOff.map(({ value }) => value)).toEqual([])
    })

    test('L3: no silent partner keeps a called item from its vote, nor a vote from being logged', () => {
      const blocked = all.points.filter((point) => {
        const proceedings = proceedingsOf(itemOf(point))
        if (proceedings === 'called') return !accepts(point, 'spd.secretary', { type: 'vote.open', item, mode: 'open' })
        return (
          proceedings === 'voting' && !accepts(point, 'spd.secretary', { type: 'outcome.log', item, result: 'adopted' })
        )
      })
      expect(blocked).toEqual([])
    })

    test('L4: a deferred item can be placed while a meeting takes items, and withdrawn always', () => {
      const lost = all.points.filter((point) => {
        if (proceedingsOf(itemOf(point)) !== 'deferred') return false
        const placed = left(point).every(({ context: { meeting } }) =>
          accepts(point, 'spd.secretary', { type: 'agenda.place', item, meeting }),
        )
        return !placed || !accepts(point, 'spd.secretary', { type: 'item.withdraw', item })
      })
      expect(lost).toEqual([])
    })

    test('L6: every open observation is closed by the boards of all partners, and by no fewer', () => {
      const observed = all.points.filter((point) => openNorms(itemOf(point)).length > 0)
      expect(observed.length).toBeGreaterThan(0)
      expect(observed.filter((point) => openNorms(itemOf(point)).some((norm) => !closes(point, norm)))).toEqual([])
    })
  })
}

const openNorms = ({ context }: Item) => context.observations.filter(({ closed }) => !closed).map(({ norm }) => norm)

function closes({ state, past }: Point, norm: ReturnType<typeof openNorms>[number]): boolean {
  const command = { type: 'observation.close', item, norm, comment: 'Besprochen.' } as const
  const counts: number[] = []
  let now = state
  for (const as of ['spd.lead', 'spd.lead#2', 'gruene.lead']) {
    const decision = decide(now, { id: '', actor: actor(as), at: when, command })
    if (!decision.ok) return false
    now = withChanges(now, decision.changes)
    counts.push(openNorms(itemOf({ state: now, past })).filter((each) => each === norm).length)
  }
  return counts.join() === '1,1,0'
}
