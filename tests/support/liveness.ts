import type { CouncilState } from '../../machines/council-state.ts'
import { decide } from '../../machines/decide.ts'
import type { Command } from '../../machines/events.ts'
import { coordinationOf, finalOf, inDispute, inVote, type Item, proceedingsOf } from '../../machines/item/item.ts'
import { isAhead, isInSession, type Meeting } from '../../machines/meeting/meeting.ts'
import { isEnded, type Motion, stateAt } from '../../machines/motion/motion.ts'
import { actor, when } from './council.ts'
import { canReach, type Explored, type Point, withChanges } from './explore.ts'
import type { MotionPast } from './motion-past.ts'

/** A promise of RULES §4 about what can still be reached, and the points of a search that break it. */
export interface Liveness<Told> {
  readonly id: string
  readonly promise: string
  readonly stuck: (all: Explored<Told>) => string[]
}

type All = Explored
const item = 'a'
const office = 'spd.secretary'
const itemOf = ({ state }: Pick<Point, 'state'>): Item => state.items.get(item)!
const named = (points: readonly Point[]): string[] => points.map((point) => JSON.stringify(itemOf(point).value))
const accepts = ({ state }: Point, as: string, command: Command): boolean =>
  decide(state, { id: '', actor: actor(as), at: when, command }).ok

const isAgreed = (each: Item): boolean => finalOf(each) === null && coordinationOf(each) === 'agreed'

/** Meetings that an item can still be put on the agenda of. */
const left = ({ state }: Point): Meeting[] =>
  [...state.meetings.values()].filter((meeting) => isInSession(meeting) || isAhead(meeting))

export const itemLiveness: readonly Liveness<Point['past']>[] = [
  {
    id: 'L1',
    promise: 'every state that is not final has a way to a decision while a meeting is left',
    stuck(all: All) {
      const ways = canReach(all, (point) => finalOf(itemOf(point)) === 'decided')
      return named(
        all.points.filter((point, index) => finalOf(itemOf(point)) === null && left(point).length > 0 && !ways[index]),
      )
    },
  },
  {
    id: 'L2',
    promise: 'from every dissent that is not in a vote consensus can be reached',
    stuck(all: All) {
      const ways = canReach(all, (point) => isAgreed(itemOf(point)))
      return named(
        all.points.filter((point, index) => inDispute(itemOf(point)) && !inVote(itemOf(point)) && !ways[index]),
      )
    },
  },
  {
    id: 'L3',
    promise: 'no silent partner keeps a called item from its vote, nor a vote from being logged',
    stuck: ({ points }: All) =>
      named(
        points.filter((point) => {
          const proceedings = proceedingsOf(itemOf(point))
          if (proceedings === 'called') return !accepts(point, office, { type: 'vote.open', item, mode: 'open' })
          return proceedings === 'voting' && !accepts(point, office, { type: 'outcome.log', item, result: 'adopted' })
        }),
      ),
  },
  {
    id: 'L3',
    promise: 'the office alone brings an item to its decision, whoever keeps silent, while a meeting runs',
    // Eight events from each point: of many points, one in twenty-three is asked.
    stuck: ({ points }: All) =>
      named(points.filter((point, index) => index % 23 === 0 && sitsFor(point) !== undefined && !officeDecides(point))),
  },
  {
    id: 'L4',
    promise: 'a deferred item can be placed while a meeting takes items, and withdrawn always',
    stuck: ({ points }: All) =>
      named(
        points.filter((point) => {
          if (proceedingsOf(itemOf(point)) !== 'deferred') return false
          const placed = left(point).every(({ context: { meeting } }) =>
            accepts(point, office, { type: 'agenda.place', item, meeting }),
          )
          return !placed || !accepts(point, office, { type: 'item.withdraw', item })
        }),
      ),
  },
  {
    id: 'L6',
    promise: 'every open observation is closed by the boards of all partners, and by no fewer',
    stuck({ points }: All) {
      const observed = points.filter((point) => openNorms(itemOf(point)).length > 0)
      if (observed.length === 0) return ['nothing is ever observed']
      return named(observed.filter((point) => openNorms(itemOf(point)).some((norm) => !closes(point, norm))))
    },
  },
]

/** A meeting in session that can deal with the item where it stands, or at the council. */
function sitsFor({ state }: Pick<Point, 'state'>): string | undefined {
  const { council, stations, station } = itemOf({ state }).context
  const bodies = [stations[station]?.body, council]
  const running = [...state.meetings.values()].filter((meeting) => isInSession(meeting))
  return bodies.flatMap((body) => running.filter(({ context }) => context.body === body))[0]?.context.meeting
}

function officeDecides({ state }: Pick<Point, 'state'>): boolean {
  let now = state
  for (let step = 0; step < 20; step += 1) {
    const found = itemOf({ state: now })
    if (finalOf(found) !== null) return true
    const decision = decide(now, { id: '', actor: actor(office), at: when, command: nextOfOffice(now, found) })
    if (!decision.ok) return false
    now = withChanges(now, decision.changes)
  }
  return false
}

function nextOfOffice(state: CouncilState, found: Item): Command {
  const sitting = sitsFor({ state }) ?? ''
  switch (proceedingsOf(found)) {
    case 'scheduled':
      return { type: found.context.meeting === sitting ? 'item.call' : 'agenda.remove', item }
    case 'called':
      return { type: 'vote.open', item, mode: 'open' }
    case 'voting':
      return { type: 'outcome.log', item, result: 'adopted' }
    case 'logged':
      return { type: 'outcome.confirm', item }
    default:
      return { type: 'agenda.place', item, meeting: sitting }
  }
}

const openNorms = ({ context }: Item) => context.observations.filter(({ closed }) => !closed).map(({ norm }) => norm)

function closes({ state }: Point, norm: ReturnType<typeof openNorms>[number]): boolean {
  const command = { type: 'observation.close', item, norm, comment: 'Besprochen.' } as const
  const counts: number[] = []
  let now = state
  const { partners } = itemOf({ state }).context
  for (const as of [`${partners[0]!}.lead#2`, ...partners.map((partner) => `${partner}.lead`)]) {
    const decision = decide(now, { id: '', actor: actor(as), at: when, command })
    if (!decision.ok) return false
    now = withChanges(now, decision.changes)
    counts.push(openNorms(itemOf({ state: now })).filter((each) => each === norm).length)
  }
  return counts.join() === [...partners.map(() => 1), 0].join()
}

const motionOf = ({ state }: Point<MotionPast>): Motion => state.motions.get('m')!
const afterTerm = '2025-11-01T00:00:00+01:00'

export const motionLiveness: readonly Liveness<MotionPast>[] = [
  {
    id: 'L5',
    promise: 'every planned motion can still be filed or dropped, and lapses with the agreement (G1.2)',
    stuck(all) {
      const ends = ['filed', 'abandoned'].map((end) => canReach(all, (point) => motionOf(point).value === end))
      return all.points
        .filter((point, index) => {
          const motion = motionOf(point)
          const late = stateAt(motion, point.state.agreement, afterTerm)
          if (isEnded(motion)) return late !== motion.value
          return late !== 'lapsed' || ends.some((ways) => !ways[index])
        })
        .map((point) => motionOf(point).value)
    },
  },
]
