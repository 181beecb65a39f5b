import { Button } from '../../components/button.tsx'
import { itemText } from '../../texts/lead/item.ts'
import { StoryLine } from './story-line.tsx'
import { moment } from './words.ts'
import type { ReadStory } from '../story/use-story.ts'
import type { StoryEntry } from '../../../server/protocol/http.ts'
import type { ComponentChildren } from 'preact'

interface StorySectionProps {
  readonly read: ReadStory
  /** The heading. */
  readonly children: ComponentChildren
}

/** What happened to an item or a planned motion, latest first. */
export function StorySection({ read: { story, again }, children }: StorySectionProps) {
  const words = itemText.value.story
  if (story === null || story.state === 'none') return null
  return (
    <section class="sect">
      {children}
      {story.state === 'failed' ? (
        <p>
          {words.failed}{' '}
          <Button look="quiet" onPress={again}>
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
