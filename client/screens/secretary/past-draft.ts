import { resultWords, type Draft, type Row } from './vote-draft.ts'
import type { ReadResultView } from '../../../server/protocol/results.ts'

/** What a read result would fill in: only what its words say, so that the rest stays as the secretary has it. */

type Part = ReadResultView['parts'][number]

/** Undefined for a part that was left unread, or that says something else than an outcome (noted, withdrawn …). */
export function pastDraft(part: Part, draft: Pick<Draft, 'mode' | 'rows'>): Partial<Draft> | undefined {
  if (!part.read) return undefined
  const { vote } = part
  const result = resultWords.find((word) => word === vote.result)
  if (result === undefined) return undefined
  const { yes, no, abstain, invalid } = vote.counts
  const counted = yes !== undefined && no !== undefined && abstain !== undefined
  const totals = counted
    ? { totals: { yes: `${yes}`, no: `${no}`, abstain: `${abstain}`, invalid: `${invalid ?? ''}` } }
    : {}
  if (draft.mode === 'secret') return { result, ...totals }
  if (vote.notCounted !== undefined)
    return { result, mode: vote.notCounted, unanimous: result === 'rejected' ? 'no' : 'yes' }
  const said = Object.entries(part.positions)
  if (said.length > 0) return { result, mode: 'factions', rows: rowsWith(draft.rows, part.positions), ...totals }
  return { result, ...(counted ? { mode: 'totals' as const, ...totals } : {}) }
}

const rowsWith = (rows: Draft['rows'], positions: Part['positions']): Draft['rows'] =>
  Object.fromEntries(
    Object.entries(rows).map(([partner, row]): [string, Row] => {
      const position = positions[partner]
      return [partner, position === undefined ? row : { position, typed: true, counts: {} }]
    }),
  )
