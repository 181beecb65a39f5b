import type { NormId } from '../agreements/agreement.ts'
import { allStamped, stamped, type Who } from '../stamps.ts'
import type { Choice, IncidentReason, MotionContext } from './context.ts'
import type { MotionEvent, MotionEventName, Of } from './chart-events.ts'

/** Guards and effects of the motion chart: plain functions of context and event (RULES §3.4). */

type Effect = (context: MotionContext, event: MotionEvent) => Partial<MotionContext>
type Guard = (context: MotionContext, event: MotionEvent) => boolean

const isNamed = <Name extends MotionEventName>(event: MotionEvent, name: Name): event is Of<Name> => event.type === name

const effectOf =
  <Name extends MotionEventName>(
    change: (context: MotionContext, event: Of<Name>) => Partial<MotionContext>,
    name: Name,
  ): Effect =>
  (context, event) =>
    isNamed(event, name) ? change(context, event) : {}

const guardOf =
  <Name extends MotionEventName>(holds: (context: MotionContext, event: Of<Name>) => boolean, name: Name): Guard =>
  (context, event) =>
    isNamed(event, name) && holds(context, event)

export const isMotion: Guard = (c) => c.kind === 'motion'
export const isResolution: Guard = (c) => c.kind === 'resolution'

export const notifiesCurrent = guardOf((c, e) => e.version === c.version, 'motion.notify')
export const notifiesMotion: Guard = (c, e) => isMotion(c, e) && notifiesCurrent(c, e)
export const notifiesResolution: Guard = (c, e) => isResolution(c, e) && notifiesCurrent(c, e)

/** The proof of delivery: who told the partners what, on which text, and when (G5.1, G7.2). */
export const noteNotice = effectOf(
  (_, e) => ({ known: true, notice: { at: e.who.at, by: e.who.person, text: e.text, version: e.version } }),
  'motion.notify',
)

export const voidStamps: Effect = () => ({ choices: {}, joint: false })

const said = (
  c: MotionContext,
  who: Who,
  choice: Choice['choice'],
  consentToSolo: boolean,
): MotionContext['choices'] => ({
  ...c.choices,
  [who.partner]: { choice, version: c.version, consentToSolo, stamp: { ...who } },
})

/** With this partner's word, do all say so of the current text? */
const allSay = (c: MotionContext, { partner: sayer }: Who, choice: Choice['choice']): boolean =>
  c.partners.every(
    (partner) =>
      partner === sayer || (c.choices[partner]?.choice === choice && c.choices[partner].version === c.version),
  )

/** An essential common project needs every other partner's recorded consent before one files it alone (G2.2). */
export const soloNeedsConsent = (c: MotionContext, partner: string, consentToSolo: boolean | undefined): boolean =>
  c.essential && partner !== c.originator && consentToSolo !== true

const onCurrent = (c: MotionContext, version: number): boolean => version === c.version

export const saysJoint = guardOf((c, e) => onCurrent(c, e.version), 'motion.joint')
export const lastJoint = guardOf((c, e) => onCurrent(c, e.version) && allSay(c, e.who, 'joint'), 'motion.joint')
export const saysSolo = guardOf(
  (c, e) => onCurrent(c, e.version) && !soloNeedsConsent(c, e.who.partner, e.consentToSolo),
  'motion.solo',
)
export const lastSolo = guardOf((c, e) => saysSolo(c, e) && allSay(c, e.who, 'solo'), 'motion.solo')
/** The originator cannot reach the other side: cleared at once, with an observation; never for an essential project. */
export const soloUnanswered = guardOf(
  (c, e) => saysSolo(c, e) && e.otherUnreachable === true && e.who.partner === c.originator && !c.essential,
  'motion.solo',
)

export const stampChoice: Effect = (c, e) => {
  if (e.type === 'motion.joint') return { choices: said(c, e.who, 'joint', false) }
  if (e.type === 'motion.solo') return { choices: said(c, e.who, 'solo', e.consentToSolo === true) }
  if (e.type !== 'motion.boardResult') return {}
  return { choices: said(c, e.who, e.result, e.consentToSolo === true) }
}

export const saysResult = guardOf(
  (c, e) => e.result === 'joint' || !soloNeedsConsent(c, e.who.partner, e.consentToSolo),
  'motion.boardResult',
)
const lastResult = (result: 'joint' | 'none'): Guard =>
  guardOf((c, e) => e.result === result && saysResult(c, e) && allSay(c, e.who, result), 'motion.boardResult')
export const lastResultJoint = lastResult('joint')
export const lastResultNone = lastResult('none')

export const becomeJoint: Effect = () => ({ joint: true })

const settled = (c: MotionContext, { value, who }: Of<'motion.settleClass'>): MotionContext['settle'] => ({
  ...c.settle,
  [who.partner]: { value, stamp: { ...who } },
})
const lastSettle = (value: 'motion' | 'resolution'): Guard =>
  guardOf((c, e) => {
    const all = settled(c, e)
    return c.partners.every((partner) => all[partner]?.value === value)
  }, 'motion.settleClass')
export const settlesResolution = lastSettle('resolution')
export const settlesMotion = lastSettle('motion')

export const stampSettle = effectOf((c, e) => ({ settle: settled(c, e) }), 'motion.settleClass')
export const becomeMotion: Effect = () => ({ kind: 'motion' })
export const clearSettle: Effect = () => ({ settle: {} })

export const nextVersion = guardOf((c, e) => e.version === c.version + 1, 'motion.revise')
export const substantialMotion = guardOf(
  (c, e) => nextVersion(c, e) && e.substantial && c.kind === 'motion',
  'motion.revise',
)
export const revise = effectOf(
  (c, e) => ({
    version: e.version,
    versions: [...c.versions, { version: e.version, at: e.who.at, substantial: e.substantial }],
  }),
  'motion.revise',
)

export const wasPublished = guardOf((_, e) => e.what === 'published', 'motion.incident')
export const wasFiled = guardOf((_, e) => e.what === 'filed', 'motion.incident')

/** Recorded as it happened, outside the tool: a fact that the boards may explain, no verdict (§3.7). */
const incident =
  (...facts: readonly [NormId, IncidentReason][]): Effect =>
  (c, e) => ({
    known: true,
    observations: facts.reduce((all, [norm, reason]) => observed(all, norm, reason, e.who.at), c.observations),
  })

const uncoordinated = incident(['G5.2', 'publishedBeforeCoordination'])
const untold = incident(['G5.2', 'publishedBeforeCoordination'], ['G5.1', 'notToldBefore'])
const unnoticed = incident(['G7.2', 'noNoticeBefore'])

export const noteIncident: Effect = (c, e) => (c.kind === 'resolution' ? unnoticed(c, e) : uncoordinated(c, e))
export const noteIncidentWhilePlanned: Effect = (c, e) => (c.kind === 'resolution' ? unnoticed(c, e) : untold(c, e))
/** While the class is disputed the stricter rule holds (Q14). */
export const noteIncidentInDispute: Effect = (c, e) => uncoordinated(c, e)
export const noteUnreachable: Effect = (c, e) => ({
  observations: observed(c.observations, 'G5.2', 'otherUnreachable', e.who.at),
})

/** Each norm once while open. */
function observed(all: MotionContext['observations'], norm: NormId, reason: IncidentReason, at: string) {
  if (all.some((each) => each.norm === norm && !each.closed)) return all
  return [...all, { norm, at, reason, stamps: [], closed: false }]
}

/** Only the boards of all partners close an observation. */
export const stampObservation = effectOf((c, e) => {
  const open = c.observations.find((each) => each.norm === e.norm && !each.closed)
  if (!open) return {}
  const stamps = stamped(open.stamps, e.who)
  const closed = allStamped(c.partners, stamps)
  return { observations: c.observations.map((each) => (each === open ? { ...open, stamps, closed } : each)) }
}, 'observation.close')

export const linkItem = effectOf((c, e) => ({ item: e.item ?? c.motion }), 'motion.file')
