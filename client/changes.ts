import type { DisplayView, ItemView } from '../server/protocol/view.ts'

/** The part of a display that a member acts on, with the time since which it stands. */
export type SeenLine = Pick<DisplayView, 'code' | 'nominee' | 'since'>

/** A line that is another one now than the one this screen showed before. */
export interface LineChange {
  readonly item: string
  readonly before: SeenLine
  readonly after: DisplayView
}

const sameLine = (a: SeenLine, b: SeenLine): boolean => a.code === b.code && a.nominee === b.nominee

export const seenLine = ({ code, nominee, since }: DisplayView): SeenLine =>
  nominee === undefined ? { code, since } : { code, nominee, since }

/** The lines shown now, to compare later states with. */
export function linesOf(items: Iterable<ItemView>): Map<string, SeenLine> {
  return new Map([...items].map((item) => [item.id, seenLine(item.display)]))
}

/**
 * Which lines changed since they were last seen. An item that was never seen has no change, and neither has one that
 * is dealt with now: an outcome is no new line.
 */
export function changedLines(seen: ReadonlyMap<string, SeenLine>, items: Iterable<ItemView>): LineChange[] {
  const changes: LineChange[] = []
  for (const { id, display } of items) {
    const before = seen.get(id)
    if (!before || before.code === 'done' || display.code === 'done' || sameLine(before, display)) continue
    changes.push({ item: id, before, after: display })
  }
  return changes
}

/**
 * Keeps the earliest line not yet acknowledged: JA to KEINE LINIE to NEIN is one change, from JA to NEIN, and a line
 * that came back to what was seen is none.
 */
export function mergeChanges(
  open: ReadonlyMap<string, LineChange>,
  found: readonly LineChange[],
): ReadonlyMap<string, LineChange> {
  if (found.length === 0) return open
  const merged = new Map(open)
  for (const change of found) {
    const before = merged.get(change.item)?.before ?? change.before
    if (sameLine(before, change.after)) merged.delete(change.item)
    else merged.set(change.item, { ...change, before })
  }
  return merged
}
