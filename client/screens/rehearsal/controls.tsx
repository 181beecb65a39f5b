import { Button } from '../../components/button.tsx'
import { back, backToScript, forward } from '../../rehearsal/play.ts'
import { seat, turn } from '../../rehearsal/playing.ts'
import { moveWords } from '../../rehearsal/telling.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import type { Playing } from '../../rehearsal/play.ts'
import type { Move } from '../../rehearsal/script.ts'

interface ControlsProps {
  readonly now: Playing
  /** The reader has acted otherwise than the script. */
  readonly left: boolean
  /** The script's next move; at the end there is none. */
  readonly move: Move | undefined
}

/** Forward and back. They stay where they are, so that one can press on without looking for them. */
export function Controls({ now, left, move }: ControlsProps) {
  const words = rehearsalText.value.controls
  return (
    <nav aria-label={words.label} class="rehearsal-controls">
      <Button disabled={now.beats.length === 1} onPress={() => turn(back)}>
        {words.back}
      </Button>
      {move ? (
        <Button look="main" onPress={() => turn(forward)}>
          <NextWords now={now} move={move} />
        </Button>
      ) : null}
      {left ? (
        <p class="rehearsal-left">
          <b>{rehearsalText.value.aside.left}</b>{' '}
          <Button look="quiet" onPress={() => turn(backToScript)}>
            {words.toScript}
          </Button>
        </p>
      ) : null}
    </nav>
  )
}

/** What comes next; at one's own seat, that it is one's own turn. */
function NextWords({ now, move }: { readonly now: Playing; readonly move: Move }) {
  const words = rehearsalText.value.controls
  const { title } = moveWords(now.script, move)
  const actors = move.steps.flatMap((step) => ('as' in step ? [step.as] : []))
  return <>{seat.value !== null && actors[0] === seat.value ? words.doIt(title) : words.nextAs(title)}</>
}
