import { useId, useRef, useState } from 'preact/hooks'
import { askServer } from '../ask-server.ts'
import { Button } from '../components/button.tsx'
import { PasswordField, TextField } from '../components/text-field.tsx'
import { passkeysPossible, withPasskey } from '../passkey.ts'
import { say } from '../texts/language.ts'
import { doorText } from '../texts/identity/door.ts'
import type { Bilingual } from '../../machines/agreements/agreement.ts'

/** The way in: a passkey, or name and password. `onDone` is called once the server has begun a session. */
export function SignInForm({ onDone }: { readonly onDone: () => void }) {
  const t = doorText.value.signIn
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  const [busy, setBusy] = useState<'passkey' | 'password' | null>(null)
  const attempt = async (how: 'passkey' | 'password', work: () => Promise<Bilingual | null>): Promise<void> => {
    setBusy(how)
    setTrouble(null)
    const failed = await work()
    setBusy(null)
    if (failed) setTrouble(failed)
    else onDone()
  }
  return (
    <>
      {passkeysPossible() ? (
        <div class="door-way">
          <Button
            look="main"
            size="big"
            busy={busy === 'passkey'}
            onPress={() => void attempt('passkey', () => withPasskey('/api/sign-in/passkey'))}
          >
            {busy === 'passkey' ? t.working : t.passkey}
          </Button>
          <p class="ask-hint">{t.passkeyHint}</p>
        </div>
      ) : (
        <p class="door-note">{t.noPasskeys}</p>
      )}
      <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
      <PasswordWay
        busy={busy === 'password'}
        onSend={(login, password) =>
          void attempt('password', async () => {
            const asked = await askServer('POST', '/api/sign-in/password', { login, password })
            return asked.ok ? null : asked.message
          })
        }
      />
    </>
  )
}

interface PasswordWayProps {
  readonly busy: boolean
  readonly onSend: (login: string, password: string) => void
}

function PasswordWay({ busy, onSend }: PasswordWayProps) {
  const t = doorText.value.signIn
  const heading = useId()
  const form = useRef<HTMLFormElement>(null)
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = (value: string): string | null => (asked && value.trim() === '' ? t.fill : null)
  const submit = (): void => {
    setAsked(true)
    const empty = login.trim() === '' ? 'login' : password === '' ? 'password' : null
    if (empty === null) onSend(login, password)
    else form.current?.querySelector<HTMLElement>(`[name="${empty}"]`)?.focus()
  }
  return (
    <form
      ref={form}
      class="door-form"
      aria-labelledby={heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) submit()
      }}
    >
      <h2 id={heading}>{t.withPassword}</h2>
      <TextField
        label={t.login}
        name="login"
        value={login}
        onInput={setLogin}
        autoComplete="username"
        error={missing(login)}
      />
      <PasswordField
        label={t.password}
        name="password"
        value={password}
        onInput={setPassword}
        autoComplete="current-password"
        show={t.show}
        error={missing(password)}
      />
      <Button
        look={passkeysPossible() ? 'plain' : 'main'}
        size="wide"
        type="submit"
        busy={busy}
        onPress={() => undefined}
      >
        {busy ? t.working : t.submit}
      </Button>
    </form>
  )
}
