import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { changesBetween } from '../../rehearsal/changes.ts'
import { back, lastBeat } from '../../rehearsal/play.ts'
import { turn } from '../../rehearsal/playing.ts'
import { deedWords } from '../../rehearsal/act-words.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import type { Playing } from '../../rehearsal/play.ts'

/** Where one acted oneself and the rules took it: what became of it, and the way back. Takes the focus of the button that is gone. */
export function Answer({ now }: { readonly now: Playing }) {
  const words = rehearsalText.value
  const box = useRef<HTMLDivElement>(null)
  const beat = lastBeat(now)
  const before = now.beats.at(-2)
  const [own] = beat.sent
  const taken = beat.move === null && own?.refusal === null
  const played = now.beats.length
  useEffect(() => {
    if (taken && (document.activeElement === null || document.activeElement === document.body)) box.current?.focus()
  }, [taken, played])
  if (!taken || !before) return null
  const changes = changesBetween(before.moment, beat.moment)
  return (
    <div class="what-if-answer" tabIndex={-1} ref={box}>
      <p>
        <b>{words.taken}</b> {deedWords(own.command)}.{' '}
        {changes.length === 0 ? words.changes.nothing : changes.join(' ')}
      </p>
      <Button look="quiet" onPress={() => turn(back)}>
        {words.whatIf.undo}
      </Button>
    </div>
  )
}
