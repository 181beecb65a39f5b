import '../styles/agenda.css'
import '../styles/empty.css'
import { useState } from 'preact/hooks'
import { agendaItems } from '../agenda.ts'
import { isWanted } from '../agenda-filter.ts'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { place } from '../router.ts'
import { Shell } from '../shell.tsx'
import { agreement, known, lineChanges, me, meeting, sections, trust } from '../store.ts'
import { weekday } from '../texts/dates.ts'
import { emptyText } from '../texts/empty.ts'
import { text } from '../texts/text.ts'
import { bodyName } from '../texts/why.ts'
import { AgendaFilters } from './agenda-filters.tsx'
import { AgendaSection } from './agenda-section.tsx'
import { ItemDetail } from './item-detail.tsx'
import { MeetingSwitcher } from './meeting-switcher.tsx'
import { RevealWay } from './reveal-way.tsx'
import type { AgendaFilter } from '../agenda-filter.ts'
import type { ItemView, MeetingView } from '../../server/protocol/view.ts'

/** The whole agenda, with a column of signs to scroll through; or one item of it, when the address names one. */
export function AgendaScreen() {
  const asked = place.value.query.get('punkt')
  const shown = meeting.value
  return (
    <Shell screen="agenda">
      {asked === null ? shown ? <Agenda meeting={shown} /> : <Empty /> : <ItemDetail id={asked} />}
    </Shell>
  )
}

function Agenda({ meeting: shown }: { readonly meeting: MeetingView }) {
  const [search, setSearch] = useState('')
  const [filter, setFilter] = useState<AgendaFilter>('all')
  const t = text.value.agenda
  const hidden = trust.value === 'hidden'
  const active = hidden ? 'all' : filter
  const wanted = (items: readonly ItemView[]): readonly ItemView[] =>
    items.filter((item) => isWanted(item, active, search, lineChanges.value))
  const all = agendaItems(known.value, shown)
  const found = wanted(all).length
  const parts = sections.value
  const narrowed = active !== 'all' || search.trim() !== ''
  const reset = (): void => {
    setSearch('')
    setFilter('all')
  }
  return (
    <div class="agenda">
      <header class="agenda-head">
        <h1>{t.title}</h1>
        <p class="meta">
          {shown.name ?? bodyName(agreement.value, shown.body, shown.bodyName)}, {weekday(shown.start)}
        </p>
      </header>
      <MeetingSwitcher screen="agenda" />
      <RevealWay />
      <AgendaFilters items={all} search={search} onSearch={setSearch} filter={active} onFilter={setFilter} />
      <output class={narrowed && found > 0 ? 'agenda-found' : 'hide'}>{narrowed ? t.found(found) : ''}</output>
      {all.length === 0 ? <NoAgenda of="items" heading="h2" /> : null}
      {all.length > 0 && found === 0 ? (
        <div class="plain-note">
          <p>{t.nothingFound}</p>
          <Button onPress={reset}>{t.showAll}</Button>
        </div>
      ) : null}
      {parts ? (
        <>
          <AgendaSection
            title={t.through(wanted(parts.through).length)}
            items={wanted(parts.through)}
            meeting={shown}
            through
          />
          <AgendaSection title={t.called} items={wanted(parts.called ? [parts.called] : [])} meeting={shown} now />
          <AgendaSection title={t.ahead(wanted(parts.ahead).length)} items={wanted(parts.ahead)} meeting={shown} />
          <AgendaSection title={t.closedPart} items={wanted(parts.aheadClosed)} meeting={shown} />
        </>
      ) : null}
      <p class="agenda-plans">
        <a class="story-link" href={`/votenliste?sitzung=${encodeURIComponent(shown.id)}`}>
          {text.value.area.voteList}
        </a>
      </p>
      <PlansWay />
    </div>
  )
}

/** Members have no desk; what is planned they find from here, and may say what they heard of it outside. */
function PlansWay() {
  const count = known.value.motions.size
  if (me.value?.role !== 'member' || count === 0) return null
  return (
    <p class="agenda-plans">
      <a class="story-link" href="/antragsvorhaben">
        {text.value.agenda.plans(count)}
      </a>
    </p>
  )
}

function Empty() {
  const words = text.value
  if (known.value.head !== null) return <NoAgenda of="agenda" heading="h1" />
  return (
    <div class="plain">
      <h1>{words.agenda.title}</h1>
      <p>{words.waiting.noContact}</p>
    </div>
  )
}

/** No meeting yet, or one without items: what will stand here, and whose turn it is. */
function NoAgenda({ of, heading }: { readonly of: 'agenda' | 'items'; readonly heading: 'h1' | 'h2' }) {
  const words = emptyText.value
  const desk = me.value?.role === 'secretary'
  const { title, purpose, next, nextSecretary } = words[of]
  return (
    <EmptyState title={title} heading={heading} purpose={purpose} next={desk ? nextSecretary : next}>
      {desk ? (
        <a class="btn btn--main" href="/einlesen">
          {words.readIn}
        </a>
      ) : null}
      <a href="/probelauf">{words.rehearse}</a>
    </EmptyState>
  )
}
