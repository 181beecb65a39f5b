import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { restarted } from '../../rehearsal/play.ts'
import { turn } from '../../rehearsal/playing.ts'
import { scriptIds } from '../../rehearsal/repertoire.ts'
import { scriptWords } from '../../rehearsal/telling.ts'
import { homeOf } from '../../router.ts'
import { me } from '../../store.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import { scriptText } from '../../texts/rehearsal/scripts.ts'
import type { Script } from '../../rehearsal/script.ts'

interface EndProps {
  readonly script: Script
  /** It came otherwise than written: then its closing words do not fit. */
  readonly left: boolean
}

/** The curtain falls. The focus, whose button is gone, comes here. */
export function End({ script, left }: EndProps) {
  const words = rehearsalText.value.end
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const following = scriptIds[scriptIds.findIndex((id) => id === script.id) + 1]
  const role = me.value?.role
  return (
    <section class="rehearsal-end" aria-labelledby="rehearsal-end">
      <h2 id="rehearsal-end" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p>{left ? words.plain : scriptWords(script).end}</p>
      <p class="rehearsal-onward">
        {following !== undefined && script.moves[0]?.key ? (
          <a class="btn btn--main" href={`/probelauf/${following}`}>
            {words.next(scriptText.value[following].title)}
          </a>
        ) : null}
        <Button onPress={() => turn(restarted)}>{words.again}</Button>
        {role === undefined ? null : <a href={homeOf(role)}>{words.nowReal}</a>}
      </p>
    </section>
  )
}
