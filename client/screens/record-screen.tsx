import '../styles/record.css'
import '../styles/empty.css'
import { Button } from '../components/button.tsx'
import { Downloads } from '../components/downloads.tsx'
import { LogHead } from '../components/log-head.tsx'
import { Shell } from '../shell.tsx'
import { known, meeting, trust } from '../store.ts'
import { recordText } from '../texts/record.ts'
import { text } from '../texts/text.ts'
import { Receipts } from './record/receipts.tsx'
import { NoRecord } from './record/no-record.tsx'
import { ResultTexts } from './record/result-texts.tsx'
import { RecordHead } from './record/record-head.tsx'
import { RecordTable } from './record/record-table.tsx'

/** Niederschrift: what a meeting decided, as a page for the file. */
export function RecordScreen() {
  const t = recordText.value
  const shown = meeting.value
  return (
    <Shell screen="record">
      {known.value.head === null ? (
        <output class="plain-note">{text.value.waiting.title}</output>
      ) : shown === null ? (
        <NoRecord of="record" heading="h1" />
      ) : (
        <article class="record">
          <RecordHead meeting={shown} />
          <p class="record-ways">
            <Button look="main" onPress={() => print()}>
              {t.print}
            </Button>
            <a class="btn btn--quiet" href={`/schriftfuehrung?sitzung=${encodeURIComponent(shown.id)}`}>
              {t.toDesk}
            </a>
          </p>
          <Downloads meeting={shown.id} of="vote-record" />
          {trust.value === 'live' ? null : <p class="refusal">{t.stale}</p>}
          <RecordTable meeting={shown} />
          <ResultTexts meeting={shown} />
          <LogHead />
          <Receipts />
        </article>
      )}
    </Shell>
  )
}
