import { isoDay, weekday } from '../../texts/dates.ts'
import { storyPageText } from '../../texts/story-page.ts'
import { StoryRow } from './story-row.tsx'
import type { StoryEntry } from '../../../server/protocol/http.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface StoryDaysProps {
  readonly item: ItemView
  readonly entries: readonly StoryEntry[]
}

/** What happened, the first thing first, day by day. */
export function StoryDays({ item, entries }: StoryDaysProps) {
  const days = Map.groupBy(entries, ({ at }) => isoDay(at))
  return (
    <section class="tale-days" aria-label={storyPageText.value.list}>
      {[...days].map(([day, all]) => (
        <section key={day} class="tale-day" aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{weekday(all[0]?.at ?? day)}</h2>
          <ol>
            {all.map((entry) => (
              <StoryRow key={entry.version} item={item} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
