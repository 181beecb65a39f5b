import { useEffect, useRef } from 'preact/hooks'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { WithheldActs } from './act-list.tsx'
import { ActRow } from './act-row.tsx'
import { keysOf } from './acts.ts'
import { meetingActs, prepareActs } from './meeting-acts.ts'
import { useShortcuts } from './shortcuts.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** Everything that can be done with the meeting and its agenda, at any moment. Its keys act while it is folded, too. */
export function MeetingMenu({ meeting }: { readonly meeting: MeetingView }) {
  const boxRef = useRef<HTMLDetailsElement>(null)
  const t = deskText.value
  const running = meetingActs(meeting)
  const open = running.filter(({ refusal }) => refusal === null)
  useShortcuts('meeting', keysOf(running))
  useClosing(boxRef)
  return (
    <details ref={boxRef} class="desk-menu">
      <summary>{t.meeting.more}</summary>
      <div class="desk-menu-sheet">
        <ul>
          {[...prepareActs(meeting), ...open].map((act) => (
            <ActRow key={act.id} act={act} />
          ))}
        </ul>
        <WithheldActs acts={running} />
        <p>
          <a href={`/niederschrift?sitzung=${encodeURIComponent(meeting.id)}`}>{t.record}</a>
          <a href={`/votenliste?sitzung=${encodeURIComponent(meeting.id)}`}>{text.value.area.voteList}</a>
          <a href="/einlesen">{t.readIn}</a>
        </p>
      </div>
    </details>
  )
}

/** Closes on Escape, on a press outside, and once something in it was chosen. The focus goes back to its summary. */
function useClosing(boxRef: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const close = (): void => {
      if (!boxRef.current?.open) return
      boxRef.current.querySelector('summary')?.focus()
      boxRef.current.open = false
    }
    const pressed = ({ target }: Event): void => {
      if (!(target instanceof Element) || !boxRef.current?.open) return
      const inside = boxRef.current.contains(target)
      if (inside ? target.closest('button') !== null : true) close()
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !boxRef.current?.open) return
      event.preventDefault()
      close()
    }
    document.addEventListener('click', pressed)
    document.addEventListener('keydown', escape, true)
    return () => {
      document.removeEventListener('click', pressed)
      document.removeEventListener('keydown', escape, true)
    }
  }, [boxRef])
}
