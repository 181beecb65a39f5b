import type { BallotMode } from '../../vocabulary.ts'
import type { Of } from '../chart-events.ts'
import type { Earlier, ItemContext, Outcome, Recorded } from '../context.ts'
import type { Display } from '../display-code.ts'
import { currentStation } from './stations.ts'

/** What a logged vote says, in facts (§3.9): whether groups voted alike and whether the agreed line was met. */
export function outcomeOf(c: ItemContext, e: Logged): Outcome {
  const unity = Object.fromEntries(c.partners.map((partner) => [partner, unityOf(e.positions?.[partner])]))
  return {
    ...recordedOf(c.ballot?.mode ?? 'open', e),
    meeting: c.meeting,
    body: currentStation(c).body,
    version: c.version,
    unity,
    line: lineResult(c.ballot?.frozen ?? null, c.partners, e.positions ?? {}),
    stamp: { ...e.who },
    confirmed: false,
    earlier: [],
  }
}

/** A correction of the last outcome: the new figures, with those that stood there before and why they do no longer. */
export const correctedOutcome = (c: ItemContext, e: Of<'outcome.correct'>): Outcome => ({
  ...outcomeOf(c, e),
  earlier: c.outcomes.slice(-1).flatMap((outcome) => until(outcome, e.reason)),
})

/** Everything that stood there until now. */
function until(outcome: Outcome, reason: string): Earlier[] {
  const { earlier, confirmed: _, ...was } = outcome
  return [...earlier, { was, reason }]
}

type Logged = Of<'outcome.log'> | Of<'outcome.correct'>

/** What was said, and nothing that was not. Of a secret ballot no more is taken, whatever came. */
function recordedOf(mode: BallotMode, e: Logged): Recorded {
  const stated = {
    result: e.result,
    ...(e.electedBy === undefined ? {} : { electedBy: e.electedBy }),
    ...(e.totals === undefined ? {} : { totals: e.totals }),
  }
  if (mode === 'secret') return { ...stated, mode }
  const seen = {
    ...(e.notCounted === undefined ? {} : { notCounted: e.notCounted }),
    ...(e.positions === undefined ? {} : { positions: e.positions }),
    ...(e.deviations === undefined ? {} : { deviations: e.deviations }),
  }
  if (mode === 'open') return { ...stated, ...seen, mode }
  return { ...stated, ...seen, ...(e.rollCall === undefined ? {} : { rollCall: e.rollCall }), mode }
}

type Positions = NonNullable<Logged['positions']>
type PositionOf = Positions[string] | undefined

/** Deviations stand beside it: a single member who votes otherwise does not make a group mixed (§1.1). */
function unityOf(position: PositionOf): Outcome['unity'][string] {
  if (position === 'mixed') return 'mixed'
  return position === undefined || position === 'unknown' ? 'notAscertainable' : 'uniform'
}

function lineResult(frozen: Display | null, partners: readonly string[], positions: Positions): Outcome['line'] {
  if (frozen === null || frozen.code === 'noLine' || frozen.code === 'adjourn' || frozen.code === 'done')
    return 'noLine'
  if (frozen.code === 'free') return 'free'
  const wanted = frozen.code === 'nominee' ? 'yes' : frozen.code
  const known = partners.map((partner) => positions[partner]).filter((position) => isKnown(position))
  if (known.some((position) => position !== wanted)) return 'deviating'
  return known.length === partners.length ? 'kept' : 'notAscertainable'
}

const isKnown = (position: PositionOf): boolean => position !== undefined && position !== 'unknown'
