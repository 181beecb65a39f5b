import { Button } from '../components/button.tsx'
import { known, lastContact, revealed, trust } from '../store.ts'
import { clock } from '../texts/dates.ts'
import { text } from '../texts/text.ts'

/** On a screen that lost the server: says that lines are hidden, and the one deliberate tap that shows the last ones. */
export function RevealWay() {
  if (trust.value === 'live' || known.value.head === null) return null
  const words = text.value.stale
  const time = clock(lastContact.value ?? 0)
  const past = trust.value === 'past'
  return (
    <div class="reveal">
      <p>
        <b>{past ? words.shownAsOf(time) : words.listNote}</b>
      </p>
      <Button size="wide" onPress={() => (revealed.value = !past)}>
        {past ? words.hideAgain : words.show(time)}
      </Button>
    </div>
  )
}
