import { groupWords } from '../count/group-words.ts'
import { callsOf } from '../count/figures.ts'
import { agreement } from '../../store.ts'
import { recordText } from '../../texts/record.ts'
import { deskText } from '../../texts/secretary.ts'
import { sidesOf } from '../../texts/sides.ts'
import { text } from '../../texts/text.ts'
import type { ItemView, OutcomeView } from '../../../server/protocol/view.ts'

interface RecordPositionsProps {
  readonly item: ItemView
  readonly outcome: OutcomeView
}

/** How the factions voted, whether alike and by the line; of a roll call in public also who voted how. */
export function RecordPositions({ item, outcome }: RecordPositionsProps) {
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
            {groupWords(outcome.deviations?.[partner] ?? {}).map((words) => `; ${words}`)}
          </li>
        ))}
      </ul>
      <span class="meta">{outcomeLine[outcome.line]}</span>
      {namesByVote(item, outcome).map((names) => (
        <span key={names} class="meta">
          {names}
        </span>
      ))}
    </>
  )
}

const kinds = ['yes', 'no', 'abstain', 'absent', 'excluded'] as const

/** "Ja: …", "Nein: …": the names are with those who keep the record, and nobody else is sent them. */
function namesByVote(item: ItemView, outcome: OutcomeView): string[] {
  const words = deskText.value.vote.countLong
  const calls = callsOf(item, outcome)
  return kinds.flatMap((kind) => {
    const names = calls.filter(({ vote }) => vote === kind).map(({ person }) => person)
    return names.length === 0 ? [] : [`${words[kind]}: ${names.join(', ')}`]
  })
}
