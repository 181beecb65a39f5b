import { useId } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { agreementText } from '../../texts/agreement.ts'
import { language } from '../../texts/language.ts'
import { query } from './sought.ts'
import type { Found } from './search.ts'

/** Looks through norms, measures and committees while one types; how many there are is said to those who listen. */
export function SearchField({ found }: { readonly found: Found | null }) {
  const id = useId()
  const words = agreementText.value.search
  return (
    <search class="book-search">
      <label class="label" for={id}>
        {words.label}
      </label>
      <input
        id={id}
        class="field"
        type="search"
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        value={query.value}
        onInput={(event) => (query.value = event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') query.value = ''
        }}
      />
      <p id={`${id}-hint`} class="meta">
        {words.hint}
      </p>
      <output class="book-found" aria-live="polite">
        {found ? sentence(found) : ''}
      </output>
      {found && isNothing(found) ? (
        <p class="book-nothing">
          {words.tryOther}{' '}
          <Button look="quiet" onPress={() => (query.value = '')}>
            {words.clear}
          </Button>
        </p>
      ) : null}
    </search>
  )
}

const isNothing = ({ norms, measures, committees }: Found): boolean =>
  norms.length + measures.length + committees.length === 0

/** "Gefunden: 3 Grundsätze und 12 Ziele und Maßnahmen." */
function sentence(found: Found): string {
  const words = agreementText.value.search
  if (isNothing(found)) return words.nothing(query.value.trim())
  const parts = (['norms', 'measures', 'committees'] as const).flatMap((kind) =>
    found[kind].length === 0 ? [] : [words[kind](found[kind].length)],
  )
  return words.found(new Intl.ListFormat(language.value, { type: 'unit' }).format(parts))
}
