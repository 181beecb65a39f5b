import { agreement } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { misfitSentence } from '../count/misfit-sentence.ts'
import type { Check, Stop } from './vote-checks.ts'

/** What is wrong with the entries, in a sentence. */
export const checkSentence = (check: Check, election: boolean): string =>
  check.stops ? stopSentence(check) : misfitSentence(check, election)

function stopSentence(stop: Stop): string {
  const { vote: t } = deskText.value
  if (stop.kind !== 'notNumber') return t.check[stop.kind]
  const what = t.countLong[stop.what]
  const field = stop.partner === null ? t.totalOf(what) : t.countOf(sidesOf(agreement.value).name(stop.partner), what)
  return t.check.notNumber(field)
}
