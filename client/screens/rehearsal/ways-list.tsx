import { rehearsalText } from '../../texts/rehearsal/page.ts'
import { HeldTry } from './held-try.tsx'
import { WayForm } from './way-form.tsx'
import type { Sent } from '../../rehearsal/play.ts'
import type { Way } from '../../rehearsal/ways.ts'

interface WaysProps {
  readonly ways: readonly Way[]
  /** Who acts, as PARTNER.ROLE. */
  readonly person: string
  /** How many commands were taken: with each, what an act asks for may be another. */
  readonly version: number
  /** What this person tried just now and was refused. */
  readonly answer: Sent | null
}

/** What may be done now, and folded away what may not: both can be pressed. */
export function Ways({ ways, person, version, answer }: WaysProps) {
  const words = rehearsalText.value.whatIf
  const free = ways.filter(({ refusal }) => refusal === null)
  const held = ways.filter(({ refusal }) => refusal !== null)
  return (
    <>
      <h3>{words.now}</h3>
      {free.length === 0 ? <p>{words.none}</p> : null}
      <ul class="what-if-ways">
        {free.map((way) => (
          <WayForm key={`${way.key} ${String(version)}`} way={way} person={person} />
        ))}
      </ul>
      {held.length === 0 ? null : (
        <details class="what-if-held">
          <summary>
            <h3>{words.held}</h3> <span class="meta">{held.length}</span>
          </summary>
          <ul>
            {held.map((way) => (
              <HeldTry key={way.key} way={way} person={person} answer={answerTo(way, answer)} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const answerTo = ({ command }: Way, answer: Sent | null) =>
  answer && JSON.stringify(answer.command) === JSON.stringify(command({})) ? answer.refusal : null
