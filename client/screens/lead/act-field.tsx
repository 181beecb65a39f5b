import { useId } from 'preact/hooks'
import { actText } from '../../texts/lead/acts.ts'
import { ChoiceField } from './choice-field.tsx'
import { VoteField } from './vote-field.tsx'
import type { FieldProps } from './field-props.ts'

/** One question of an act. */
export function ActField(props: FieldProps) {
  const { field } = props
  switch (field.kind) {
    case 'vote':
      return <VoteField {...props} field={field} />
    case 'choice':
      return <ChoiceField {...props} field={field} />
    case 'toggle':
      return <Toggle {...props} field={field} />
    default:
      return <Typed {...props} field={field} />
  }
}

function Toggle({ field: { name, label }, answers, onAnswer }: FieldProps<'toggle'>) {
  return (
    <label class="field-toggle">
      <input
        class="check"
        type="checkbox"
        name={name}
        checked={answers[name] === true}
        onChange={(event) => onAnswer(name, event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

function Typed({ field, answers, missing, onAnswer }: FieldProps<'text' | 'day' | 'select'>) {
  const id = useId()
  const { name, label, required } = field
  const invalid = missing.includes(name)
  const words = actText.value.field
  const shared = {
    id,
    name,
    class: 'field',
    'aria-invalid': invalid,
    'aria-describedby': invalid ? `${id}-missing` : undefined,
    value: String(answers[name] ?? ''),
    onInput: (event: { readonly currentTarget: { readonly value: string } }) =>
      onAnswer(name, event.currentTarget.value),
  }
  return (
    <div class="field-block">
      <label class="label" for={id}>
        {label} {required ? null : <span class="meta">{words.optional}</span>}
      </label>
      {field.kind === 'text' ? <textarea {...shared} rows={2} /> : null}
      {field.kind === 'day' ? <input {...shared} type="date" max={field.latest} /> : null}
      {field.kind === 'select' ? (
        <select {...shared}>
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : null}
      {invalid ? (
        <p id={`${id}-missing`} class="field-missing">
          {words.required}
        </p>
      ) : null}
    </div>
  )
}
