import { useId, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { toldText } from '../../texts/identity/told.ts'
import type { ChoicesView, NewsKind } from '../../../server/protocol/notifications.ts'

interface ChoicesFormProps {
  readonly choices: ChoicesView
  readonly timeZone: string
  readonly onSave: (choices: ChoicesView) => Promise<void>
}

const whens = ['atOnce', 'daily', 'off'] as const
const sayings = ['nothing', 'kind', 'title'] as const
const hours = Array.from({ length: 24 }, (_, hour) => hour)
const usualQuiet = { from: 21, to: 7 }

/** What one is told, when, and in how many words; nothing is changed before it is saved. */
export function ChoicesForm({ choices, timeZone, onSave }: ChoicesFormProps) {
  const t = toldText.value
  const id = useId()
  const [draft, setDraft] = useState(choices)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<ChoicesView>): void => setDraft({ ...draft, ...part })
  const { kinds, when, quiet } = draft
  const toggle = (kind: NewsKind): void =>
    change({ kinds: kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind] })
  const hourField = (label: string, name: string, value: number, onHour: (hour: number) => void) => (
    <SelectField
      label={label}
      name={name}
      value={String(value)}
      onChange={(hour) => onHour(Number(hour))}
      options={hours.map((hour) => [String(hour), t.at(hour)])}
    />
  )
  const save = async (): Promise<void> => {
    setBusy(true)
    await onSave(draft)
    setBusy(false)
  }
  return (
    <form
      class="mandate-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void save()
      }}
    >
      <fieldset class="options">
        <legend class="label">{t.kinds}</legend>
        {(Object.keys(t.kind) as NewsKind[]).map((kind) => (
          <label key={kind}>
            <input type="checkbox" class="check" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
            {t.kind[kind]}
          </label>
        ))}
      </fieldset>
      <fieldset class="options">
        <legend class="label">{t.when}</legend>
        {whens.map((each) => (
          <label key={each}>
            <input
              type="radio"
              class="check"
              name={`${id}-when`}
              checked={when === each}
              onChange={() => change({ when: each })}
            />
            {t.whens[each]}
          </label>
        ))}
      </fieldset>
      {when === 'daily' ? hourField(t.hour, 'hour', draft.hour, (hour) => change({ hour })) : null}
      {when === 'atOnce' ? (
        <label class="option">
          <input
            type="checkbox"
            class="check"
            checked={quiet !== null}
            onChange={() => change({ quiet: quiet === null ? usualQuiet : null })}
          />
          {t.quiet}
        </label>
      ) : null}
      {when === 'atOnce' && quiet !== null ? (
        <div class="days">
          {hourField(t.quietFrom, 'quiet-from', quiet.from, (from) => change({ quiet: { ...quiet, from } }))}
          {hourField(t.quietTo, 'quiet-to', quiet.to, (to) => change({ quiet: { ...quiet, to } }))}
        </div>
      ) : null}
      {when === 'off' ? null : <p class="ask-hint">{t.zone(timeZone)}</p>}
      <fieldset class="options">
        <legend class="label">{t.says}</legend>
        <p class="ask-hint">{t.saysHint}</p>
        {sayings.map((each) => (
          <label key={each}>
            <input
              type="radio"
              class="check"
              name={`${id}-says`}
              checked={draft.says === each}
              onChange={() => change({ says: each })}
            />
            {t.saying[each]}
          </label>
        ))}
      </fieldset>
      <p class="administration-ways">
        <Button look="main" type="submit" busy={busy} onPress={() => undefined}>
          {t.save}
        </Button>
      </p>
    </form>
  )
}
