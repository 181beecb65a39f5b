import { agreement } from '../../store.ts'
import { countText } from '../../texts/count.ts'
import { sidesOf } from '../../texts/sides.ts'
import type { Misfit } from '../../../machines/misfits.ts'

const name = (partner: string): string => sidesOf(agreement.value).name(partner)

/** What in a record does not add up, in a sentence. */
export function misfitSentence(misfit: Misfit, election: boolean): string {
  const { misfit: t, kind: words, result, elected } = countText.value
  const resultOf = election ? elected : result
  switch (misfit.kind) {
    case 'overGroup':
      return t.overGroup(name(misfit.partner), misfit.sum, misfit.seats)
    case 'overBody':
      return t.overBody(misfit.cast, misfit.most, misfit.away)
    case 'overKind':
      return t.overKind(words[misfit.what], misfit.total, misfit.most)
    case 'exceeds':
      return t.exceeds(words[misfit.what], misfit.sum, misfit.total)
    case 'wholeWithout':
      return t.wholeWithout(name(misfit.partner), words[misfit.what])
    case 'rollCall':
      return t.rollCall(words[misfit.what], misfit.named, misfit.total)
    case 'against':
      return t.against(resultOf[misfit.byTotals], resultOf[misfit.recorded])
    case 'notUnanimous':
    case 'empty':
      return t[misfit.kind]
    default: {
      const unknown: never = misfit
      return unknown
    }
  }
}
