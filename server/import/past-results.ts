import type { Agreement } from '../../machines/agreements/agreement.ts'
import { seatingOn } from '../../machines/seats.ts'
import type { ImportPlan } from '../oparl/plan-types.ts'
import type { PastResult } from '../results/tally.ts'

/** How many may vote in a body at a time: its seats and the mayor; undefined where the agreement does not say. */
export function mostVotes(agreement: Agreement, body: string, at: string): number | undefined {
  const seating = seatingOn(agreement, body, at)
  return seating === undefined ? undefined : seating.members + (seating.mayor ? 1 : 0)
}

/** The results that stand in an import's source as free text. */
export const pastResults = (agreement: Agreement, { meetings }: ImportPlan): readonly PastResult[] =>
  meetings.flatMap(({ imported, placement }) => {
    const most = mostVotes(agreement, placement.body, imported.start)
    return imported.items.flatMap(({ number, title, result }): PastResult[] =>
      result === undefined
        ? []
        : [{ item: `${number} ${title}`.trim(), text: result, ...(most === undefined ? {} : { most }) }],
    )
  })
