import { nextItems } from '../agenda.ts'
import { Badge } from '../components/badge.tsx'
import { known, lastContact, trust } from '../store.ts'
import { clock } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import type { MeetingView } from '../../server/protocol/view.ts'

/** What comes next, with lines as far as they may be shown. Rows that do not fit whole are left out by the layout. */
export function HallNext({ meeting }: { readonly meeting: MeetingView }) {
  const t = text.value
  const ahead = nextItems(known.value, meeting).slice(0, 8)
  const live = trust.value === 'live'
  const heading = live ? t.hall.next : t.hall.nextAsOf(clock(lastContact.value ?? 0))
  return (
    <section class="next" aria-labelledby="next-heading">
      <h2 id="next-heading">{heading}</h2>
      {ahead.length === 0 ? <p>{t.hall.nothingAhead}</p> : null}
      <ol>
        {ahead.map((item) => (
          <li key={item.id}>
            <a href={`/tagesordnung?punkt=${encodeURIComponent(item.id)}`}>
              <b>{item.number ?? '–'}</b>
              <span class="next-title">{item.title}</span>
              {trust.value === 'hidden' ? (
                <span class="covered">{t.stale.covered}</span>
              ) : (
                <Badge code={item.display.code} stacked past={trust.value === 'past'} />
              )}
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}
