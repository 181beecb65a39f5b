import { Badge } from '../components/badge.tsx'
import { Tag } from '../components/tag.tsx'
import { agreement, known, lineChanges, serverNow, trust } from '../store.ts'
import { clock, dayAndClock } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { outcomeWord, shortWhy } from '../texts/why.ts'
import { lineWord } from './line-word.ts'
import type { ItemView, MeetingView } from '../../server/protocol/view.ts'

interface AgendaSectionProps {
  readonly title: string
  readonly items: readonly ItemView[]
  readonly meeting: MeetingView
  readonly through?: boolean
  readonly now?: boolean
}

/** One part of the agenda: number left, sign right, so that a thumb's scroll reads as a column. */
export function AgendaSection({ title, items, meeting, through = false, now = false }: AgendaSectionProps) {
  if (items.length === 0) return null
  return (
    <section class="agenda-part">
      <h2>{title}</h2>
      <ol>
        {items.map((item) => (
          <li key={item.id} class={rowClass(item, now)}>
            <a
              href={`/tagesordnung?sitzung=${encodeURIComponent(meeting.id)}&punkt=${encodeURIComponent(item.id)}`}
              aria-current={now ? 'true' : undefined}
            >
              <b>{item.number ?? '–'}</b>
              <span class="agenda-what">
                <span>{item.title}</span>
                <RowDetail item={item} now={now} through={through} />
              </span>
              {through ? <span class="agenda-result">{outcomeWord(item)}</span> : <RowLine item={item} />}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

const rowClass = (item: ItemView, now: boolean): string =>
  [now ? 'now' : '', item.parent === null ? '' : 'sub'].filter(Boolean).join(' ')

function RowLine({ item }: { readonly item: ItemView }) {
  if (trust.value === 'hidden') return <span class="covered">{text.value.stale.covered}</span>
  return <Badge code={item.display.code} stacked past={trust.value === 'past'} />
}

function RowDetail({
  item,
  now,
  through,
}: {
  readonly item: ItemView
  readonly now: boolean
  readonly through: boolean
}) {
  const t = text.value
  if (now) {
    const since = item.proceedingsSince === null ? '' : t.agenda.since(clock(item.proceedingsSince))
    return <small>{item.proceedings === 'called' ? since : `${t.agenda.voteOpen} ${since}`}</small>
  }
  if (trust.value === 'hidden') return null
  if (through) return <Ended item={item} />
  const change = lineChanges.value.get(item.id)
  if (change) {
    return (
      <small>
        <Tag hard>{t.agenda.changedAt(dayAndClock(item.display.since, serverNow()))}</Tag>{' '}
        {t.agenda.formerly(lineWord(change.before))}
      </small>
    )
  }
  const short = shortWhy(item, agreement.value, known.value)
  return short === null ? null : <small>{short}</small>
}

function Ended({ item }: { readonly item: ItemView }) {
  const outcome = item.outcomes.at(-1)
  const words = outcome ? text.value.outcomeLine[outcome.line] : shortWhy(item, agreement.value, known.value)
  return words === null ? null : <small>{words}</small>
}
