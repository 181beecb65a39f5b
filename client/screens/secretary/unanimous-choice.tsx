import { deskText } from '../../texts/secretary.ts'
import type { Draft } from './vote-draft.ts'

interface UnanimousChoiceProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** Everybody present voted alike: for it, or against. */
export function UnanimousChoice({ draft, onChange }: UnanimousChoiceProps) {
  const t = deskText.value.vote
  const ways = { yes: t.unanimousYes, no: t.unanimousNo } as const
  return (
    <fieldset class="segments segments--large">
      <legend>{t.unanimousWay}</legend>
      {(['yes', 'no'] as const).map((way) => (
        <label key={way}>
          <input
            type="radio"
            name="unanimous"
            value={way}
            checked={draft.unanimous === way}
            onChange={() => onChange({ unanimous: way, result: null })}
          />
          <span>{ways[way]}</span>
        </label>
      ))}
    </fieldset>
  )
}
