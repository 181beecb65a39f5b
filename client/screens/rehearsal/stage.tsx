import { hasLeftScript, lastBeat, nextMove } from '../../rehearsal/play.ts'
import { seat } from '../../rehearsal/playing.ts'
import { itemInFocus, motionInFocus } from '../../rehearsal/shown.ts'
import { scriptWords } from '../../rehearsal/telling.ts'
import { dayAndClockLong } from '../../rehearsal/rehearsed-time.ts'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import { Icon } from '../../components/icon.tsx'
import { Controls } from './controls.tsx'
import { End } from './end.tsx'
import { Mark } from './mark.tsx'
import { SaveFile } from './save-file.tsx'
import { Score } from './score.tsx'
import { Screens } from './screens.tsx'
import { Telling } from './telling.tsx'
import { WhatIf } from './what-if.tsx'
import type { Playing } from '../../rehearsal/play.ts'

/** A rehearsal under way: what was just done and why, what is on every screen now, and what one may try. */
export function Stage({ now }: { readonly now: Playing }) {
  const words = rehearsalText.value
  const { moment } = lastBeat(now)
  const item = itemInFocus(now.beats)
  const motion = motionInFocus(now.beats)
  const move = now.script.moves[nextMove(now)]
  return (
    <>
      <Mark />
      <div class="rehearsal" data-seat={seat.value === null ? undefined : ''}>
        <header class="rehearsal-head">
          <p class="rehearsal-all">
            <a href="/probelauf">
              <Icon name="back" /> {words.all}
            </a>
          </p>
          <h1>{scriptWords(now.script).title}</h1>
          <p class="meta">
            {words.clock}: <time dateTime={moment.at}>{dayAndClockLong(moment.at)}</time>
          </p>
        </header>
        <Controls now={now} left={hasLeftScript(now)} move={move} />
        <div class="rehearsal-told">
          {move ? null : <End script={now.script} left={hasLeftScript(now)} />}
          <Telling now={now} />
        </div>
        <div class="rehearsal-screens">
          <Screens now={now} item={item} motion={motion} />
          <WhatIf now={now} item={item} motion={motion} />
        </div>
        <div class="rehearsal-script">
          <Score now={now} />
          <SaveFile script={now.script} />
        </div>
      </div>
    </>
  )
}
