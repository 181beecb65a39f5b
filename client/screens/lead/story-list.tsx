import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { itemText } from '../../texts/lead/item.ts'
import { PaneHeading } from './pane-heading.tsx'
import { fetchStory } from './story.ts'
import { StoryLine } from './story-line.tsx'
import { moment } from './words.ts'
import type { Story } from './story.ts'
import type { StoryEntry } from '../../../server/protocol/http.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** What happened to the item, latest first; read anew whenever it has changed. */
export function StoryList({ item }: { readonly item: ItemView }) {
  const [story, setStory] = useState<Story | null>(null)
  const [attempt, setAttempt] = useState(0)
  const words = itemText.value.story
  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      const told = await fetchStory(item.id, leaving.signal)
      if (!leaving.signal.aborted) setStory(told)
    }
    void read()
    return () => leaving.abort()
  }, [item.id, item.rev, attempt])
  if (story === null || story.state === 'none') return null
  return (
    <section class="sect">
      <PaneHeading level={3}>{words.title}</PaneHeading>
      {story.state === 'failed' ? (
        <p>
          {words.failed}{' '}
          <Button look="quiet" onPress={() => setAttempt(attempt + 1)}>
            {words.retry}
          </Button>
        </p>
      ) : (
        <Entries entries={story.entries} />
      )}
    </section>
  )
}

function Entries({ entries }: { readonly entries: readonly StoryEntry[] }) {
  if (entries.length === 0) return <p class="meta">{itemText.value.story.empty}</p>
  return (
    <ol class="log" reversed>
      {entries.toReversed().map((entry) => (
        <li key={entry.version}>
          <time dateTime={entry.at}>{moment(entry.at)}</time>
          <StoryLine entry={entry} />
        </li>
      ))}
    </ol>
  )
}
