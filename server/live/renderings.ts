import type { CouncilState } from '../../machines/council-state.ts'
import type { Item } from '../../machines/item/item.ts'
import { maySee } from '../../machines/visibility.ts'
import type { Audience } from '../protocol/views/audience.ts'
import { calendarOf } from './calendar.ts'
import { courseOf, dateOf, sittingsOf } from './course.ts'
import { itemFacts } from '../protocol/views/item-facts.ts'
import type { Looking } from '../protocol/views/looking.ts'
import type { ReminderView } from '../protocol/view.ts'
import { MotionRenderings } from './motion-renderings.ts'
import { faceOf, itemParticulars, meetingView, remindersOn } from '../protocol/views/view-for.ts'

/** An item's bytes, with all that they were made from: they are good for as long as none of it is another. */
interface Rendering {
  readonly item: Item
  readonly parent: Item | undefined
  readonly calendar: string
  readonly facts: string
  /** What the offers and reminders depend on beside the item. */
  readonly sittings: string
  readonly edition: number
  readonly faces: Map<string, string>
  /** Worked out when the first face asks for it. */
  due?: ReminderView[]
}

/**
 * Things as JSON, each made once for all audiences that see the same. Nothing has to be thrown away by hand: a piece is
 * made anew when something that it was made from has changed.
 */
export class Renderings {
  readonly #state: CouncilState
  readonly #looking: (audience: Audience) => Looking
  readonly #items = new Map<string, Rendering>()
  readonly #motions: MotionRenderings
  #edition = 0

  constructor(state: CouncilState, looking: (audience: Audience) => Looking) {
    this.#state = state
    this.#looking = looking
    this.#motions = new MotionRenderings(state)
  }

  /** People were renamed or erased: notes carry names. */
  namesChanged(): void {
    this.#edition += 1
  }

  /** The item as this audience sees it, as JSON; undefined when it must not know of it. */
  item(id: string, audience: Audience): string | undefined {
    const item = this.#state.items.get(id)
    if (!item || !maySee(audience, item)) return undefined
    const looking = this.#looking(audience)
    const rendering = this.#rendering(item, looking)
    const { facts, faces } = rendering
    const face = faceOf(this.#state, item, audience)
    const known = faces.get(face)
    if (known !== undefined) return known
    const due = (): ReminderView[] => (rendering.due ??= remindersOn(looking, item))
    const json = `${facts.slice(0, -1)},${JSON.stringify(itemParticulars(looking, item, audience, due)).slice(1)}`
    faces.set(face, json)
    return json
  }

  meeting(id: string, audience: Audience): string | undefined {
    const meeting = this.#state.meetings.get(id)
    return meeting && JSON.stringify(meetingView(this.#looking(audience), meeting, audience))
  }

  /** The planned motion as this audience sees it, as JSON; undefined when it must not know of it. */
  motion(id: string, audience: Audience): string | undefined {
    return this.#motions.json(id, audience, this.#looking(audience))
  }

  #rendering(item: Item, { at }: Looking): Rendering {
    const { agreement, items } = this.#state
    const { item: id, parent: parentId } = item.context
    const parent = parentId === null ? undefined : items.get(parentId)
    const calendar = calendarOf(agreement, at)
    const sittings = this.#sittings(item)
    const edition = this.#edition
    const known = this.#items.get(id)
    const sameFacts = known?.item === item && known.parent === parent && known.calendar === calendar
    if (sameFacts && known.sittings === sittings && known.edition === edition) return known
    const facts = sameFacts ? known.facts : JSON.stringify(itemFacts(this.#state, item, at))
    const rendering: Rendering = { item, parent, calendar, facts, sittings, edition, faces: new Map<string, string>() }
    this.#items.set(id, rendering)
    return rendering
  }

  /**
   * What may be done with an item depends on whether its meeting runs and what else is called there (§3.5); what is due,
   * on the day of that meeting and of those that it was adjourned to.
   */
  #sittings({ context }: Item): string {
    const { meetings } = this.#state
    const dates = sittingsOf(context).map((id) => `${id} ${dateOf(meetings.get(id))}`)
    return [courseOf(meetings.get(context.meeting ?? '')), ...dates].join()
  }
}
