import { deviationKinds, figure, resultOf, totalsOf } from './vote-draft.ts'
import type { CountKind, Figures } from '../../../machines/misfits.ts'
import type { Totals } from '../../../machines/quorum.ts'
import type { Sent } from './acts.ts'
import type { Call, Draft } from './vote-draft.ts'
import type { DisplayView } from '../../../server/protocol/view.ts'
import type { Position } from '../../../machines/vocabulary.ts'

type Entered = Figures & { readonly rollCall?: readonly Call[] }

/** What the entries say, and only that of which the mode says something. What is checked is what is sent. */
export function figuresOf(draft: Draft, display: Pick<DisplayView, 'code'>): Entered {
  const totals = totalsOf(draft)
  const positions = positionsOf(draft)
  const deviations = draft.mode === 'factions' ? deviationsOf(draft) : {}
  const calls = draft.mode === 'factions' ? draft.rollCall.filter(({ person }) => person.trim() !== '') : []
  return {
    result: resultOf(draft, display),
    ...(draft.electedBy === null ? {} : { electedBy: draft.electedBy }),
    ...(draft.mode === 'unanimous' || draft.mode === 'majority' ? { notCounted: draft.mode } : {}),
    ...(totals === null ? {} : { totals: withoutNoughtInvalid(totals) }),
    ...(positions === null ? {} : { positions }),
    ...(Object.keys(deviations).length === 0 ? {} : { deviations }),
    ...(calls.length === 0 ? {} : { rollCall: calls }),
  }
}

/** The entries as the command's fields. A secret ballot sends totals alone. */
export const outcomeFields = (draft: Draft, display: Pick<DisplayView, 'code'>): Omit<Sent, 'type'> => ({
  ...figuresOf(draft, display),
  ...(draft.reason.trim() === '' ? {} : { reason: draft.reason.trim() }),
})

function positionsOf({ mode, rows, unanimous }: Draft): Record<string, Position> | null {
  if (mode === 'secret' || mode === 'totals') return null
  return Object.fromEntries(
    Object.entries(rows).map(([partner, { position }]) => [partner, mode === 'unanimous' ? unanimous : position]),
  )
}

function deviationsOf({ rows }: Draft): Record<string, Partial<Record<CountKind, number>>> {
  const filled = Object.entries(rows).map(([partner, { counts }]) => {
    const figures = deviationKinds.flatMap((kind): [string, number][] => {
      const count = figure(counts[kind])
      return count === null || count === 0 ? [] : [[kind, count]]
    })
    return [partner, Object.fromEntries(figures)] as const
  })
  return Object.fromEntries(filled.filter(([, counts]) => Object.keys(counts).length > 0))
}

const withoutNoughtInvalid = ({ invalid, ...rest }: NonNullable<ReturnType<typeof totalsOf>>): Totals =>
  invalid === 0 ? rest : { ...rest, invalid }
