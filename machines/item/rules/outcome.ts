import type { Of } from '../chart-events.ts'
import type { ItemContext, Outcome } from '../context.ts'
import type { Display } from '../display-code.ts'
import { currentStation } from './stations.ts'

/** What a logged vote says, in facts (§3.9): whether groups voted alike and whether the agreed line was met. */
export function outcomeOf(c: ItemContext, e: Of<'outcome.log'> | Of<'outcome.correct'>): Outcome {
  const unity = Object.fromEntries(c.partners.map((partner) => [partner, unityOf(e.positions?.[partner])]))
  return {
    result: e.result,
    ...(e.notCounted === undefined ? {} : { notCounted: e.notCounted }),
    ...(e.totals === undefined ? {} : { totals: e.totals }),
    ...(e.positions === undefined ? {} : { positions: e.positions }),
    ...(e.deviations === undefined ? {} : { deviations: e.deviations }),
    ...(e.rollCall === undefined ? {} : { rollCall: e.rollCall }),
    mode: c.ballot?.mode ?? 'open',
    body: currentStation(c).body,
    version: c.version,
    unity,
    line: lineResult(c.ballot?.frozen ?? null, c.partners, e.positions ?? {}),
    stamp: { ...e.who },
    confirmed: false,
    corrected: false,
  }
}

type Positions = NonNullable<Of<'outcome.log'>['positions']>
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
