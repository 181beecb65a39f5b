import type { ItemView } from '../protocol/view.ts'
import type { WhyFacts } from '../protocol/words/display-de.ts'
import { sidesIn } from '../protocol/words/sides.ts'
import { outcomeWordIn, sinceWordIn, whySentence } from '../protocol/words/why.ts'
import type { Listed, VoteList } from '../protocol/records.ts'
import { dayAndMonthIn, momentIn } from './day-words.ts'
import { aboutItem, bodyNameOf, madeFor, type Sitting } from './sitting.ts'

/** The handout for a faction before a meeting: a line an item, with why and how it stands. */
export const voteList = (sitting: Sitting): VoteList => ({
  kind: 'schulterschluss-vote-list-1',
  ...madeFor(sitting),
  items: sitting.items.map((item) => listed(sitting, item)),
})

function listed(sitting: Sitting, item: ItemView): Listed {
  const { agreement, words } = sitting
  const { display } = item
  const { code, norm } = display
  const lines = agreement.norms.find(({ id }) => id === norm)?.lines
  const why = whySentence(words.display, display, factsOf(sitting, item))
  return {
    ...aboutItem(item),
    code,
    line: words.display.word[code],
    nominee: display.nominee ?? null,
    // Nothing agreed and nothing released: it must be said (I20).
    reason: display.notReleased ? `${words.display.noRelease} ${why}` : why,
    norm,
    printed: lines ? [...new Set(lines)].join('–') : null,
    state: stateOf(sitting, item),
    since: display.since,
  }
}

function stateOf(sitting: Sitting, item: ItemView): string {
  const { words } = sitting
  if (item.final !== null || item.meeting !== sitting.meeting.id) return outcomeWordIn(words.display, item)
  const parts = [
    `${sinceWordIn(words.display, item.display)} ${momentIn(sitting, item.display.since)}`,
    ...(item.version > 1 ? [words.versionOf(item.version)] : []),
  ]
  return parts.join('; ')
}

function factsOf(sitting: Sitting, item: ItemView): WhyFacts {
  const { agreement, words } = sitting
  const sides = sidesIn(agreement, words.language)
  const { display, adjournment, ballot, classification } = item
  const until = display.until === undefined ? undefined : sitting.meetingOf(display.until)
  const parent = item.parent === null ? undefined : sitting.item(item.parent)
  return {
    sides,
    asker: adjournment.by === null ? null : sides.genitive(adjournment.by),
    until: until ? words.display.meetingOn(bodyNameOf(sitting, until), dayAndMonthIn(sitting, until.start)) : null,
    secret: ballot?.mode === 'secret',
    notCovered: classification.value === 'notCovered',
    parent: parent ? (parent.number === null ? words.unnumbered : words.numbered(parent.number)) : null,
    norm: display.norm,
  }
}
