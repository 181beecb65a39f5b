import { Badge } from '../../components/badge.tsx'
import { NormLink } from '../../components/norm-link.tsx'
import { agreement, trust } from '../../store.ts'
import { itemText } from '../../texts/lead/item.ts'
import { storyPageText } from '../../texts/story-page.ts'
import { lineWord } from '../line-word.ts'
import { movedWords } from './moved-words.ts'
import { OutcomeMoved } from './outcome-moved.tsx'
import type { StoryEntry } from '../../../server/protocol/http.ts'
import type { MovedView } from '../../../server/protocol/view.ts'

/** What came of it: sentences, the outcome, what arose or was explained, and what members see since. */
export function Moved({ entry }: { readonly entry: StoryEntry }) {
  const { moved } = entry
  return (
    <div class="tale-moved">
      {movedWords(entry).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <OutcomeMoved moved={moved} />
      <Observed moved={moved} />
      <Sees moved={moved} />
    </div>
  )
}

function Observed({ moved: { observations } }: { readonly moved: MovedView }) {
  if (!observations) return null
  const words = storyPageText.value.moved
  const { observed, other } = itemText.value.observations
  const was = observations.was ?? []
  const arisen = observations.now.filter(({ norm }) => !was.some((one) => one.norm === norm))
  const closed = was.filter(({ norm }) => !observations.now.some((one) => one.norm === norm))
  return (
    <>
      {arisen.map(({ norm, reason }) => (
        <p key={norm}>
          <b>{words.observed}</b> {observed[`${norm} ${reason}`] ?? observed[reason] ?? other}{' '}
          <NormLink norm={norm} agreement={agreement.value} short />
        </p>
      ))}
      {closed.map(({ norm }) => (
        <p key={norm}>{words.explained}</p>
      ))}
    </>
  )
}

/** A change of what members see: another sign or another ground, or the same one frozen. */
function Sees({ moved: { display } }: { readonly moved: MovedView }) {
  if (!display || display.now.code === 'done') return null
  const { was, now } = display
  const words = storyPageText.value
  const same = was?.code === now.code && was.norm === now.norm && was.nominee === now.nominee
  if (same && was.frozen === now.frozen && was.until === now.until) return null
  const lead = same && was.frozen !== now.frozen ? (now.frozen ? words.frozen : words.thawed) : words.sees
  return (
    <p class="tale-sees">
      <span>{lead}</span>
      <Badge code={now.code} word={lineWord(now)} past={trust.value === 'past'} />
      {now.norm === null ? null : <NormLink norm={now.norm} agreement={agreement.value} short />}
    </p>
  )
}
