import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { itemText } from '../../texts/lead/item.ts'
import { storyText } from '../../texts/lead/story.ts'
import { PaneHeading } from './pane-heading.tsx'
import { fetchStory } from './story.ts'
import { moment, sides } from './words.ts'
import type { Story, StoryEntry } from './story.ts'
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
  const words = storyText.value
  return (
    <ol class="log" reversed>
      {entries.toReversed().map((entry) => (
        <li key={entry.at + entry.type + String(entry.partner)}>
          <time dateTime={entry.at}>{moment(entry.at)}</time>
          <div>
            <p>
              {entry.partner === null ? null : <b>{sides().name(entry.partner)}: </b>}
              {words.happened[entry.type] ?? words.other}
            </p>
            {entry.text === undefined ? null : <blockquote>{entry.text}</blockquote>}
          </div>
        </li>
      ))}
    </ol>
  )
}
