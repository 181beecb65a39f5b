import { motionText } from '../../texts/motions/page.ts'
import { moment } from '../lead/words.ts'
import { whoWords } from '../story/who.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { StoryEntry } from '../../../server/protocol/http.ts'

interface IncidentsProps {
  readonly motion: MotionView
  readonly entries: readonly StoryEntry[]
}

/** What happened outside: that it was public or filed already, how that is known, and what is caught up on now. */
export function Incidents({ motion, entries }: IncidentsProps) {
  const words = motionText.value.incident
  const incidents = entries.filter(({ type }) => type === 'motion.incident')
  if (incidents.length === 0) return null
  return (
    <section class="sect">
      <h2>{words.title}</h2>
      {incidents.map((entry) => {
        const { what, evidence } = entry.event
        return (
          <div key={entry.version}>
            <p>
              <b>{words.what[String(what)]}</b>,{' '}
              <span class="meta">{words.recorded(whoWords(entry), moment(entry.at))}</span>
            </p>
            <blockquote>{String(evidence)}</blockquote>
          </div>
        )
      })}
      {motion.state === 'irregular' ? <p>{words.repair}</p> : null}
    </section>
  )
}
