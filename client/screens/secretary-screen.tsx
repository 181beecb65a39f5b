import '../styles/secretary.css'
import '../styles/secretary-agenda.css'
import '../styles/secretary-acts.css'
import '../styles/secretary-vote.css'
import '../styles/past-result.css'
import '../styles/secretary-grid.css'
import '../styles/secretary-segments.css'
import '../styles/secretary-result.css'
import '../styles/secretary-family.css'
import '../styles/secretary-lists.css'
import '../styles/empty.css'
import { useEffect } from 'preact/hooks'
import { AskDialog } from '../components/ask-dialog.tsx'
import { Shell } from '../shell.tsx'
import { known, meeting } from '../store.ts'
import { deskText } from '../texts/secretary.ts'
import { text } from '../texts/text.ts'
import { asked } from './secretary/asking.ts'
import { AgendaColumn } from './secretary/agenda-column.tsx'
import { chosen, current, stage } from './secretary/desk.ts'
import { DeskStage } from './secretary/desk-stage.tsx'
import { Journal } from './secretary/journal.tsx'
import { KeyBar } from './secretary/key-bar.tsx'
import { NoMeeting } from './secretary/no-meeting.tsx'
import { useShortcutListener } from './secretary/shortcuts.ts'

/** The secretary's desk: the agenda, the item that the meeting deals with, and what was done so far. */
export function SecretaryScreen() {
  useShortcutListener()
  useFollowing()
  const ask = asked.value
  const words = deskText.value.ask
  return (
    <Shell screen="secretary" legal={false}>
      {known.value.head === null ? (
        <output class="plain-note">{text.value.waiting.title}</output>
      ) : meeting.value ? (
        <div class="desk">
          <AgendaColumn meeting={meeting.value} />
          <DeskStage meeting={meeting.value} />
          <Journal meeting={meeting.value} />
        </div>
      ) : (
        <NoMeeting />
      )}
      <KeyBar />
      {ask ? <AskDialog key={ask.title} ask={ask} words={words} onClose={() => (asked.value = null)} /> : null}
    </Shell>
  )
}

/** When another item is called, or another meeting shown, the desk follows it. */
function useFollowing(): void {
  const now = current.value?.id ?? null
  const shown = meeting.value?.id
  useEffect(() => {
    chosen.value = null
    stage.value = 'item'
  }, [now, shown])
}
