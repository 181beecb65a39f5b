import { NormLink } from '../../components/norm-link.tsx'
import { agreement, known } from '../../store.ts'
import { clock } from '../../texts/dates.ts'
import { storyText } from '../../texts/lead/story.ts'
import { storyPageText } from '../../texts/story-page.ts'
import { itemNumber, meetingWords } from '../../texts/why.ts'
import { ownWords } from '../lead/story.ts'
import { detailsOf } from './details.ts'
import { Moved } from './moved.tsx'
import { StoryLink } from './story-link.tsx'
import { whoWords } from './who.ts'
import type { ComponentChildren } from 'preact'
import type { StoryEntry } from '../../../server/protocol/http.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface StoryRowProps {
  readonly item: ItemView
  readonly entry: StoryEntry
}

/** One thing that happened: when, what, by whom and as what, by which norm, and what it moved. */
export function StoryRow({ item, entry }: StoryRowProps) {
  const said = ownWords(entry)
  const details = detailsOf(entry)
  return (
    <li class="tale-row">
      <time dateTime={entry.at}>{clock(entry.at)}</time>
      <div class="tale-what">
        <p>
          <b>
            <Elsewhere item={item} entry={entry} />
            {storyText.value.happened[entry.type] ?? storyText.value.other}
          </b>
          {details.length === 0 ? null : <>: {details.join('; ')}</>}
        </p>
        <p class="meta">{whoWords(entry)}</p>
        {said === null ? null : <blockquote>{said}</blockquote>}
        <Moved entry={entry} />
      </div>
      <p class="tale-norm">
        {entry.norm === null ? null : <NormLink norm={entry.norm} agreement={agreement.value} short />}
      </p>
    </li>
  )
}

/** Where it happened to something else, what that is. */
function Elsewhere({ item, entry: { on } }: StoryRowProps): ComponentChildren {
  if (on.kind === 'meeting') {
    const meeting = known.value.meetings.get(on.id)
    return meeting ? `${meetingWords(agreement.value, meeting)}: ` : null
  }
  if (on.kind === 'motion') return `${storyPageText.value.onMotion}: `
  const other = on.id === item.id ? undefined : known.value.items.get(on.id)
  return other ? (
    <>
      <StoryLink item={other} words={itemNumber(other)} />:{' '}
    </>
  ) : null
}
