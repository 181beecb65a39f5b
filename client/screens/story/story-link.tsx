import { storyPageText } from '../../texts/story-page.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** Where an item's whole story stands. */
export const storyPath = (item: string): string => `/verlauf/${encodeURIComponent(item)}`

interface StoryLinkProps {
  readonly item: Pick<ItemView, 'id' | 'title'>
  /** Other words than "the whole story". */
  readonly words?: string
}

/** The way to an item's whole story. */
export function StoryLink({ item, words }: StoryLinkProps) {
  return (
    <a class={words === undefined ? 'story-link' : undefined} href={storyPath(item.id)}>
      {words ?? (
        <>
          {storyPageText.value.whole}
          <span class="hide">: {item.title}</span>
        </>
      )}
    </a>
  )
}
