import { useId, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'

interface TextFieldProps {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: ComponentChildren
  readonly error?: string | null | undefined
  /** What the browser may fill in by itself. */
  readonly autoComplete?: string
  readonly type?: 'text' | 'date'
  readonly min?: string
}

/** A line of text with its label, its hint and what is wrong with it. */
export function TextField({
  label,
  name,
  value,
  onInput,
  hint,
  error,
  autoComplete = 'off',
  type = 'text',
  min,
}: TextFieldProps) {
  const id = useId()
  const shared = {
    ...asControl({ id, name, value, onInput, hint, error, autoComplete }),
    ...(min === undefined ? {} : { min }),
  }
  return (
    <p class="text-field">
      <label class="label" for={id}>
        {label}
      </label>
      {type === 'date' ? <input {...shared} type="date" /> : <input {...shared} type="text" />}
      <Notes id={id} hint={hint} error={error} />
    </p>
  )
}

interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'min'> {
  readonly show: string
  readonly autoComplete: 'current-password' | 'new-password'
}

/** A password, which may be looked at: what can be read need not be typed twice. */
export function PasswordField({ label, name, value, onInput, hint, error, autoComplete, show }: PasswordFieldProps) {
  const id = useId()
  const [shown, setShown] = useState(false)
  const shared = asControl({ id, name, value, onInput, hint, error, autoComplete })
  return (
    <div class="text-field">
      <label class="label" for={id}>
        {label}
      </label>
      {shown ? <input {...shared} type="text" /> : <input {...shared} type="password" />}
      <label class="text-field-show">
        <input type="checkbox" class="check" checked={shown} onChange={() => setShown(!shown)} />
        {show}
      </label>
      <Notes id={id} hint={hint} error={error} />
    </div>
  )
}

type ControlProps = Pick<TextFieldProps, 'name' | 'value' | 'onInput' | 'hint' | 'error' | 'autoComplete'> & {
  readonly id: string
}

/** What both kinds of field share. Nothing that is typed here is prose. */
const asControl = ({ id, name, value, onInput, hint, error, autoComplete }: ControlProps) => ({
  id,
  name,
  class: 'field',
  value,
  autoComplete: autoComplete ?? 'off',
  autoCapitalize: capitals(autoComplete),
  spellcheck: false,
  'aria-invalid': error !== undefined && error !== null,
  ...described(describedBy(id, hint, error)),
  onInput: (event: { readonly currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
})

const capitals = (autoComplete: string | undefined): 'words' | 'none' =>
  autoComplete === undefined || autoComplete === 'name' ? 'words' : 'none'

const described = (ids: string | undefined): object => (ids === undefined ? {} : { 'aria-describedby': ids })

const describedBy = (id: string, hint: ComponentChildren, error: string | null | undefined): string | undefined => {
  const ids = [hint === undefined ? '' : `${id}-hint`, error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return ids === '' ? undefined : ids
}

function Notes({ id, hint, error }: Pick<TextFieldProps, 'hint' | 'error'> & { readonly id: string }) {
  return (
    <>
      {hint === undefined ? null : (
        <span class="ask-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error ? (
        <span class="ask-error" id={`${id}-error`}>
          {error}
        </span>
      ) : null}
    </>
  )
}
