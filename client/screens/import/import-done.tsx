import { Button } from '../../components/button.tsx'
import { importText } from '../../texts/import.ts'
import { startOver } from './import-state.ts'
import { ImportMeetings } from './import-meetings.tsx'
import type { ImportApplied, ImportPreview } from '../../../server/protocol/import.ts'

interface ImportDoneProps {
  readonly applied: ImportApplied
  readonly meeting: string | null
  readonly meetings: ImportPreview['meetings']
}

/** It is in; where to go from here. */
export function ImportDone({ applied, meeting, meetings }: ImportDoneProps) {
  const t = importText.value
  const query = meeting === null ? '' : `?sitzung=${encodeURIComponent(meeting)}`
  return (
    <section class="import-done">
      <p class="import-word">{t.done}</p>
      <p class="import-lead">{t.doneText(t.meetings(applied.meetings), t.items(applied.items))}</p>
      <p class="import-ways">
        <a class="btn btn--main" href={`/schriftfuehrung${query}`}>
          {t.toDesk}
        </a>
        <Button look="quiet" onPress={startOver}>
          {t.again}
        </Button>
      </p>
      <ImportMeetings meetings={meetings} done />
    </section>
  )
}
