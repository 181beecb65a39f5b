import { parseObject } from '../chain.ts'
import type { Founding } from '../founding.ts'

/** How a council began as a row of `founding`, in every store. */
export interface FoundingRow {
  agreement: string | null
  own: string | null
  at: number
}

export function foundingFrom(row: FoundingRow | undefined): Founding | undefined {
  if (!row) return undefined
  const own = row.own === null ? null : parseObject(row.own, 'the council’s own agreement')
  return { agreement: row.agreement, own, at: row.at }
}

export const foundingRow = ({ agreement, own, at }: Founding): FoundingRow => ({
  agreement,
  own: own === null ? null : JSON.stringify(own),
  at,
})
