import { useId } from 'preact/hooks'

interface SelectFieldProps {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

/** A choice of one from a list, with its label. */
export function SelectField({ label, name, value, options, onChange }: SelectFieldProps) {
  const id = useId()
  return (
    <p class="text-field">
      <label class="label" for={id}>
        {label}
      </label>
      <select id={id} name={name} class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </p>
  )
}
