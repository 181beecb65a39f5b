import { useId } from 'preact/hooks'
import { storyText } from '../../texts/lead/story.ts'
import { ledTo } from '../lead/story.ts'
import { StoryLine } from '../lead/story-line.tsx'
import { moment } from '../lead/words.ts'
import { StoryLink } from '../story/story-link.tsx'
import { useStory } from '../story/use-story.ts'
import type { Story } from '../lead/story.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** The events that led to where an item stands; for an unchanged part those of the whole, whose line it shares. */
export function WhyStory({ item }: { readonly item: ItemView }) {
  const id = item.display.derived && item.parent !== null ? item.parent : item.id
  const { story } = useStory('items', { id, rev: item.rev })
  const heading = useId()
  const words = storyText.value.led
  return (
    <section class="sheet-led" aria-labelledby={heading}>
      <h3 id={heading}>{words.title}</h3>
      {story === null ? (
        <output class="meta">{words.loading}</output>
      ) : story.state === 'failed' ? (
        <p class="refusal">{words.failed}</p>
      ) : (
        <Events story={story} />
      )}
      <p>
        <StoryLink item={item} />
      </p>
    </section>
  )
}

function Events({ story }: { readonly story: Story }) {
  const entries = story.state === 'told' ? ledTo(story.entries) : []
  if (entries.length === 0) return <p class="meta">{storyText.value.led.nothing}</p>
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.version}>
          <time dateTime={entry.at}>{moment(entry.at)}</time>
          <StoryLine entry={entry} />
        </li>
      ))}
    </ol>
  )
}
