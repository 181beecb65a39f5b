import type { ChangeFrame, Head, ViewFrame } from '../server/protocol/frames.ts'
import type { MotionView } from '../server/protocol/motion-view.ts'
import type { ItemView, MeetingView } from '../server/protocol/view.ts'

/** What this screen knows of the council, as of `head`. Never changed in place. */
export interface Known {
  /** Null until the first view. */
  readonly head: Head | null
  readonly items: ReadonlyMap<string, ItemView>
  readonly meetings: ReadonlyMap<string, MeetingView>
  /** Planned motions, as far as this side knows of them. */
  readonly motions: ReadonlyMap<string, MotionView>
}

export const nothingKnown: Known = { head: null, items: new Map(), meetings: new Map(), motions: new Map() }

const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]))

/** A view replaces everything. */
export function applyView(frame: Pick<ViewFrame, 'head' | 'view'>): Known {
  const { items, meetings, motions } = frame.view
  return { head: frame.head, items: byId(items), meetings: byId(meetings), motions: byId(motions) }
}

/** A change replaces what it names, drops what is gone, and on resuming drops whatever `present` does not name. */
export function applyChange(known: Known, frame: ChangeFrame): Known {
  const { gone, present } = frame
  return {
    head: frame.head,
    items: merged(known.items, frame.items, gone.items, present?.items),
    meetings: merged(known.meetings, frame.meetings, gone.meetings, present?.meetings),
    motions: merged(known.motions, frame.motions, gone.motions, present?.motions),
  }
}

function merged<T extends { readonly id: string }>(
  before: ReadonlyMap<string, T>,
  changed: readonly T[],
  gone: readonly string[],
  present: readonly string[] | undefined,
): ReadonlyMap<string, T> {
  if (changed.length === 0 && gone.length === 0 && !present) return before
  const after = new Map(before)
  for (const thing of changed) after.set(thing.id, thing)
  for (const id of gone) after.delete(id)
  if (!present) return after
  const kept = new Set(present)
  for (const id of after.keys()) if (!kept.has(id)) after.delete(id)
  return after
}
