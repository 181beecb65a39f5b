import { filterCounts } from '../agenda-filter.ts'
import { Tile } from '../components/tile.tsx'
import { lineChanges, trust } from '../store.ts'
import { text } from '../texts/text.ts'
import type { AgendaFilter } from '../agenda-filter.ts'
import type { ItemView } from '../../server/protocol/view.ts'

interface AgendaFiltersProps {
  readonly items: readonly ItemView[]
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly filter: AgendaFilter
  readonly onFilter: (filter: AgendaFilter) => void
}

/** Search, and chips with counts. While lines are hidden there are no chips: their counts would tell. */
export function AgendaFilters({ items, search, onSearch, filter, onFilter }: AgendaFiltersProps) {
  const t = text.value
  const chips = trust.value === 'hidden' ? [] : filterCounts(items, lineChanges.value)
  return (
    <>
      <div class="search">
        <label class="label" for="agenda-search">
          {t.agenda.search}
        </label>
        <input
          class="field"
          id="agenda-search"
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          placeholder={t.agenda.searchHint}
          value={search}
          onInput={(event) => onSearch(event.currentTarget.value)}
        />
      </div>
      {chips.length === 0 ? null : (
        <fieldset class="chips">
          <legend class="hide">{t.agenda.filter}</legend>
          <button type="button" class="chip" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>
            {t.agenda.all(items.length)}
          </button>
          {chips.map(([which, count]) => (
            <button
              key={which}
              type="button"
              class="chip"
              aria-pressed={filter === which}
              onClick={() => onFilter(filter === which ? 'all' : which)}
            >
              {which === 'changed' || which === 'all' ? (
                t.agenda.changed(count)
              ) : (
                <>
                  <Tile code={which} size="small" past={trust.value === 'past'} />
                  {t.agenda.withCode(t.wordSmall[which], count)}
                </>
              )}
            </button>
          ))}
        </fieldset>
      )}
    </>
  )
}
