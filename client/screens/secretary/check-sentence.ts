import { agreement } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import type { Check } from './vote-checks.ts'

const name = (partner: string): string => sidesOf(agreement.value).name(partner)

/** What does not add up, in a sentence. */
export function checkSentence(check: Check): string {
  const t = deskText.value
  const words = t.vote.check
  switch (check.kind) {
    case 'notNumber': {
      const what = t.vote.countLong[check.what]
      return words.notNumber(check.partner === null ? t.vote.totalOf(what) : t.vote.countOf(name(check.partner), what))
    }
    case 'exceeds':
      return words.exceeds(t.vote.countLong[check.what], check.sum, check.total)
    case 'wholeWithout':
      return words.wholeWithout(name(check.partner), t.vote.countLong[check.what])
    case 'against':
      return words.against(t.result[check.byTotals], t.result[check.chosen])
    case 'empty':
    case 'noResult':
    case 'noReason':
      return words[check.kind]
    default: {
      const unknown: never = check
      return unknown
    }
  }
}
