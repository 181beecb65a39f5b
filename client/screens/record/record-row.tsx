import { countLong } from '../secretary/result-words.ts'
import { agreement } from '../../store.ts'
import { paperWords } from '../../texts/paper.ts'
import { recordText } from '../../texts/record.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { text } from '../../texts/text.ts'
import { outcomeWord } from '../../texts/why.ts'
import { StoryLink } from '../story/story-link.tsx'
import type { ItemView, MeetingView, OutcomeView } from '../../../server/protocol/view.ts'

/** One item: what it was, what became of it, and how the factions voted. */
export function RecordRow({ item, meeting }: { readonly item: ItemView; readonly meeting: MeetingView }) {
  const outcome = item.outcomes.findLast(({ body }) => body === meeting.body)
  const facts = [...paperWords(item), ...(item.public ? [] : [text.value.item.closed])]
  return (
    <tr>
      <td class="record-number">{item.number ?? '–'}</td>
      <th scope="row">
        <StoryLink item={item} words={item.title} />
        <span class="meta">{facts.join(' · ')}</span>
      </th>
      <td>
        {outcome ? (
          <Result outcome={outcome} />
        ) : (
          <span>{stillHere(item, meeting) ? underWay(item) : outcomeWord(item)}</span>
        )}
      </td>
      <td>{outcome ? <Positions outcome={outcome} /> : null}</td>
    </tr>
  )
}

const stillHere = (item: ItemView, meeting: MeetingView): boolean =>
  item.final === null && item.meeting === meeting.id && item.proceedings !== 'deferred'

function underWay({ proceedings }: ItemView): string {
  const t = recordText.value
  return proceedings === 'called' ? t.called : proceedings === 'voting' ? t.voting : t.open
}

function Result({ outcome }: { readonly outcome: OutcomeView }) {
  const t = recordText.value
  const { totals, mode, confirmed, earlier } = outcome
  const notes = [
    mode === 'open' ? null : t[mode],
    earlier.length > 0 ? t.corrected : null,
    confirmed ? null : t.provisional,
  ].filter((note) => note !== null)
  return (
    <>
      <b>{deskText.value.result[outcome.result]}</b>
      <span class="meta">
        {countLong(outcome)}
        {totals?.invalid ? `, ${t.invalid(totals.invalid)}` : ''}
      </span>
      {notes.length === 0 ? null : <span class="meta">{notes.join(', ')}</span>}
    </>
  )
}

function Positions({ outcome }: { readonly outcome: OutcomeView }) {
  const t = recordText.value
  const sides = sidesOf(agreement.value)
  const { unity, outcomeLine } = text.value
  return (
    <>
      <ul>
        {Object.entries(outcome.unity).map(([partner, how]) => (
          <li key={partner}>
            {sides.name(partner)}:{' '}
            {outcome.positions ? deskText.value.positionLong[outcome.positions[partner] ?? 'unknown'] : t.withheld}
            {how === 'uniform' ? `, ${unity.uniform}` : ''}
            {deviations(outcome, partner)}
          </li>
        ))}
      </ul>
      <span class="meta">{outcomeLine[outcome.line]}</span>
    </>
  )
}

function deviations({ deviations: all }: OutcomeView, partner: string): string {
  const words = deskText.value.vote.countLong
  const counts = all?.[partner]
  const list = (['yes', 'no', 'abstain', 'absent', 'excluded'] as const).flatMap((kind) => {
    const count = counts?.[kind]
    return count === undefined || count === 0 ? [] : [`${String(count)} ${words[kind]}`]
  })
  return list.length === 0 ? '' : `; ${recordText.value.deviating(list.join(', '))}`
}
