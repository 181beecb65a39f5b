import { useEffect } from 'preact/hooks'
import { Icon } from '../../components/icon.tsx'
import { place } from '../../router.ts'
import { motionText } from '../../texts/motions/page.ts'
import { itemText } from '../../texts/lead/item.ts'
import { text } from '../../texts/text.ts'
import { ObservationList } from '../lead/observations.tsx'
import { StorySection } from '../lead/story-section.tsx'
import { useStory } from '../story/use-story.ts'
import { FiledItem } from './filed-item.tsx'
import { Incidents } from './incidents.tsx'
import { Measures } from './measures.tsx'
import { MotionActs } from './motion-act-list.tsx'
import { MotionHead } from './motion-head.tsx'
import { Notice } from './notice.tsx'
import { Positions } from './positions.tsx'
import { isOver } from './turns.ts'
import { Versions } from './versions.tsx'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { MeView } from '../../../server/protocol/view.ts'

/** One planned motion: how far it has come, what may be done, what was told and what everybody has said. */
export function MotionPage({ motion, me }: { readonly motion: MotionView; readonly me: MeView }) {
  useOpened(motion)
  const words = motionText.value
  const read = useStory('motions', motion)
  const entries = read.story?.state === 'told' ? read.story.entries : []
  const observations = itemText.value.observations
  return (
    <article class="motion" aria-labelledby="motion-title">
      <BackLink />
      <MotionHead motion={motion} />
      <div class="motion-main">
        <FiledItem motion={motion} />
        {isOver(motion) ? null : <MotionActs key={motion.id} motion={motion} me={me} />}
        <Positions motion={motion} />
        <Incidents motion={motion} entries={entries} />
        {motion.observations.length === 0 ? null : (
          <section class="sect">
            <h2>
              {observations.title}
              <span class="meta">{observations.lead}</span>
            </h2>
            <ObservationList thing={motion} />
          </section>
        )}
        <Notice motion={motion} entries={entries} />
      </div>
      <aside class="motion-aside" aria-label={words.story}>
        <Measures ids={motion.measures} />
        <Versions motion={motion} />
        <StorySection read={read}>
          <h2>{words.story}</h2>
        </StorySection>
      </aside>
    </article>
  )
}

export function BackLink() {
  return (
    <p class="back">
      <a href="/antragsvorhaben">
        <Icon name="back" /> {motionText.value.back}
      </a>
    </p>
  )
}

/** Opening a motion begins at its top, with the focus on its title and its name in the window's. */
function useOpened({ id, title }: MotionView): void {
  const name = `${title} – ${text.value.product}`
  useEffect(() => {
    document.title = name
  }, [name])
  useEffect(() => {
    // An address that names an act opens its form, and that takes the focus.
    if (place.peek().fragment !== '') return
    scrollTo(0, 0)
    document.getElementById('motion-title')?.focus({ preventScroll: true })
  }, [id])
}
