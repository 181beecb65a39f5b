import { useId } from 'preact/hooks'

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** One question. `tick` answers `yes` or nothing; `moment` a local date and time. */
export interface Field {
  readonly name: string
  readonly label: string
  readonly kind: 'line' | 'long' | 'moment' | 'choice' | 'radios' | 'tick'
  readonly value?: string
  readonly options?: readonly Option[]
  readonly optional?: boolean
  readonly hint?: string
}

interface AskFieldProps {
  readonly field: Field
  readonly value: string
  readonly error: string | null
  /** The word for "optional". */
  readonly optional: string
  readonly onChange: (value: string) => void
}

/** A question with its label, its hint and, if it went unanswered, what to do. */
export function AskField({ field, value, error, optional, onChange }: AskFieldProps) {
  const id = useId()
  const described = [field.hint === undefined ? '' : `${id}-hint`, error === null ? '' : `${id}-error`]
    .filter(Boolean)
    .join(' ')
  const shared = {
    id,
    name: field.name,
    'aria-invalid': error !== null,
    ...(described === '' ? {} : { 'aria-describedby': described }),
  }
  const note = (
    <>
      {field.hint === undefined ? null : (
        <span class="ask-hint" id={`${id}-hint`}>
          {field.hint}
        </span>
      )}
      {error === null ? null : (
        <span class="ask-error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </>
  )
  if (field.kind === 'radios') return <Radios field={field} value={value} note={note} onChange={onChange} />
  if (field.kind === 'tick') {
    return (
      <p class="ask-tick">
        <input
          {...shared}
          type="checkbox"
          class="check"
          checked={value === 'yes'}
          onChange={() => onChange(value === 'yes' ? '' : 'yes')}
        />
        <label for={id}>{field.label}</label>
        {note}
      </p>
    )
  }
  return (
    <p class="ask-field">
      <label class="label" for={id}>
        {field.label} {field.optional === true ? <span class="ask-optional">{optional}</span> : null}
      </label>
      <Control field={field} value={value} shared={shared} onChange={onChange} />
      {note}
    </p>
  )
}

interface ControlProps extends Pick<AskFieldProps, 'field' | 'value' | 'onChange'> {
  readonly shared: { readonly id: string; readonly name: string; readonly 'aria-invalid': boolean }
}

function Control({ field, value, shared, onChange }: ControlProps) {
  if (field.kind === 'long') {
    return (
      <textarea
        {...shared}
        class="field"
        rows={3}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  if (field.kind === 'choice') {
    return (
      <select {...shared} class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {(field.options ?? []).map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    )
  }
  const line = { ...shared, class: 'field', autoComplete: 'off', value }
  const take = (event: { readonly currentTarget: HTMLInputElement }): void => onChange(event.currentTarget.value)
  if (field.kind === 'moment') return <input {...line} type="datetime-local" onInput={take} />
  return <input {...line} type="text" onInput={take} />
}

interface RadiosProps extends Pick<AskFieldProps, 'field' | 'value' | 'onChange'> {
  readonly note: preact.ComponentChildren
}

function Radios({ field, value, note, onChange }: RadiosProps) {
  return (
    <fieldset class="ask-radios">
      <legend class="label">{field.label}</legend>
      {(field.options ?? []).map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            class="check"
            name={field.name}
            value={one.value}
            checked={value === one.value}
            onChange={() => onChange(one.value)}
          />
          <span>
            {one.label}
            {one.hint === undefined ? null : <span class="ask-hint">{one.hint}</span>}
          </span>
        </label>
      ))}
      {note}
    </fieldset>
  )
}
