import { Button } from '../components/button.tsx'
import { useTicking } from '../components/clock.tsx'
import { IdlePoster } from '../components/idle-poster.tsx'
import { Poster } from '../components/poster.tsx'
import { clockOffset, known, lastContact, link, retryAt, revealed } from '../store.ts'
import { clock } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { clockWords, itemNumber } from '../texts/why.ts'
import type { ItemView } from '../../server/protocol/view.ts'

/** This screen lost the server: no line is shown; one deliberate tap shows the last state. */
export function HallStale({ item }: { readonly item: ItemView | null }) {
  const t = text.value
  const contact = lastContact.value ?? 0
  const now = useTicking(1000)
  if (known.value.head === null) return <NothingYet />
  const minutes = Math.floor((now + clockOffset.value - contact) / 60_000)
  const seconds = retryAt.value === null ? 0 : Math.ceil((retryAt.value - now) / 1000)
  return (
    <>
      <Poster
        code="stale"
        word={t.stale.word}
        number={item ? itemNumber(item) : t.hall.title}
        aside={item ? t.hall.lastCalled : null}
        title={item?.title ?? t.hall.idle.nothing}
        beside={[t.stale.noContactSince, `${clockWords(contact)}, ${t.stale.minutes(minutes)}`]}
        heading="h1"
      />
      <section class="why" aria-label={t.detail.why}>
        <p>{t.stale.mayHaveChanged}</p>
        <p class="why-source">
          <span>{seconds > 0 ? t.stale.nextTry(seconds) : t.stale.trying}</span>
        </p>
        <p class="why-way">
          <Button size="wide" onPress={() => (revealed.value = true)}>
            {t.stale.show(clock(contact))}
          </Button>
        </p>
      </section>
    </>
  )
}

function NothingYet() {
  const words = text.value.waiting
  const lost = link.value === 'stale'
  return (
    <>
      <IdlePoster number={text.value.hall.title} title={words.title} text={lost ? words.noContact : words.text} />
      <span />
    </>
  )
}
