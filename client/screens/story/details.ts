import { agreement, known } from '../../store.ts'
import { dayLong, weekday, clock } from '../../texts/dates.ts'
import { actText } from '../../texts/lead/acts.ts'
import { storyText } from '../../texts/lead/story.ts'
import { deskText } from '../../texts/secretary.ts'
import { storyPageText } from '../../texts/story-page.ts'
import { text } from '../../texts/text.ts'
import { bodyName, itemNumber, meetingWords } from '../../texts/why.ts'
import { sides, voteWord } from '../lead/words.ts'
import type { Command, EventName } from '../../../machines/events.ts'
import type { Position, Vote } from '../../../machines/vocabulary.ts'
import type { StoryEntry } from '../../../server/protocol/http.ts'

/** What an event says beside its name and its free text, in the order of its fields. */
export function detailsOf({ type, event }: StoryEntry): readonly string[] {
  const words = details[type as EventName]
  // The log's events are those of the vocabulary, field for field.
  return words ? words({ ...event, type } as never).filter((part) => part !== '') : []
}

type Words = { readonly [Name in EventName]?: (command: Command<Name>) => readonly string[] }

const words = () => storyPageText.value.detail
const when = (flag: boolean | undefined, said: string): string => (flag === true ? said : '')
const stance = (command: { vote: Vote; nominee?: string; version: number }): string =>
  words().vote(voteWord(command), command.version)
const meetingNamed = (id: string): string => {
  const meeting = known.value.meetings.get(id)
  return meeting ? words().meeting(meetingWords(agreement.value, meeting)) : ''
}
const itemNamed = (id: string): string => {
  const item = known.value.items.get(id)
  return item ? `${itemNumber(item)}, ${item.title}` : ''
}
const votes = (positions: Readonly<Record<string, Position>> | undefined): readonly string[] =>
  Object.entries(positions ?? {}).map(([partner, position]) =>
    words().voted(sides().name(partner), deskText.value.positionLong[position]),
  )
const lineDetail = (command: { vote: Vote; nominee?: string; version: number }) => [stance(command)]

const details: Words = {
  'item.add': ({ title, meeting, number }) => [
    `„${title}“`,
    meeting === undefined ? '' : meetingNamed(meeting),
    number === undefined ? '' : words().number(number),
  ],
  'item.part': ({ part, title, sameText }) => [itemNamed(part) || title, when(sameText, words().sameText)],
  'item.amend': ({ part, title }) => [itemNamed(part) || title],
  'agenda.place': ({ meeting, number }) => [meetingNamed(meeting), number === undefined ? '' : words().number(number)],
  'classify.propose': ({ value, finance }) => [storyText.value.class[value] ?? value, text.value.finance[finance]],
  'classify.confirm': ({ value }) => [storyText.value.class[value] ?? value],
  'line.propose': lineDetail,
  'line.confirm': lineDetail,
  'consensus.confirm': lineDetail,
  'consensus.fail': ({ otherUnreachable }) => [when(otherUnreachable, words().unreachable)],
  'adjourn.carried': ({ basis }) => [words().basis[basis]],
  'adjourn.refused': ({ positions }) => votes(positions),
  'release.consent': (command) => [
    words().onVersion(command.version),
    words().deliberated(dayLong(command.decidedOn), actText.value.field.forms[command.form]),
    command.financeStatement === undefined ? '' : words().finances(command.financeStatement),
    when(command.board, words().board),
    when(command.acknowledgeBudget, words().budget),
  ],
  'text.record': ({ version }) => [storyText.value.version(version)],
  'text.change': ({ version, editorial }) => [storyText.value.version(version), when(editorial, words().editorial)],
  'item.refer': ({ body }) => [words().body(bodyName(agreement.value, body))],
  'item.supersede': ({ by }) => [words().by(itemNamed(by) || by)],
  'vote.open': ({ mode }) => [deskText.value.mode[mode]],
  'motion.notify': ({ version }) => [words().onVersion(version)],
  'motion.joint': ({ version }) => [words().onVersion(version)],
  'motion.solo': ({ version, consentToSolo, otherUnreachable }) => [
    words().onVersion(version),
    when(consentToSolo, words().consentToSolo),
    when(otherUnreachable, words().unreachable),
  ],
  'motion.boardResult': ({ result, consentToSolo }) => [
    words().result[result],
    when(consentToSolo, words().consentToSolo),
  ],
  'motion.settleClass': ({ value }) => [words().kind[value]],
  'motion.revise': ({ version, substantial }) => [
    storyText.value.version(version),
    substantial ? words().substantial : words().wording,
  ],
  'motion.incident': ({ what }) => [words().incident[what]],
  'meeting.open': ({ quorate }) => [quorate ? words().quorate : words().notQuorate],
  'meeting.reschedule': ({ start }) => [words().start(`${weekday(start)}, ${clock(start)}`)],
}
