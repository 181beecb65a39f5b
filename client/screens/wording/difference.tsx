import { diffWordsWithSpace } from 'diff'
import { itemText } from '../../texts/lead/item.ts'

/** Words as people count them, so that "Märzfrist," is a word and a comma. */
const segmenter = new Intl.Segmenter('de', { granularity: 'word' })

/** Two wordings woven into one, word by word: what is new is underlined, what is gone struck through, and both are said. */
export function Difference({ from, to }: { readonly from: string; readonly to: string }) {
  const words = itemText.value.versions
  if (from === to) return <p>{words.same}</p>
  const parts = diffWordsWithSpace(from, to, { intlSegmenter: segmenter })
  const added = parts.filter((part) => part.added).length
  const removed = parts.filter((part) => part.removed).length
  return (
    <>
      <p class="meta">{words.changes(added, removed)}</p>
      <div class="wording">
        {parts.map((part, index) => {
          const key = `${index} ${part.value}`
          if (part.added) return <Changed key={key} as="ins" said={words.added} value={part.value} />
          if (part.removed) return <Changed key={key} as="del" said={words.removed} value={part.value} />
          return <span key={key}>{part.value}</span>
        })}
      </div>
    </>
  )
}

interface ChangedProps {
  readonly as: 'ins' | 'del'
  /** For those who hear the text. */
  readonly said: string
  readonly value: string
}

function Changed({ as: Element, said, value }: ChangedProps) {
  return (
    <Element>
      <span class="hide"> {said} </span>
      {value}
      <span class="hide"> {itemText.value.versions.end} </span>
    </Element>
  )
}
