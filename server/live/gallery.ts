import type { CouncilState } from '../../machines/council-state.ts'
import type { Head } from '../protocol/frames.ts'
import type { Audience } from './audience.ts'
import { sittingsOf } from './course.ts'
import type { Concerned } from './dependants.ts'
import { changeBytes, viewBody, viewBytes } from './frame-text.ts'
import type { Renderings } from './renderings.ts'
import type { Side } from './side.ts'

/** What one audience has been shown, thing by thing, and so what differs now. */
export class Gallery {
  readonly audience: Audience
  readonly side: Side
  readonly #state: CouncilState
  readonly #renderings: Renderings
  readonly #items = new Map<string, string>()
  readonly #meetings = new Map<string, string>()
  /** The whole view, kept for the next who comes, until something changes. */
  #everything: Buffer | undefined

  constructor(audience: Audience, side: Side, state: CouncilState, renderings: Renderings) {
    this.audience = audience
    this.side = side
    this.#state = state
    this.#renderings = renderings
    for (const { context } of state.items.values()) this.#renew('items', context.item)
    for (const { context } of state.meetings.values()) this.#renew('meetings', context.meeting)
  }

  /** Everything, as of the side's head. */
  view(at: string): Buffer {
    this.#everything ??= viewBody(this.#meetings.values(), this.#items.values())
    return viewBytes(this.side.head, at, this.#everything)
  }

  /** The frame for those who have seen everything so far, or undefined when not a byte of it changed. */
  change({ items, meetings }: Concerned, at: string): Buffer | undefined {
    const gone: string[] = []
    const changedItems: string[] = []
    for (const id of items) {
      const news = this.#renew('items', id)
      if (news === 'gone') gone.push(id)
      else if (news !== undefined) changedItems.push(news.json)
    }
    const changedMeetings: string[] = []
    for (const id of meetings) {
      const news = this.#renew('meetings', id)
      if (news !== undefined && news !== 'gone') changedMeetings.push(news.json)
    }
    if (changedItems.length + changedMeetings.length + gone.length === 0) return undefined
    this.#everything = undefined
    return changeBytes(this.side.head, at, { items: changedItems, meetings: changedMeetings, gone })
  }

  /** What somebody missed who left at this head; everything, if that is too long ago or was another log. */
  since(left: Head | undefined, at: string): Buffer {
    if (!left || !this.side.remembers(left)) return this.view(at)
    const items = [...this.#items].flatMap(([id, json]) => (this.#movedAt(id) > left.version ? [json] : []))
    const meetings = [...this.#meetings].flatMap(([id, json]) =>
      this.#meetingMovedAt(id) > left.version ? [json] : [],
    )
    const present = { items: [...this.#items.keys()], meetings: [...this.#meetings.keys()] }
    return changeBytes(this.side.head, at, { items, meetings, gone: [], present })
  }

  /** When the item, or anything that its view depends on, last moved, in the side's count. */
  #movedAt(id: string): number {
    const { items } = this.side
    const context = this.#state.items.get(id)?.context
    if (!context) return 0
    const related = [id, context.parent, context.supersede?.by, ...context.children]
    const moves = related.map((each) => (typeof each === 'string' ? (items.get(each) ?? 0) : 0))
    return Math.max(...moves, ...sittingsOf(context).map((sitting) => this.side.courseSince(sitting)))
  }

  #meetingMovedAt(id: string): number {
    const meeting = this.#state.meetings.get(id)
    if (!meeting) return 0
    const hidden = meeting.context.agenda.filter((item) => this.#state.items.get(item)?.context.public === false)
    const related = meeting.context.current === null ? hidden : [...hidden, meeting.context.current]
    return Math.max(this.side.meetings.get(id) ?? 0, ...related.map((item) => this.side.items.get(item) ?? 0))
  }

  #renew(kind: 'items' | 'meetings', id: string): { readonly json: string } | 'gone' | undefined {
    const shown = kind === 'items' ? this.#items : this.#meetings
    const before = shown.get(id)
    const json =
      kind === 'items' ? this.#renderings.item(id, this.audience) : this.#renderings.meeting(id, this.audience)
    if (json === before) return undefined
    if (json === undefined) {
      shown.delete(id)
      return 'gone'
    }
    shown.set(id, json)
    return { json }
  }
}
