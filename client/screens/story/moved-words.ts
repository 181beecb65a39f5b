import { agreement, known } from '../../store.ts'
import { storyText } from '../../texts/lead/story.ts'
import { storyPageText } from '../../texts/story-page.ts'
import { text } from '../../texts/text.ts'
import { meetingWords } from '../../texts/why.ts'
import { sides } from '../lead/words.ts'
import type { StoryEntry } from '../../../server/protocol/http.ts'
import type { MovedView } from '../../../server/protocol/view.ts'

/** What an event moved of the item's standing, a sentence each. */
export function movedWords({ on, type, moved }: StoryEntry): readonly string[] {
  const sentences = [
    classWords(moved),
    coordinationWords(moved, type),
    placeWords(moved, on.kind === 'item'),
    ...adjournmentWords(moved),
    moved.version?.was ? storyPageText.value.moved.version(moved.version.now) : '',
  ]
  return sentences.filter((sentence) => sentence !== '')
}

/** A class that came to hold, be it by the last word or taken over from the whole; or one that no longer does. */
function classWords({ class: moved }: MovedView): string {
  if (!moved || moved.was?.state === moved.now.state) return ''
  const { state, value, finance } = moved.now
  const words = storyPageText.value.moved
  if (state === 'confirmed' && value !== null) {
    return words.classed(storyText.value.class[value] ?? value, text.value.finance[finance])
  }
  return moved.was === null ? '' : (words.class[state] ?? '')
}

function coordinationWords({ coordination }: MovedView, type: string): string {
  const words = storyPageText.value.moved
  if (!coordination) return ''
  if (type === 'motion.file') return coordination.now === 'proposed' ? words.jointYes : ''
  return coordination.was === null ? '' : words.coordination[coordination.now](sides().two)
}

/** Off the agenda by what happened elsewhere; what happened to the item itself says so by its name. */
function placeWords({ proceedings }: MovedView, itself: boolean): string {
  if (!proceedings || proceedings.was === null || (itself && proceedings.now === 'pool')) return ''
  return storyPageText.value.moved.place[proceedings.now] ?? ''
}

function adjournmentWords({ target, adjournments, proceedings }: MovedView): readonly string[] {
  const words = storyPageText.value.moved
  if (proceedings?.now === 'deferred') {
    const to = target?.now ? words.adjournedTo(meetingNamed(target.now)) : words.adjournedOpen
    return adjournments ? [to, words.counted(adjournments.now)] : [to]
  }
  // Called off or newly planned: the adjournment goes elsewhere.
  if (!target?.now || proceedings) return []
  return [words.movedTo(meetingNamed(target.now), meetingNamed(target.was))]
}

function meetingNamed(id: string | null): string {
  const meeting = id === null ? undefined : known.value.meetings.get(id)
  return meeting ? meetingWords(agreement.value, meeting) : storyPageText.value.moved.noTarget
}
