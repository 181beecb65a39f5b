import { serverNow } from '../../store.ts'
import { Time } from '../../components/time.tsx'
import { deskText } from '../../texts/secretary.ts'
import { items } from './desk.ts'
import { journalOf } from './journal-entries.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** On wide screens: what was done in this meeting, latest first. */
export function Journal({ meeting }: { readonly meeting: MeetingView }) {
  const t = deskText.value
  const entries = journalOf(meeting, items.value)
  return (
    <aside class="desk-journal" aria-label={t.journal}>
      <h2>{t.journal}</h2>
      {entries.length === 0 ? <p class="meta">{t.journalEmpty}</p> : null}
      <ol>
        {entries.map(({ at, words }) => (
          <li key={`${at} ${words}`}>
            <Time at={at} now={serverNow()} />
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </aside>
  )
}
