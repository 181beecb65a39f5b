import '../styles/lead.css'
import '../styles/lead-parts.css'
import '../styles/lead-acts.css'
import '../styles/motions.css'
import '../styles/motions-widths.css'
import '../styles/empty.css'
import '../styles/motions-page.css'
import { useEffect, useRef } from 'preact/hooks'
import { place, thingInPath } from '../router.ts'
import { Shell } from '../shell.tsx'
import { known, me } from '../store.ts'
import { motionText } from '../texts/motions/page.ts'
import { text } from '../texts/text.ts'
import { Board } from './motions/board.tsx'
import { BackLink, MotionPage } from './motions/motion-page.tsx'
import { NewMotion } from './motions/new-motion.tsx'
import type { MeView } from '../../server/protocol/view.ts'

/** Antragsvorhaben: what the partners plan to table, from the idea to the agenda. */
export function MotionsScreen() {
  const who = me.value
  const ready = who !== null && known.value.head !== null
  return (
    <Shell screen="motions">
      {ready ? <Plans who={who} /> : <h1 class="plain-note">{text.value.waiting.title}</h1>}
    </Shell>
  )
}

function Plans({ who }: { readonly who: MeView }) {
  const asked = thingInPath.value
  useReturn(asked)
  if (asked === null) return place.value.query.has('neu') ? <NewMotion me={who} /> : <Board me={who} />
  const motion = known.value.motions.get(asked)
  return motion ? <MotionPage key={asked} motion={motion} me={who} /> : <Gone />
}

/** Back on the board, the focus is on the row one came from, and the window bears the board's name again. */
function useReturn(asked: string | null): void {
  const beforeRef = useRef(asked)
  const t = text.value
  useEffect(() => {
    const from = beforeRef.current
    beforeRef.current = asked
    if (asked !== null || from === null) return
    document.title = `${t.area.motions} – ${t.product}`
    document.getElementById(`plan-${from}`)?.focus()
  }, [asked, t])
}

function Gone() {
  return (
    <div class="motion">
      <BackLink />
      <h1>{motionText.value.gone}</h1>
    </div>
  )
}
