import { Poster } from '../components/poster.tsx'
import { agreement, known, lastContact, trust } from '../store.ts'
import { clock } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { besideOf, clockWords, itemNumber } from '../texts/why.ts'
import { lineWord } from './line-word.ts'
import type { ItemView } from '../../server/protocol/view.ts'

/** The poster of the called item, or of its last known state when a person asked for that. */
export function HallPoster({ item }: { readonly item: ItemView }) {
  const t = text.value
  const past = trust.value === 'past'
  const beside = past
    ? [t.stale.noContactSince, clockWords(lastContact.value ?? item.display.since)]
    : besideOf(item, agreement.value, known.value)
  return (
    <Poster
      code={item.display.code}
      word={lineWord(item.display)}
      number={itemNumber(item)}
      aside={past ? t.hall.lastCalled : whenOf(item)}
      title={item.title}
      beside={beside}
      past={past}
      heading="h1"
    />
  )
}

function whenOf({ proceedings, proceedingsSince }: ItemView): string | null {
  const words = text.value.hall
  if (proceedings === 'logged') return words.logged
  if (proceedingsSince === null) return null
  return proceedings === 'voting' ? words.votingSince(clock(proceedingsSince)) : words.called(clock(proceedingsSince))
}
