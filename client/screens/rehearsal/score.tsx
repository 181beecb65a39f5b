import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { nextMove, restarted } from '../../rehearsal/play.ts'
import { turn, upTo } from '../../rehearsal/playing.ts'
import { moveWords } from '../../rehearsal/telling.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import type { Playing } from '../../rehearsal/play.ts'

/** All moves of the script, and how far it has come. Pressing one plays up to it from the start. */
export function Score({ now }: { readonly now: Playing }) {
  const words = rehearsalText.value.controls
  const next = nextMove(now)
  return (
    <details class="score" open={wideEnough()}>
      <summary>
        <h2>{words.script}</h2>
      </summary>
      <ol>
        {now.script.moves.map((move, at) => (
          <li
            key={move.from}
            aria-current={at === next - 1 ? 'step' : undefined}
            data-past={at < next ? '' : undefined}
          >
            <button type="button" onClick={() => turn(upTo(at))}>
              {at < next - 1 ? <Icon name="check" /> : <span class="score-number">{at + 1}</span>}
              <span>
                <span class="hide">{at < next - 1 ? words.done : at === next - 1 ? words.now : words.ahead} </span>
                {moveWords(now.script, move).title}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p>
        <Button look="quiet" disabled={now.beats.length === 1} onPress={() => turn(restarted)}>
          {words.restart}
        </Button>
      </p>
    </details>
  )
}

/** On a phone the script is folded away: what was just played comes first. */
const wideEnough = (): boolean => typeof matchMedia === 'undefined' || matchMedia('(min-width: 1000px)').matches
