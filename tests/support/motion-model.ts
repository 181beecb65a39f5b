import type { Command } from '../../machines/events.ts'
import { isEnded, type Motion } from '../../machines/motion/motion.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { Council } from './council.ts'
import type { Move, Point, Search } from './explore.ts'
import { threePartners } from './fictional.ts'
import type { MotionMoment } from './moment.ts'
import { motionInvariants } from './motion-invariants.ts'
import { type MotionPast, motionPastKey, noMotionPast, rememberMotion } from './motion-past.ts'

/**
 * The abstract model of one planned motion that is searched exhaustively. Its bounds: one motion of the first of two
 * partners, or of three; a lead of each, a secretary of each, a member of the last; at most `versions` text versions; every
 * event of §3.4 with every value of its fields. Two points are one if they agree in state, kind, text version, notice, what
 * each partner said on which text, the disputed class, open observations, the item, and the past of `motion-past.ts`; it
 * does not matter which of the other partners is which. Not told apart: titles, measures, times, evidence. Meetings and the
 * item it becomes are not in it.
 */
export interface MotionBounds {
  readonly kind: 'motion' | 'resolution'
  readonly essential: boolean
  readonly versions: number
  readonly three?: true
}

const motion = 'm'
const found = ({ state }: Pick<Point<unknown>, 'state'>): Motion => state.motions.get(motion)!

export function motionModel({ kind, essential, versions, three }: MotionBounds): Search<MotionMoment, MotionPast> {
  const council = new Council(three ? threePartners() : krefeld)
  const [own = ''] = council.partners
  const plan = { type: 'motion.add', motion, originator: own, kind, target: 'rat', title: 'Radweg', essential } as const
  council.does(`${own}.lead`, plan)
  const byVersion = Array.from({ length: versions + 2 }, (_, version) =>
    moves(council.partners, version, version < versions),
  )
  return {
    start: { state: council.state, past: noMotionPast },
    invariants: motionInvariants,
    limit: 200_000,
    moves: (point) => (isEnded(found(point)) ? [] : (byVersion[found(point).context.version] ?? [])),
    key,
    remember: (from, event) => rememberMotion(from.past, event, found(from)),
    momentOf: (from, event, to) => ({
      state: to.state,
      event,
      before: found(from),
      motion: found(to),
      past: to.past,
      was: from.past,
    }),
  }
}

const said = (as: string, commands: readonly Command[]): Move[] => commands.map((command) => [as, command])

function moves(partners: readonly string[], version: number, revisable: boolean): Move[] {
  const leads: Command[] = [
    { type: 'motion.notify', motion, version, text: 't' },
    { type: 'motion.coordinate', motion },
    { type: 'motion.joint', motion, version },
    { type: 'motion.solo', motion, version },
    { type: 'motion.solo', motion, version, consentToSolo: true },
    { type: 'motion.solo', motion, version, otherUnreachable: true },
    { type: 'motion.dissent', motion },
    { type: 'motion.resume', motion },
    { type: 'motion.boardResult', motion, result: 'joint' },
    { type: 'motion.boardResult', motion, result: 'none' },
    { type: 'motion.boardResult', motion, result: 'none', consentToSolo: true },
    ...(revisable
      ? [true, false].map((substantial): Command => ({
          type: 'motion.revise',
          motion,
          version: version + 1,
          substantial,
        }))
      : []),
    { type: 'motion.publish', motion },
    { type: 'motion.disputeClass', motion },
    { type: 'motion.settleClass', motion, value: 'motion' },
    { type: 'motion.settleClass', motion, value: 'resolution' },
    { type: 'motion.abandon', motion },
  ]
  const anyone: Command[] = [
    { type: 'motion.incident', motion, what: 'published', evidence: 'e' },
    { type: 'motion.incident', motion, what: 'filed', evidence: 'e' },
  ]
  const filing: Command = { type: 'motion.file', motion }
  return [
    ...partners.flatMap((partner) => said(`${partner}.lead`, [...leads, ...anyone, filing])),
    ...partners.flatMap((partner) => said(`${partner}.secretary`, [filing])),
    ...said(`${partners.at(-1) ?? ''}.member`, anyone),
  ]
}

/** The same however the other partners are named; the smallest stands. */
function key(point: Point<MotionPast>): string {
  const [own = '', ...others] = found(point).context.partners
  const [one, other] = [keyFor(point, [own, ...others]), keyFor(point, [own, ...others.toReversed()])]
  return one < other ? one : other
}

function keyFor(point: Point<MotionPast>, partners: readonly string[]): string {
  const { value, context: c } = found(point)
  return JSON.stringify([
    value,
    c.kind,
    c.version,
    c.known,
    c.notice?.version,
    partners.map((partner) => {
      const word = c.choices[partner]
      return word ? [word.choice, word.version, word.consentToSolo] : null
    }),
    c.joint,
    partners.map((partner) => c.settle[partner]?.value ?? null),
    c.item,
    c.observations.map(({ norm }) => norm),
    motionPastKey(point.past, partners),
  ])
}
