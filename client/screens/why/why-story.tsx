import { useEffect, useId, useState } from 'preact/hooks'
import { storyText } from '../../texts/lead/story.ts'
import { fetchStory, ledTo } from '../lead/story.ts'
import { StoryLine } from '../lead/story-line.tsx'
import { moment } from '../lead/words.ts'
import type { Story } from '../lead/story.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** The events that led to where an item stands; for an unchanged part those of the whole, whose line it shares. */
export function WhyStory({ item }: { readonly item: ItemView }) {
  const id = item.display.derived && item.parent !== null ? item.parent : item.id
  const [story, setStory] = useState<Story | null>(null)
  const heading = useId()
  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      const told = await fetchStory(id, leaving.signal)
      if (!leaving.signal.aborted) setStory(told)
    }
    void read()
    return () => leaving.abort()
  }, [id, item.rev])
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
