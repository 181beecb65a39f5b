import type { Sent } from '../acts.ts'

/** A row of the agenda as moving it needs to know it. */
export interface Row {
  readonly id: string
  /** It waits for its call: only then can it be taken off the agenda and put elsewhere on it. */
  readonly movable: boolean
  readonly parent: string | null
}

/**
 * The rows in the order that comes of moving one of them, and all that belongs to it, one place up or down, past what
 * belongs together there. Null at the end of the agenda.
 */
export function stepped(rows: readonly Row[], id: string, way: 'up' | 'down'): readonly string[] | null {
  const blocks = blocksOf(rows)
  const at = blocks.findIndex((block) => block.includes(id))
  const other = way === 'up' ? at - 1 : at + 1
  const [own, theirs] = [blocks[at], blocks[other]]
  if (!own || !theirs) return null
  return blocks.flatMap((block, index) => (index === at ? theirs : index === other ? own : block))
}

/** Each row with the parts, amendments and ballots that stand right behind it. */
function blocksOf(rows: readonly Row[]): string[][] {
  const blocks: string[][] = []
  for (const { id, parent } of rows) {
    const last = blocks.at(-1)
    if (last && parent !== null && last.includes(parent)) last.push(id)
    else blocks.push([id])
  }
  return blocks
}

/**
 * The ordinary events that bring an agenda into another order: what moves is taken off it and put behind its new
 * neighbour. The vocabulary knows "behind" alone, so whatever comes first must stay. Null where something that cannot be
 * moved stands in the way, because it is called, voted on or over.
 */
export function reordering(meeting: string, rows: readonly Row[], wanted: readonly string[]): Sent[] | null {
  const staying = stayingOf(rows, wanted)
  if (!staying) return null
  return wanted.flatMap((item, index): Sent[] => {
    const after = wanted[index - 1]
    if (staying.has(item) || after === undefined) return []
    return [
      { type: 'agenda.remove', item },
      { type: 'agenda.place', item, meeting, after },
    ]
  })
}

/** The most rows that keep their order, what is first in future and all that cannot be moved among them. */
function stayingOf(rows: readonly Row[], wanted: readonly string[]): ReadonlySet<string> | null {
  const place = new Map(wanted.map((id, index) => [id, index]))
  const rest = rows.slice(rows.findIndex(({ id }) => id === wanted[0]))
  const fixed = rows.filter(({ movable }) => !movable)
  const best: { readonly ids: readonly string[]; readonly fixed: number }[] = []
  for (const [at, row] of rest.entries()) {
    const before = best
      .slice(0, at)
      .filter(({ ids }) => (place.get(ids.at(-1) ?? '') ?? 0) < (place.get(row.id) ?? 0))
      .toSorted((a, b) => b.fixed - a.fixed || b.ids.length - a.ids.length)[0]
    const behind = before ?? { ids: [], fixed: 0 }
    best.push({ ids: [...behind.ids, row.id], fixed: behind.fixed + (row.movable ? 0 : 1) })
  }
  const most = best.toSorted((a, b) => b.fixed - a.fixed || b.ids.length - a.ids.length)[0]
  return most && most.fixed === fixed.length ? new Set(most.ids) : null
}
