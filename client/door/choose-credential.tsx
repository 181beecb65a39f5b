import { useId, useState } from 'preact/hooks'
import { askServer } from '../ask-server.ts'
import { Button } from '../components/button.tsx'
import { PasswordField } from '../components/text-field.tsx'
import { makePasskey, type Outcome, passkeysPossible } from '../passkey.ts'
import { say } from '../texts/language.ts'
import { doorText } from '../texts/identity/door.ts'

interface ChooseCredentialProps {
  readonly token: string
  /** Without one there is no password. */
  readonly login: string | null
  readonly onDone: () => void
}

/** A passkey or a password, once and for all that follows. */
export function ChooseCredential({ token, login, onDone }: ChooseCredentialProps) {
  const t = doorText.value.invitation
  const s = doorText.value.signIn
  const heading = useId()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState<'passkey' | 'password' | null>(null)
  const [trouble, setTrouble] = useState<Outcome>(null)
  const attempt = async (how: 'passkey' | 'password', work: () => Promise<Outcome>): Promise<void> => {
    setBusy(how)
    setTrouble(null)
    const failed = await work()
    setBusy(null)
    if (failed) setTrouble(failed)
    else onDone()
  }
  const setWithPassword = async (): Promise<Outcome> => {
    const asked = await askServer('POST', '/api/invitation/password', { token, password })
    return asked.ok ? null : asked.message
  }
  return (
    <>
      <h2 class="door-choose">{t.choose}</h2>
      {passkeysPossible() ? (
        <div class="door-way">
          <Button
            look="main"
            size="big"
            busy={busy === 'passkey'}
            onPress={() => void attempt('passkey', () => makePasskey('/api/invitation/passkey', { token }))}
          >
            {busy === 'passkey' ? s.working : t.passkey}
          </Button>
          <p class="ask-hint">{t.passkeyHint}</p>
        </div>
      ) : (
        <p class="door-note">{s.noPasskeys}</p>
      )}
      <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
      {login === null ? null : (
        <form
          class="door-form"
          aria-labelledby={heading}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (busy === null) void attempt('password', setWithPassword)
          }}
        >
          <h2 id={heading}>{t.orPassword}</h2>
          <p class="door-login">{t.login(login)}</p>
          <input
            class="hide"
            type="text"
            name="username"
            autoComplete="username"
            value={login}
            readOnly
            tabIndex={-1}
            aria-hidden="true"
          />
          <PasswordField
            label={s.password}
            name="password"
            value={password}
            onInput={setPassword}
            autoComplete="new-password"
            show={s.show}
            hint={t.rule}
          />
          <Button size="wide" type="submit" busy={busy === 'password'} onPress={() => undefined}>
            {busy === 'password' ? s.working : t.takePassword}
          </Button>
        </form>
      )}
    </>
  )
}
