import '../styles/search.css'
import { createPortal } from 'preact/compat'
import { useMemo, useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { useModal } from '../components/modal.ts'
import { go } from '../router.ts'
import { lettersOn, switchLetters } from '../screens/secretary/shortcuts.ts'
import { councilAgreement, known } from '../store.ts'
import { searchText } from '../texts/search.ts'
import { findables } from './corpus.ts'
import { find } from './find.ts'
import { searching } from './open.ts'
import { Results } from './results.tsx'

/** One field for everything that this person may see: a combobox whose list is what was found. */
export function SearchDialog() {
  const words = searchText.value
  const box = useModal()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const [held, agreement] = [known.value, councilAgreement.value]
  const things = useMemo(() => findables(held, agreement), [held, agreement])
  const found = useMemo(() => find(query, things), [query, things])
  const list = found.flatMap(({ findings }) => findings)
  const at = Math.min(chosen, list.length - 1)
  const open = (href: string | undefined): void => {
    if (href === undefined) return
    box.current?.close()
    go(href)
  }
  const onKey = (event: KeyboardEvent): void => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 6, PageUp: at - 6 }[event.key]
    if (to !== undefined && list.length > 0) {
      event.preventDefault()
      const next =
        Math.abs(to - at) === 1 ? (to + list.length) % list.length : Math.min(Math.max(to, 0), list.length - 1)
      setChosen(next)
      box.current?.querySelector(`#found-${String(next)}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      open(list[at]?.thing.href)
    }
  }
  const asked = query.trim()
  return createPortal(
    <dialog ref={box} class="sheet finder" aria-labelledby="finder-title" onClose={() => (searching.value = false)}>
      <p class="finder-head">
        <label id="finder-title" for="finder" class="finder-title">
          {words.title}
          <span class="hide">: {words.label}</span>
        </label>
        <Button look="quiet" onPress={() => box.current?.close()}>
          {words.close}
        </Button>
      </p>
      <input
        id="finder"
        class="field"
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={list.length > 0}
        aria-controls="finder-list"
        aria-describedby="finder-hint"
        aria-activedescendant={list.length > 0 ? `found-${String(at)}` : undefined}
        value={query}
        onInput={({ currentTarget }) => {
          setQuery(currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKey}
      />
      <p id="finder-hint" class="meta">
        {words.hint}
      </p>
      <output class="finder-count" aria-live="polite">
        {asked === '' ? '' : list.length === 0 ? words.nothing(asked) : words.count(total(found))}
      </output>
      <Results found={found} at={at} onOpen={open} />
      <p class="finder-foot">
        <label class="field-toggle">
          <input
            class="check"
            type="checkbox"
            checked={lettersOn.value}
            onChange={({ currentTarget }) => switchLetters(currentTarget.checked)}
          />
          <span>{words.slash}</span>
        </label>
      </p>
    </dialog>,
    document.body,
  )
}

const total = (found: ReturnType<typeof find>): number =>
  found.reduce((sum, { findings, more }) => sum + findings.length + more, 0)
