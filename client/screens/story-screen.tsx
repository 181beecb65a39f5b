import '../styles/story.css'
import { useEffect } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { thingInPath } from '../router.ts'
import { Shell } from '../shell.tsx'
import { known, trust } from '../store.ts'
import { storyPageText } from '../texts/story-page.ts'
import { text } from '../texts/text.ts'
import { itemNumber } from '../texts/why.ts'
import { RevealWay } from './reveal-way.tsx'
import { StoryDays } from './story/story-days.tsx'
import { StoryFoot } from './story/story-foot.tsx'
import { StoryHead } from './story/story-head.tsx'
import { useStory } from './story/use-story.ts'
import type { ItemView } from '../../server/protocol/view.ts'

/** An item's whole story on one page, for the screen and for paper. */
export function StoryScreen() {
  const id = thingInPath.value
  const item = id === null ? undefined : known.value.items.get(id)
  return (
    <Shell screen="story">
      {known.value.head === null ? (
        <h1 class="plain-note">{text.value.waiting.title}</h1>
      ) : item ? (
        <Page key={item.id} item={item} />
      ) : (
        <h1 class="plain-note">{storyPageText.value.gone}</h1>
      )}
    </Shell>
  )
}

function Page({ item }: { readonly item: ItemView }) {
  const words = storyPageText.value
  const { story, again } = useStory('items', item)
  useTitle(`${words.of(itemNumber(item))} – ${text.value.product}`)
  return (
    <article class="tale" aria-labelledby="tale-title">
      <StoryHead item={item} />
      <RevealWay />
      {trust.value === 'hidden' ? null : story === null ? (
        <output class="meta">{words.loading}</output>
      ) : story.state === 'told' ? (
        <StoryDays item={item} entries={story.entries} />
      ) : (
        <p class="refusal">
          {words.failed}{' '}
          <Button look="quiet" onPress={again}>
            {words.retry}
          </Button>
        </p>
      )}
      <StoryFoot item={item} />
    </article>
  )
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
