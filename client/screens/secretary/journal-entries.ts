import { agreement, known } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { itemNumber, meetingWords } from '../../texts/why.ts'
import { resultLong } from '../count/result-words.ts'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

export interface Entry {
  readonly at: string
  readonly words: string
}

/** A meeting may begin a little before its time; what is older belongs to an earlier one. */
const earlyMs = 3_600_000

/** What was done in this meeting as far as the views tell, latest first. */
export function journalOf(meeting: MeetingView, items: readonly ItemView[]): Entry[] {
  const began = Date.parse(meeting.start) - earlyMs
  const entries = items.flatMap((item) => entriesOf(item, meeting)).filter(({ at }) => Date.parse(at) >= began)
  return [...courseOf(meeting), ...entries].toSorted((a, b) => b.at.localeCompare(a.at))
}

/** When it was invited, opened, interrupted, closed; that it was planned once says nothing. */
function courseOf({ travelled }: MeetingView): Entry[] {
  const { course } = deskText.value
  return travelled.flatMap(({ state, at }, index) => {
    const before = travelled[index - 1]?.state
    if (before === undefined || state === 'planned') return []
    if (state === 'running') return [{ at, words: before === 'recess' ? course.resumed : course.opened }]
    return [{ at, words: state === 'closed' && before === 'invited' ? course.inquorate : course[state] }]
  })
}

function entriesOf(item: ItemView, meeting: MeetingView): Entry[] {
  const { entry, mode } = deskText.value
  const name = itemNumber(item)
  const outcomes = item.outcomes
    .filter(({ body }) => body === meeting.body)
    .map((one) => ({
      at: one.at,
      words: (one.earlier.length > 0 ? entry.corrected : entry.logged)(name, resultLong(item, one)),
    }))
  const versions = item.versions
    .filter(({ version }) => version > 1)
    .map(({ version, at }) => ({ at, words: entry.version(name, version) }))
  const ballot = item.ballot ? [{ at: item.ballot.openedAt, words: entry.opened(name, mode[item.ballot.mode]) }] : []
  const called = item.proceedings === 'called' ? item.proceedingsSince : null
  return [
    ...outcomes,
    ...versions,
    ...ballot,
    ...(called === null ? [] : [{ at: called, words: entry.called(name) }]),
    ...(item.proceedings === 'deferred' && item.final === null
      ? [{ at: item.display.since, words: deferredWords(item) }]
      : []),
    ...(item.final !== null && item.final !== 'decided'
      ? [{ at: item.display.since, words: entry.final(name, text.value.final[item.final]) }]
      : []),
  ]
}

function deferredWords(item: ItemView): string {
  const { entry } = deskText.value
  const target = item.deferredTo === null ? undefined : known.value.meetings.get(item.deferredTo)
  return entry.deferred(itemNumber(item), target ? entry.until(meetingWords(agreement.value, target)) : '')
}
