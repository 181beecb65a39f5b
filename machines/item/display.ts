import type { NormId } from '../agreements/agreement.ts'
import type { ItemContext } from './context.ts'
import type { Display, DisplayCode, DisplayReason } from './display-code.ts'
import { classificationOf, coordinationOf, finalOf, type Item } from './item.ts'

const shown = (
  code: DisplayCode,
  reason: DisplayReason,
  norm: NormId | null,
  more: Partial<Display> = {},
): Display => ({
  code,
  reason,
  norm,
  voluntary: false,
  derived: false,
  frozen: false,
  notReleased: false,
  ...more,
})

/**
 * The one selector of what members see (RULES §3.2): the first row of the table that matches.
 * @param inForce whether the agreement is in force at the moment of looking (G1.2)
 */
export function display(item: Item, parent: Item | undefined, inForce: boolean): Display {
  const c = item.context
  const final = finalOf(item)
  if (final !== null && final !== 'lapsed') return shown('done', final, null) // 1
  if (final === 'lapsed') return shown('noLine', 'lapsed', 'G1.2') // 2
  if (!inForce) return shown('noLine', 'notInForce', 'G1.2') // 2
  if (c.ballot?.frozen) return { ...c.ballot.frozen, frozen: true } // 3
  return untilVote(item, parent)
}

function untilVote(item: Item, parent: Item | undefined): Display {
  const c = item.context
  const coordination = coordinationOf(item)
  if (coordination === 'adjournmentPending') return shown('adjourn', 'adjournmentPending', 'G6.2') // 4
  const classification = classificationOf(item)
  if (classification !== 'confirmed') return shown('noLine', classReasons[classification], 'G2.1') // 5
  if (c.cls.value === 'resolution') return shown('free', 'resolution', 'G7.3') // 6
  if (coordination === 'agreed') return agreed(c) // 7, 8
  if (coordination === 'released') return shown('free', 'released', 'G6.4') // 9
  if (coordination === 'adjourned') return adjourned(c) // 10, 11
  if (coordination === 'open' && parent && derivesFrom(c, parent)) {
    return { ...agreed(parent.context), reason: 'derived', derived: true } // 13
  }
  return noLine(c, coordination) // 12, 14
}

const classReasons = { unclassified: 'classOpen', proposed: 'classProposed', disputed: 'classDisputed' } as const

/** The norm that an agreed line rests on: the budget, a fee bylaw, or any other item; a part shares its whole's. */
export function lineNorm({ cls, whole }: ItemContext): NormId {
  if (cls.value === 'notCovered') return 'G2.1'
  if (whole === 'haushalt') return 'G4.1'
  return whole === 'gebuehren' ? 'G4.2' : 'G4.3'
}

function agreed(c: ItemContext): Display {
  const voluntary = c.cls.value === 'notCovered'
  if (!c.line || c.line.vote === 'adjourn') {
    const until = c.deferred?.to
    return shown('adjourn', 'agreedAdjournment', 'G3.1', { voluntary, ...(until ? { until } : {}) })
  }
  const { vote, nominee } = c.line
  return shown(vote, 'agreed', lineNorm(c), { voluntary, ...(nominee === undefined ? {} : { nominee }) })
}

function adjourned(c: ItemContext): Display {
  if (c.meeting !== null) return shown('noLine', 'backOnAgenda', 'G6.3', { notReleased: true })
  return shown('adjourn', 'adjourned', 'G6.2', c.g6.target === null ? {} : { until: c.g6.target })
}

/**
 * Yes to the whole is yes to each unchanged part, until something is said about the part itself (Q12). Whatever its kind, a
 * child with the whole's wording is such a part; an amendment is another text by its nature.
 */
export const derivesFrom = (c: ItemContext, parent: Item): boolean =>
  c.kind !== 'aenderungsantrag' &&
  c.sameText &&
  (c.cls.value === 'covered' || c.cls.value === 'notCovered') &&
  finalOf(parent) === null &&
  coordinationOf(parent) === 'agreed' &&
  parent.context.line?.vote === 'yes'

const disputeNorms = { boards: 'G6.1', persisting: 'G6.2', releaseDeliberation: 'G6.4' } as const

function noLine(c: ItemContext, coordination: ReturnType<typeof coordinationOf>): Display {
  const notReleased = c.cls.value === 'covered'
  switch (coordination) {
    case 'boards':
    case 'persisting':
    case 'releaseDeliberation':
      return shown('noLine', coordination, disputeNorms[coordination], { notReleased })
    case 'noRelease':
      return shown('noLine', 'noRelease', lineNorm(c), { notReleased })
    case 'proposed':
      return shown('noLine', 'proposed', c.cls.value === 'notCovered' ? 'G2.1' : 'G3.1', { notReleased })
    default:
      return shown('noLine', 'open', c.cls.value === 'notCovered' ? 'G2.1' : 'G3.1', { notReleased })
  }
}
