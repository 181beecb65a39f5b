import { misfitsOf } from '../../../machines/misfits.ts'
import { figuresOf } from '../count/figures.ts'
import { countLong, resultLong, resultWord } from '../count/result-words.ts'
import { misfitSentence } from '../count/misfit-sentence.ts'
import { countText } from '../../texts/count.ts'
import { paperWords } from '../../texts/paper.ts'
import { recordText } from '../../texts/record.ts'
import { text } from '../../texts/text.ts'
import { outcomeWord } from '../../texts/why.ts'
import { StoryLink } from '../story/story-link.tsx'
import { RecordPositions } from './record-positions.tsx'
import type { ItemView, MeetingView, OutcomeView } from '../../../server/protocol/view.ts'

interface RecordRowProps {
  readonly item: ItemView
  readonly meeting: MeetingView
}

/** One item: what it was, what became of it in this meeting, vote by vote, and how the factions voted. */
export function RecordRow({ item, meeting }: RecordRowProps) {
  const outcomes = item.outcomes.filter((outcome) => outcome.meeting === meeting.id)
  const facts = [...paperWords(item), ...(item.public ? [] : [text.value.item.closed])]
  const span = outcomes.length > 1 ? { rowSpan: outcomes.length } : {}
  const [first, ...others] = outcomes
  return (
    <>
      <tr data-apart={item.parent === null ? undefined : ''}>
        <td class="record-number" {...span}>
          {item.number ?? '–'}
        </td>
        <th scope="row" {...span}>
          <StoryLink item={item} words={item.title} />
          <span class="meta">{facts.join(' · ')}</span>
        </th>
        <td>
          {first ? (
            <Result item={item} outcome={first} meeting={meeting} />
          ) : (
            <span>{stillHere(item, meeting) ? underWay(item) : outcomeWord(item)}</span>
          )}
        </td>
        <td>{first ? <RecordPositions item={item} outcome={first} /> : null}</td>
      </tr>
      {others.map((outcome) => (
        <tr key={outcome.at} class="record-more">
          <td>
            <Result item={item} outcome={outcome} meeting={meeting} />
          </td>
          <td>
            <RecordPositions item={item} outcome={outcome} />
          </td>
        </tr>
      ))}
    </>
  )
}

const stillHere = (item: ItemView, meeting: MeetingView): boolean =>
  item.final === null && item.meeting === meeting.id && item.proceedings !== 'deferred'

function underWay({ proceedings }: ItemView): string {
  const t = recordText.value
  return proceedings === 'called' ? t.called : proceedings === 'voting' ? t.voting : t.open
}

function Result({ item, outcome, meeting }: RecordRowProps & { readonly outcome: OutcomeView }) {
  const t = recordText.value
  const { mode, confirmed, version } = outcome
  const notes = [
    version === 1 ? null : text.value.item.version(version),
    mode === 'open' ? null : t[mode],
    confirmed ? null : t.provisional,
  ].filter((note) => note !== null)
  return (
    <>
      <b>{resultWord(item, outcome.result)}</b>
      <span class="meta">{countLong(item, outcome)}</span>
      {notes.length === 0 ? null : <span class="meta">{notes.join(', ')}</span>}
      {outcome.earlier.map((was) => (
        <span key={was.at} class="meta">
          <s>{resultLong(item, was)}</s> {text.value.resultBefore(was.reason)}
        </span>
      ))}
      {misfitsOf(figuresOf(item, outcome), meeting.seats).map((misfit) => {
        const sentence = misfitSentence(misfit, item.kind === 'wahl')
        return (
          <span key={sentence} class="meta record-misfit">
            {countText.value.misfitHead} {sentence}
          </span>
        )
      })}
    </>
  )
}
