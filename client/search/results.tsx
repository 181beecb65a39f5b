/* oxlint-disable jsx-a11y/prefer-tag-over-role -- HTML has no element for a combobox's list whose rows hold marks and groups */
import { searchText } from '../texts/search.ts'
import type { FoundKind, Piece } from './find.ts'

interface ResultsProps {
  readonly found: readonly FoundKind[]
  /** Which of them, counted through all kinds, Enter opens. */
  readonly at: number
  readonly onOpen: (href: string) => void
}

/** What was found, by kind. The field keeps the focus; a click or Enter opens. */
export function Results({ found, at, onOpen }: ResultsProps) {
  const words = searchText.value
  const before = found.map((_, index) => found.slice(0, index).reduce((sum, { findings }) => sum + findings.length, 0))
  return (
    <div id="finder-list" role="listbox" aria-label={words.title} class="finder-list">
      {found.map(({ kind, findings, more }, group) => (
        <div key={kind} role="group" aria-labelledby={`finder-${kind}`}>
          <p id={`finder-${kind}`} class="finder-kind" role="presentation">
            {words.kinds[kind]}
          </p>
          {findings.map(({ thing, title, detail, excerpt }, index) => {
            const place = (before[group] ?? 0) + index
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the combobox has the focus and the keys
              <div
                key={thing.id}
                id={`found-${String(place)}`}
                role="option"
                aria-selected={place === at}
                class="finder-found"
                onClick={() => onOpen(thing.href)}
              >
                <span class="finder-name">
                  <Pieces pieces={title} />
                </span>
                <span class="meta">
                  <Pieces pieces={detail} />
                </span>
                {excerpt.length === 0 ? null : (
                  <span class="finder-excerpt">
                    <Pieces pieces={excerpt} />
                  </span>
                )}
              </div>
            )
          })}
          {more === 0 ? null : (
            <p class="meta" role="presentation">
              {words.more(more)}
            </p>
          )}
        </div>
      ))}
    </div>
  )
}

const Pieces = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <>{pieces.map(({ at, text, found }) => (found ? <mark key={at}>{text}</mark> : text))}</>
)
