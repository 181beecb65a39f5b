import { agendaItems } from '../../agenda.ts'
import { known } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { itemNumber } from '../../texts/why.ts'
import { resultWord } from '../count/result-words.ts'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

/** What becomes of a meeting's items when it ends, in sentences to read before it is ended. */

const here = (meeting: MeetingView): ItemView[] =>
  agendaItems(known.value, meeting).filter((item) => item.meeting === meeting.id && item.final === null)

const numbers = (items: readonly ItemView[]): string => items.map(itemNumber).join(', ')

/** Items that go back to the pool, and those adjourned to this meeting, which move on to the next one of the council (Q17). */
export function endsWith(meeting: MeetingView): string[] {
  const t = deskText.value.ends
  const back = here(meeting).filter(({ proceedings }) => proceedings === 'scheduled' || proceedings === 'called')
  const adjourned = [...known.value.items.values()].filter(
    ({ adjournment, coordination, final }) =>
      final === null && coordination === 'adjourned' && adjournment.target === meeting.id,
  )
  const waiting = provisional(meeting)
  return [
    ...(back.length === 0 ? [] : [t.back(numbers(back))]),
    ...(adjourned.length === 0 ? [] : [t.moved(numbers(adjourned))]),
    ...(waiting.length === 0 ? [] : [t.provisional(numbers(waiting))]),
  ]
}

const provisional = (meeting: MeetingView): ItemView[] =>
  here(meeting).filter(({ proceedings }) => proceedings === 'logged')

/** The outcomes that approved minutes confirm (§3.6): after that they are no longer corrected. */
export function confirmedBy(meeting: MeetingView): string[] {
  const t = deskText.value.ends
  const outcomes = provisional(meeting).flatMap((item) => {
    const last = item.outcomes.at(-1)
    return last ? [`${itemNumber(item)}: ${resultWord(item, last.result)}`] : []
  })
  return outcomes.length === 0 ? [t.nothingToConfirm] : [t.confirms(outcomes.join('; '))]
}
