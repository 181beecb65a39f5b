import type { CouncilState } from '../../machines/council-state.ts'
import type { ThingIds } from '../protocol/council-view.ts'
import type { Head } from '../protocol/frames.ts'
import type { Audience } from '../protocol/views/audience.ts'
import type { Concerned } from './dependants.ts'
import { changeFrame, changeRest, changeStart, viewBody, viewStart } from './frame-text.ts'
import { movedAt } from './moved-at.ts'
import { packed, packedAfter } from './packed.ts'
import { binaryFrameOf, textFrameOf } from './whole-frame.ts'
import type { Renderings } from './renderings.ts'
import type { Side } from './side.ts'

type Kind = keyof ThingIds

const nothing: ThingIds = { items: [], meetings: [], motions: [] }

/** What one audience has been shown, thing by thing, and so what differs now. */
export class Gallery {
  readonly audience: Audience
  readonly side: Side
  readonly #state: CouncilState
  readonly #renderings: Renderings
  readonly #shown: Readonly<Record<Kind, Map<string, string>>> = {
    items: new Map(),
    meetings: new Map(),
    motions: new Map(),
  }
  /** The whole view, kept for the next who comes, until something changes. */
  #everything: Buffer | undefined
  /** The same, packed, once somebody wanted it so. */
  #packed: Buffer | undefined
  /** What those missed who were last at this version, for all of them until something changes: most left at the same time. */
  #missed: { readonly since: number; readonly head: Head; readonly rest: Buffer } | undefined

  constructor(audience: Audience, side: Side, state: CouncilState, renderings: Renderings) {
    this.audience = audience
    this.side = side
    this.#state = state
    this.#renderings = renderings
    for (const { context } of state.items.values()) this.#renew('items', context.item)
    for (const { context } of state.meetings.values()) this.#renew('meetings', context.meeting)
    // In the order in which the side came to know of them.
    for (const id of side.motions.keys()) this.#renew('motions', id)
  }

  /** Everything, as of the side's head. */
  view(at: string): Buffer {
    return textFrameOf([this.#start(at), this.#body()])
  }

  /** The same for a screen that unpacks. */
  packedView(at: string): Buffer {
    this.#packed ??= packed(this.#body())
    return binaryFrameOf(packedAfter(this.#start(at), this.#packed))
  }

  #start(at: string): Buffer {
    return viewStart(this.side.head, this.side.signature, at)
  }

  #body(): Buffer {
    const { items, meetings, motions } = this.#shown
    this.#everything ??= viewBody({ items: items.values(), meetings: meetings.values(), motions: motions.values() })
    return this.#everything
  }

  /** The frame for those who have seen everything so far, or undefined when not a byte of it changed. */
  change({ items, meetings, motions }: Concerned, at: string): Buffer | undefined {
    // Plans in the order in which the side came to know of them: the log's would tell when another side began its own.
    const plans = [...this.side.motions.keys()].filter((id) => motions.has(id))
    const news = [this.#news('items', items), this.#news('meetings', meetings), this.#news('motions', plans)] as const
    if (news.every(({ changed, gone }) => changed.length + gone.length === 0)) return undefined
    this.#everything = undefined
    this.#packed = undefined
    this.#missed = undefined
    const [ofItems, ofMeetings, ofMotions] = news
    return changeFrame(this.side.head, at, {
      items: ofItems.changed,
      meetings: ofMeetings.changed,
      motions: ofMotions.changed,
      gone: { items: ofItems.gone, meetings: ofMeetings.gone, motions: ofMotions.gone },
    })
  }

  #news(kind: Kind, ids: Iterable<string>): { readonly changed: string[]; readonly gone: string[] } {
    const changed: string[] = []
    const gone: string[] = []
    for (const id of ids) {
      const seen = this.#renew(kind, id)
      if (seen === 'gone') gone.push(id)
      else if (seen !== undefined) changed.push(seen.json)
    }
    return { changed, gone }
  }

  /** What somebody missed who left at this head; everything, if that is too long ago or was another log. */
  since(left: Head | undefined, at: string, unpacks: boolean): Buffer {
    if (!left || !this.side.remembers(left)) return unpacks ? this.packedView(at) : this.view(at)
    const { head } = this.side
    if (this.#missed?.since !== left.version || this.#missed.head !== head)
      this.#missed = { since: left.version, head, rest: this.#missedSince(left) }
    return textFrameOf([changeStart(head, at), this.#missed.rest])
  }

  #missedSince(left: Head): Buffer {
    const missed = (kind: Kind): string[] =>
      [...this.#shown[kind]].flatMap(([id, json]) =>
        movedAt[kind](this.#state, this.side, id) > left.version ? [json] : [],
      )
    const here = (kind: Kind): string[] => [...this.#shown[kind].keys()]
    return changeRest({
      items: missed('items'),
      meetings: missed('meetings'),
      motions: missed('motions'),
      gone: nothing,
      present: { items: here('items'), meetings: here('meetings'), motions: here('motions') },
    })
  }

  #renew(kind: Kind, id: string): { readonly json: string } | 'gone' | undefined {
    const shown = this.#shown[kind]
    const before = shown.get(id)
    const json = this.#json(kind, id)
    if (json === before) return undefined
    if (json === undefined) {
      shown.delete(id)
      return 'gone'
    }
    shown.set(id, json)
    return { json }
  }

  #json(kind: Kind, id: string): string | undefined {
    switch (kind) {
      case 'items':
        return this.#renderings.item(id, this.audience)
      case 'meetings':
        return this.#renderings.meeting(id, this.audience)
      default:
        return this.#renderings.motion(id, this.audience)
    }
  }
}
