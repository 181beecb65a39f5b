import '../styles/record.css'
import '../styles/vote-list.css'
import '../styles/empty.css'
import { Button } from '../components/button.tsx'
import { Downloads } from '../components/downloads.tsx'
import { LogHead } from '../components/log-head.tsx'
import { Shell } from '../shell.tsx'
import { agreement, known, meeting, trust } from '../store.ts'
import { agendaItems } from '../agenda.ts'
import { clock, weekday } from '../texts/dates.ts'
import { downloadsText } from '../texts/downloads.ts'
import { recordText } from '../texts/record.ts'
import { text } from '../texts/text.ts'
import { bodyName } from '../texts/why.ts'
import { MeetingSwitcher } from './meeting-switcher.tsx'
import { RevealWay } from './reveal-way.tsx'
import { NoRecord } from './record/no-record.tsx'
import { VoteListTable } from './vote-list/vote-list-table.tsx'
import type { MeetingView } from '../../server/protocol/view.ts'

/** Votenliste: every item of a meeting with its line, to print and take along. */
export function VoteListScreen() {
  const shown = meeting.value
  return (
    <Shell screen="voteList">
      {known.value.head === null ? (
        <output class="plain-note">{text.value.waiting.title}</output>
      ) : shown === null ? (
        <NoRecord of="record" heading="h1" />
      ) : (
        <VoteList meeting={shown} />
      )}
    </Shell>
  )
}

function VoteList({ meeting: shown }: { readonly meeting: MeetingView }) {
  const t = downloadsText.value
  const body = bodyName(agreement.value, shown.body, shown.bodyName)
  const closed = agendaItems(known.value, shown).some((item) => !item.public)
  return (
    <article class="record vote-list">
      <header class="record-head">
        <MeetingSwitcher screen="agenda" />
        <h1 tabIndex={-1}>{t.listOf(body)}</h1>
        <p class="record-what">
          {weekday(shown.start)}, {clock(shown.start)}
          {shown.location === null ? '' : `, ${shown.location}`}
        </p>
        <p class="meta">
          {t.listWhat} {t.note}
        </p>
        {closed ? <p class="record-closed">{recordText.value.closedNote}</p> : null}
      </header>
      <p class="record-ways">
        <Button look="main" onPress={() => print()}>
          {t.print}
        </Button>
        <a class="btn btn--quiet" href={`/tagesordnung?sitzung=${encodeURIComponent(shown.id)}`}>
          {t.toAgenda}
        </a>
      </p>
      <Downloads meeting={shown.id} of="vote-list" />
      <RevealWay />
      {trust.value === 'hidden' ? null : <VoteListTable meeting={shown} />}
      <LogHead />
    </article>
  )
}
