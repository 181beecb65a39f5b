import { useEffect } from 'preact/hooks'
import { Icon } from '../components/icon.tsx'
import { lazyPart } from '../lazy-part.tsx'
import { text } from '../texts/text.ts'
import { listenForSearch, searching } from './open.ts'

const SearchDialog = lazyPart(async () => (await import('./search-dialog.tsx')).SearchDialog)

/** The button and the keys that open the search, and the search while it is open. */
export function SearchWay() {
  useEffect(listenForSearch, [])
  const label = text.value.menu.search
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={label}
        title={label}
        onClick={() => (searching.value = true)}
      >
        <Icon name="search" />
      </button>
      {searching.value ? <SearchDialog /> : null}
    </>
  )
}
