import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Council } from '../live/council.ts'
import type { SignedHead } from '../protocol/evidence.ts'
import type { ItemView, MeetingView } from '../protocol/view.ts'
import type { Audience } from '../protocol/views/audience.ts'
import { itemView, meetingView } from '../protocol/views/view-for.ts'
import type { VoteList } from '../protocol/records.ts'
import type { RecordWords } from './words/record-words-de.ts'
import { recordWordsDe } from './words/record-words-de.ts'
import { recordWordsEn } from './words/record-words-en.ts'

/** A meeting as one audience sees it, and the words to write it down in: all that a file is made from. */
export interface Sitting {
  readonly agreement: Agreement
  readonly words: RecordWords
  /** The side that asks. */
  readonly partner: string
  /** ISO time, the council's. */
  readonly at: string
  readonly head: SignedHead
  readonly meeting: MeetingView
  /** In the order of the agenda. */
  readonly items: readonly ItemView[]
  readonly item: (id: string) => ItemView | undefined
  readonly meetingOf: (id: string) => MeetingView | undefined
}

/** Undefined when there is no such meeting. The head is taken first: all up to it is in the file. */
export function sittingFor(
  council: Council,
  audience: Audience,
  asked: { readonly meeting: string; readonly lang?: 'de' | 'en' | undefined; readonly head: SignedHead },
): Sitting | undefined {
  const { state, agreement } = council
  const at = council.now()
  // Nobody's own notes stand in a file, so that no name is asked for.
  const looking = { state, at, revs: council.side(audience.partner), nameOf: () => undefined }
  const item = (id: string): ItemView | undefined => {
    const found = state.items.get(id)
    return found && itemView(looking, found, audience)
  }
  const meetingOf = (id: string): MeetingView | undefined => {
    const found = state.meetings.get(id)
    return found && meetingView(looking, found, audience)
  }
  const meeting = meetingOf(asked.meeting)
  return (
    meeting && {
      agreement,
      words: asked.lang === 'en' ? recordWordsEn : recordWordsDe,
      partner: audience.partner,
      at,
      head: asked.head,
      meeting,
      items: meeting.agenda.flatMap((id) => item(id) ?? []),
      item,
      meetingOf,
    }
  )
}

/** A body's name; one that the agreement does not know brings its own. */
export const bodyNameOf = ({ agreement, words }: Sitting, { body, bodyName }: MeetingView): string =>
  agreement.bodies.find(({ id }) => id === body)?.name[words.language] ?? bodyName ?? body

/** What every file says of itself. */
export function madeFor(sitting: Sitting): Pick<VoteList, 'council' | 'partner' | 'at' | 'meeting' | 'head'> {
  const { agreement, partner, at, head, meeting } = sitting
  const { id, body, start, location, state } = meeting
  return {
    council: agreement.id,
    partner,
    at,
    meeting: { id, body, bodyName: bodyNameOf(sitting, meeting), start, location, state },
    head,
  }
}

/** What every line says of its item. */
export const aboutItem = ({
  id,
  number,
  title,
  section,
  reference,
  public: isPublic,
  kind,
  originator,
  version,
}: ItemView) => ({
  id,
  number,
  title,
  section,
  reference,
  public: isPublic,
  kind,
  originator,
  version,
})
