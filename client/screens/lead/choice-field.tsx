import { useId } from 'preact/hooks'
import { actText } from '../../texts/lead/acts.ts'
import type { FieldProps } from './field-props.ts'

/** One of a few words, as radio buttons. */
export function ChoiceField({ field, answers, missing, onAnswer }: FieldProps<'choice'>) {
  const group = useId()
  return (
    <fieldset class="field-block" aria-describedby={field.hint === undefined ? undefined : `${group}-hint`}>
      <legend class="label">{field.label}</legend>
      {field.hint === undefined ? null : (
        <p class="meta" id={`${group}-hint`}>
          {field.hint}
        </p>
      )}
      <div class="choices">
        {field.choices.map(({ value, label }) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={group}
              value={value}
              checked={answers[field.name] === value}
              onChange={() => onAnswer(field.name, value)}
            />
            {label}
          </label>
        ))}
      </div>
      {missing.includes(field.name) ? <p class="field-missing">{actText.value.field.required}</p> : null}
    </fieldset>
  )
}
