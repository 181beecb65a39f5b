import { deskText } from '../../texts/secretary.ts'
import { figure, totalKinds } from './vote-draft.ts'
import type { Draft } from './vote-draft.ts'

interface TotalsFieldsProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** The count of the whole council. Optional beside the factions, the only thing in a secret ballot. */
export function TotalsFields({ draft, onChange }: TotalsFieldsProps) {
  const t = deskText.value.vote
  const begun = totalKinds.some((kind) => draft.totals[kind].trim() !== '')
  const alone = draft.mode !== 'factions'
  return (
    <fieldset class={alone ? 'totals totals--alone' : 'totals'}>
      <legend>{alone ? t.totals : t.totalsOptional}</legend>
      {totalKinds.map((kind, at) => (
        <label key={kind}>
          <span>{t.count[kind]}</span>
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            placeholder={begun ? '0' : '–'}
            aria-label={t.totalOf(t.countLong[kind])}
            aria-invalid={Number.isNaN(figure(draft.totals[kind]))}
            data-first={alone && at === 0 ? '' : undefined}
            value={draft.totals[kind]}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => onChange({ totals: { ...draft.totals, [kind]: event.currentTarget.value } })}
          />
        </label>
      ))}
    </fieldset>
  )
}
