import { Button } from '../../components/button.tsx'
import { dayAndTime } from '../../texts/calendar-days.ts'
import { administrationText } from '../../texts/identity/administration.ts'
import type { SessionView } from '../../../server/protocol/identity.ts'

interface SessionListProps {
  readonly sessions: readonly SessionView[]
  readonly onEnd: (session: SessionView) => void
}

/** Devices somebody is signed in on, each with a way to end it. */
export function SessionList({ sessions, onEnd }: SessionListProps) {
  const t = administrationText.value.session
  const p = administrationText.value.person
  if (sessions.length === 0) return <p>{p.noSessions}</p>
  return (
    <ul class="entries">
      {sessions.map((session) => {
        const device = session.device === '' ? t.unknown : session.device
        return (
          <li class="entry" key={session.id}>
            <p>
              <b>{device}</b> {session.here ? <span class="tag">{t.here}</span> : null}
              <span class="meta">
                {t.by[session.by]}, {t.since(dayAndTime(session.createdAt))}, {t.seen(dayAndTime(session.lastSeenAt))}
              </span>
            </p>
            {session.here ? null : (
              <Button onPress={() => onEnd(session)}>
                {p.endSession}
                <span class="hide"> {device}</span>
              </Button>
            )}
          </li>
        )
      })}
    </ul>
  )
}
