import { nextOnMotion } from '../../../machines/motion/next-steps.ts'
import type { CouncilState } from '../../../machines/council-state.ts'
import type { MotionContext } from '../../../machines/motion/context.ts'
import { type Motion, stateAt } from '../../../machines/motion/motion.ts'
import { owedOnMotion } from '../../../machines/owed.ts'
import { motionReminders } from '../../../machines/motion/reminders.ts'
import { motionOffers } from '../../../machines/offers.ts'
import { maySeeMotion } from '../../../machines/visibility.ts'
import type { MotionView } from '../motion-view.ts'
import { motionRows, type SeenByAll, sightOf } from '../who-sees.ts'
import { actorOf, type Audience } from './audience.ts'
import { stampViews } from './item-facts.ts'
import { lenses } from './lenses.ts'
import { type Looking, seesItem } from './looking.ts'
import { reminderViews } from './reminder-views.ts'

/** What everybody who knows of the motion may know; the rest is made for each audience. */
export type MotionFacts = SeenByAll<MotionView, typeof motionRows>
export type MotionParticulars = Omit<MotionView, keyof MotionFacts>

/** How many text versions and stops a view carries. */
const RECENT = 20

/** The facts of a motion at this moment. No person's id or name is among them. */
export function motionFacts({ agreement }: CouncilState, motion: Motion, at: string): MotionFacts {
  const c = motion.context
  const state = stateAt(motion, agreement, at)
  return {
    id: c.motion,
    title: c.title,
    kind: c.kind,
    originator: c.originator,
    target: c.target,
    measures: c.measures,
    essential: c.essential,
    version: c.version,
    state,
    known: c.known,
    notice: c.notice && { at: c.notice.at, text: c.notice.text, version: c.notice.version },
    choices: choiceViews(c),
    settle: Object.entries(c.settle).map(([partner, { value, stamp }]) => ({ partner, value, at: stamp.at })),
    joint: c.joint,
    observations: c.observations
      .filter(({ closed }) => !closed)
      .map(({ norm, at: since, reason, stamps }) => ({ norm, at: since, reason, stamps: stampViews(stamps) })),
    next: state === 'lapsed' ? [] : nextOnMotion(motion),
    owed: (state !== 'lapsed' && owedOnMotion(motion)) || null,
  }
}

const choiceViews = ({ choices }: MotionContext): MotionView['choices'] =>
  Object.entries(choices).map(([partner, { choice, version, consentToSolo, stamp }]) => ({
    partner,
    choice,
    version,
    consentToSolo,
    at: stamp.at,
  }))

/** Through what each field goes that not all see alike, as the table says. */
const seen = {
  rev: lenses[sightOf(motionRows, 'rev')],
  versions: lenses[sightOf(motionRows, 'versions')],
  travelled: lenses[sightOf(motionRows, 'travelled')],
  item: lenses[sightOf(motionRows, 'item')],
  offers: lenses[sightOf(motionRows, 'offers')],
  reminders: lenses[sightOf(motionRows, 'reminders')],
}

/** What differs between audiences. */
export function motionParticulars(looking: Looking, motion: Motion, audience: Audience): MotionParticulars {
  const { state, at, revs } = looking
  const c = motion.context
  const eyes = { looking, audience }
  return {
    rev: seen.rev(eyes, revs.motions, c.motion),
    versions: seen
      .versions(eyes, motion, c.versions)
      .slice(-RECENT)
      .map(({ version, at: since, substantial }) => ({ version, at: since, substantial })),
    travelled: seen
      .travelled(eyes, motion, c.travelled)
      .slice(-RECENT)
      .map(({ state: stop, at: since, by }) => ({ state: stop, at: since, by })),
    item: seen.item(eyes, c.item),
    offers: seen.offers(eyes, () => motionOffers(state, actorOf(audience), motion, at)),
    reminders: seen.reminders(eyes, () => reminderViews(motionReminders(state, motion, at))),
  }
}

/** The motion as this audience sees it; undefined while the plan is another side's own (I29). */
export function motionView(looking: Looking, motion: Motion, audience: Audience): MotionView | undefined {
  if (!maySeeMotion(audience, motion)) return undefined
  return { ...motionFacts(looking.state, motion, looking.at), ...motionParticulars(looking, motion, audience) }
}

/** Which of its faces a motion shows: a speaker's by whether it is meant for a committee of theirs (§3.4). */
export function motionFaceOf(state: CouncilState, { context }: Motion, audience: Audience): string {
  const here = audience.role === 'speaker' && audience.committees.includes(context.target)
  const linked = context.item !== null && seesItem(state, audience, context.item)
  return `${audience.partner}/${audience.role}${audience.board ? '' : '-'}/${here ? 'here' : ''}/${linked ? 'linked' : ''}`
}
