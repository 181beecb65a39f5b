import { electionWays } from '../../../machines/election.ts'
import { deskText } from '../../texts/secretary.ts'
import type { ElectionWay } from '../../../machines/election.ts'
import type { Draft } from './vote-draft.ts'

interface ElectionWaysProps {
  readonly way: ElectionWay
  readonly onChange: (part: Partial<Draft>) => void
}

/** How an election is decided: in a ballot, in the run-off after one, or by lot at a tie (§ 50 Abs. 2 GO NRW). */
export function ElectionWays({ way, onChange }: ElectionWaysProps) {
  const t = deskText.value.vote
  return (
    <>
      <fieldset class="segments election-ways">
        <legend>{t.electionWay}</legend>
        {electionWays.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="election-way"
              value={one}
              checked={way === one}
              onChange={() => onChange({ electedBy: one, result: null })}
            />
            <span>{t.electionWays[one]}</span>
          </label>
        ))}
      </fieldset>
      <p class="meta">{t.electionHint}</p>
    </>
  )
}
