import type { CouncilState } from '../../machines/council-state.ts'
import type { Motion } from '../../machines/motion/motion.ts'
import { maySeeMotion } from '../../machines/visibility.ts'
import type { Audience } from '../protocol/views/audience.ts'
import { calendarOf } from './calendar.ts'
import { dateOf } from './course.ts'
import type { Looking } from '../protocol/views/looking.ts'
import { motionFaceOf, motionFacts, motionParticulars } from '../protocol/views/motion-view.ts'

/** A motion's bytes, with all that they were made from. */
interface Rendering {
  readonly motion: Motion
  readonly calendar: string
  /** The sittings of the body it is meant for: what is due counts from the next one. */
  readonly sittings: string
  readonly facts: string
  readonly faces: Map<string, string>
}

/** Planned motions as JSON, each made once for all audiences that see the same, and anew when what it was made from changed. */
export class MotionRenderings {
  readonly #state: CouncilState
  readonly #known = new Map<string, Rendering>()

  constructor(state: CouncilState) {
    this.#state = state
  }

  /** The motion as this audience sees it, as JSON; undefined while it is another side's own plan. */
  json(id: string, audience: Audience, looking: Looking): string | undefined {
    const motion = this.#state.motions.get(id)
    if (!motion || !maySeeMotion(audience, motion)) return undefined
    const { facts, faces } = this.#rendering(motion, looking)
    const face = motionFaceOf(this.#state, motion, audience)
    const known = faces.get(face)
    if (known !== undefined) return known
    const json = `${facts.slice(0, -1)},${JSON.stringify(motionParticulars(looking, motion, audience)).slice(1)}`
    faces.set(face, json)
    return json
  }

  #rendering(motion: Motion, { at }: Looking): Rendering {
    const { motion: id, target } = motion.context
    const calendar = calendarOf(this.#state.agreement, at)
    const sittings = this.#sittings(target)
    const known = this.#known.get(id)
    if (known?.motion === motion && known.calendar === calendar && known.sittings === sittings) return known
    const facts = JSON.stringify(motionFacts(this.#state, motion, at))
    const rendering = { motion, calendar, sittings, facts, faces: new Map<string, string>() }
    this.#known.set(id, rendering)
    return rendering
  }

  #sittings(body: string): string {
    const dates: string[] = []
    for (const meeting of this.#state.meetings.values()) if (meeting.context.body === body) dates.push(dateOf(meeting))
    return dates.join()
  }
}
