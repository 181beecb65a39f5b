import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { PasswordField } from '../../components/text-field.tsx'
import { administrationText } from '../../texts/identity/administration.ts'
import { doorText } from '../../texts/identity/door.ts'

interface PasswordChangeProps {
  readonly has: boolean
  readonly onChange: (password: string) => Promise<void>
}

/** Another password, or a first one beside a passkey. */
export function PasswordChange({ has, onChange }: PasswordChangeProps) {
  const t = administrationText.value.account
  const d = doorText.value
  const [open, setOpen] = useState(false)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const label = has ? t.changePassword : t.setPassword
  if (!open) return <Button onPress={() => setOpen(true)}>{label}</Button>
  const submit = async (): Promise<void> => {
    setBusy(true)
    await onChange(password)
    setBusy(false)
    setPassword('')
    setOpen(false)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void submit()
      }}
    >
      <PasswordField
        label={d.signIn.password}
        name="password"
        value={password}
        onInput={setPassword}
        autoComplete="new-password"
        show={d.signIn.show}
        hint={d.invitation.rule}
      />
      <Button look="main" type="submit" busy={busy} onPress={() => undefined}>
        {label}
      </Button>
    </form>
  )
}
