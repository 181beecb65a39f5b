import { itemText } from '../../texts/lead/item.ts'
import { useStory } from '../story/use-story.ts'
import { StoryLink } from '../story/story-link.tsx'
import { PaneHeading } from './pane-heading.tsx'
import { StorySection } from './story-section.tsx'
import type { ItemView } from '../../../server/protocol/view.ts'

/** What happened to the item, latest first. */
export function StoryList({ item }: { readonly item: ItemView }) {
  return (
    <StorySection read={useStory('items', item)}>
      <PaneHeading level={3}>{itemText.value.story.title}</PaneHeading>
      <p>
        <StoryLink item={item} />
      </p>
    </StorySection>
  )
}
