import type { MeasureEntry, MeasureSays } from '../measure-words.ts'

/** A word or a link as a row of `measure_words`, in every store. */
export interface MeasureRow {
  readonly measure: string
  readonly partner: string
  readonly at: string
  readonly says: MeasureSays | null
  readonly item: string | null
  readonly linked: 0 | 1 | null
}

export function measureFrom({ measure, partner, at, says, item, linked }: MeasureRow): MeasureEntry {
  const about = { measure, partner, at }
  return says === null ? { ...about, item: item ?? '', linked: linked === 1 } : { ...about, says }
}

export function measureRow(entry: MeasureEntry): MeasureRow {
  const { measure, partner, at } = entry
  const nothing = { measure, partner, at, says: null, item: null, linked: null }
  return 'says' in entry
    ? { ...nothing, says: entry.says }
    : { ...nothing, item: entry.item, linked: entry.linked ? 1 : 0 }
}
