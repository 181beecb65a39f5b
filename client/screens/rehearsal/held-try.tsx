import { Button } from '../../components/button.tsx'
import { RefusalText } from '../../components/refusal-text.tsx'
import { tried } from '../../rehearsal/play.ts'
import { turn } from '../../rehearsal/playing.ts'
import { agreement } from '../../store.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import type { Way } from '../../rehearsal/ways.ts'
import type { RefusalView } from '../../../server/protocol/view.ts'

interface HeldTryProps {
  readonly way: Way
  /** What the rules answered, where this was tried just now. */
  readonly answer: RefusalView | null
  /** Who tries, as PARTNER.ROLE. */
  readonly person: string
}

/** An act that the rules withhold: whoever tries it is told why. */
export function HeldTry({ way: { label, refusal, command }, answer, person }: HeldTryProps) {
  if (refusal === null) return null
  return (
    <li>
      <span>{label}</span>
      <Button look="quiet" onPress={() => turn((now) => tried(now, person, command({}), refusal))}>
        {rehearsalText.value.whatIf.try} <span class="hide">{label}</span>
      </Button>
      {answer ? (
        <p class="refusal">
          <b>{rehearsalText.value.refused}</b> <RefusalText refusal={answer} agreement={agreement.value} />
        </p>
      ) : null}
    </li>
  )
}
