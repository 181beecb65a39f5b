import { clock, dayAndMonth } from './dates.ts'
import { say } from './language.ts'
import { sidesOf } from './sides.ts'
import { text } from './text.ts'
import { outcomeWordIn, sinceWordIn, whySentence } from '../../server/protocol/words/why.ts'
import type { WhyFacts } from '../../server/protocol/words/display-de.ts'
import type { Known } from '../reduce.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Result } from '../../machines/vocabulary.ts'
import type { DisplayView, ItemView, MeetingView } from '../../server/protocol/view.ts'

/** A body's name in the language of the interface; one that the agreement does not know brings its own. */
export function bodyName(agreement: Agreement | null, body: string, ownName: string | null = null): string {
  const found = agreement?.bodies.find(({ id }) => id === body)
  return found ? say(found.name) : (ownName ?? body)
}

/** "Rat, 18. März": how a meeting is named in a sentence. */
export const meetingWords = (agreement: Agreement | null, meeting: MeetingView): string =>
  text.value.meetingOn(bodyName(agreement, meeting.body, meeting.bodyName), dayAndMonth(meeting.start))

/** "TOP 14", or the words for an item without a number. */
export const itemNumber = ({ number }: ItemView): string =>
  number === null ? text.value.item.unnumbered : text.value.item.number(number)

function factsOf(item: ItemView, agreement: Agreement | null, known: Known): WhyFacts {
  const meeting = item.display.until === undefined ? undefined : known.meetings.get(item.display.until)
  const parent = item.parent === null ? undefined : known.items.get(item.parent)
  const sides = sidesOf(agreement)
  return {
    sides,
    asker: item.adjournment.by === null ? null : sides.genitive(item.adjournment.by),
    until: meeting ? meetingWords(agreement, meeting) : null,
    secret: item.ballot?.mode === 'secret',
    notCovered: item.classification.value === 'notCovered',
    parent: parent ? itemNumber(parent) : null,
    norm: item.display.norm,
  }
}

/** One sentence: why the item shows what it shows. "Keine Freigabe." is not in it, see `display.notReleased`. */
export function whyOf(item: ItemView, agreement: Agreement | null, known: Known): string {
  return whySentence(text.value, item.display, factsOf(item, agreement, known))
}

/** Beside the sign: how the display came about, in two short lines. */
export function besideOf(item: ItemView, agreement: Agreement | null, known: Known): readonly string[] {
  const { sides, asker, notCovered } = factsOf(item, agreement, known)
  const { code, reason, voluntary, derived, frozen } = item.display
  const beside = text.value.beside
  if (frozen) return beside.frozen()
  if (derived) return beside.derived()
  if (code === 'done') return []
  switch (reason) {
    case 'agreed':
      return voluntary ? beside.voluntary(sides) : code === 'nominee' ? beside.nominee() : beside.agreed(sides)
    case 'agreedAdjournment':
      return beside.agreedAdjournment(sides)
    case 'adjournmentPending':
      return asker === null ? beside.adjourned() : beside.adjournmentPending(sides, asker)
    case 'adjourned':
      return beside.adjourned()
    case 'released':
      return beside.released(sides)
    case 'resolution':
      return beside.resolution()
    case 'classOpen':
    case 'classProposed':
    case 'classDisputed':
      return beside.classOpen()
    case 'notInForce':
    case 'lapsed':
      return beside.notInForce()
    case 'open':
    case 'proposed':
      return notCovered ? beside.notCovered() : beside.notYet()
    default:
      return beside.notReleased()
  }
}

/** "bestätigt", "freigegeben", "Stand": the participle before the time of a display. */
export const sinceWord = (display: DisplayView): string => sinceWordIn(text.value, display)

/** The second line of a row in a list, or null where title and badge say it all. */
export function shortWhy(item: ItemView, agreement: Agreement | null, known: Known): string | null {
  const { asker, until, notCovered } = factsOf(item, agreement, known)
  const short = text.value.short
  const { code, reason, voluntary, derived, nominee } = item.display
  if (nominee !== undefined) return nominee
  if (derived) return short.derived
  if (voluntary) return short.voluntary
  if (item.kind === 'bericht' && code === 'noLine') return short.report
  if (until !== null) return short.until(until)
  switch (reason) {
    case 'agreed':
    case 'agreedAdjournment':
    case 'decided':
    case 'noted':
    case 'withdrawn':
    case 'superseded':
    case 'derived':
    case 'adjourned':
      return null
    case 'adjournmentPending':
      return asker === null ? null : short.wish(asker)
    case 'classOpen':
    case 'classProposed':
    case 'classDisputed':
      return short.classOpen
    case 'resolution':
    case 'released':
      return short[reason]
    case 'notInForce':
    case 'lapsed':
      return short.notInForce
    case 'open':
    case 'proposed':
      return notCovered ? short.notCovered : short.notYet
    case 'noRelease':
      return short.noRelease
    default:
      return short.dissent
  }
}

/** "angenommen"; of an election "gewählt". */
export const resultOf = ({ kind }: Pick<ItemView, 'kind'>, result: Result): string =>
  (kind === 'wahl' ? text.value.elected : text.value.result)[result]

/** How an item ended, in a word or two, for the right column of a list. */
export const outcomeWord = (item: ItemView): string => outcomeWordIn(text.value, item)

/** "17:42 Uhr" */
export const clockWords = (moment: string | number): string => text.value.stale.clock(clock(moment))
