import { storyText } from '../../texts/lead/story.ts'
import { text } from '../../texts/text.ts'
import { ownWords, saidWith } from './story.ts'
import { sides } from './words.ts'
import type { StoryEntry } from '../../../server/protocol/http.ts'

/** One thing that happened: who, what, and what was said with it. */
export function StoryLine({ entry }: { readonly entry: StoryEntry }) {
  const words = storyText.value
  const said = ownWords(entry)
  const what = saidWith(entry)
  return (
    <div>
      <p>
        <b>{sides().name(entry.partner)}:</b> {words.happened[entry.type] ?? words.other}
        {what === null ? null : `: ${what}`}
        {entry.by === undefined ? null : <span class="meta"> {entry.by}</span>}
        {entry.deputyFor === undefined ? null : <span class="meta"> {text.value.deputyFor(entry.deputyFor)}</span>}
      </p>
      {said === null ? null : <blockquote>{said}</blockquote>}
    </div>
  )
}
