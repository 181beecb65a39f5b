import '../styles/door.css'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { askServer } from '../ask-server.ts'
import { Button } from '../components/button.tsx'
import { PasswordField } from '../components/text-field.tsx'
import { type Outcome, passkeysPossible, withPasskey } from '../passkey.ts'
import { administrationText } from '../texts/identity/administration.ts'
import { say } from '../texts/language.ts'
import type { AccountView } from '../../server/protocol/identity.ts'

/** Asks once more who somebody is: with what they sign in with. */
export function ProofDialog({ settle }: { readonly settle: (proved: boolean) => void }) {
  const t = administrationText.value.proof
  const box = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [account, setAccount] = useState<AccountView | null>(null)
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Outcome>(null)
  useEffect(() => {
    box.current?.showModal()
    const look = async (): Promise<void> => {
      const asked = await askServer<AccountView>('GET', '/api/account')
      if (asked.ok) setAccount(asked.answer)
      else setTrouble(asked.message)
    }
    void look()
  }, [])
  const attempt = async (work: () => Promise<Outcome>): Promise<void> => {
    setBusy(true)
    setTrouble(null)
    const failed = await work()
    setBusy(false)
    if (failed) setTrouble(failed)
    else settle(true)
  }
  const withPassword = async (): Promise<Outcome> => {
    const asked = await askServer('POST', '/api/proof/password', { password })
    return asked.ok ? null : asked.message
  }
  const hasPasskey = account !== null && account.passkeys.length > 0 && passkeysPossible()
  return (
    <dialog ref={box} class="sheet proof" aria-labelledby={heading} onClose={() => settle(false)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void attempt(withPassword)
        }}
      >
        <h2 id={heading}>{t.title}</h2>
        <p>{t.text}</p>
        {hasPasskey ? (
          <p class="door-way">
            <Button
              look="main"
              size="wide"
              busy={busy}
              onPress={() => void attempt(() => withPasskey('/api/proof/passkey'))}
            >
              {t.passkey}
            </Button>
          </p>
        ) : null}
        {account?.password ? (
          <PasswordField
            label={t.password}
            name="password"
            value={password}
            onInput={setPassword}
            autoComplete="current-password"
            show={t.show}
          />
        ) : null}
        <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
        <p class="sheet-ways">
          {account?.password ? (
            <Button look={hasPasskey ? 'plain' : 'main'} type="submit" busy={busy} onPress={() => undefined}>
              {busy ? t.working : t.submit}
            </Button>
          ) : null}
          <Button look="quiet" onPress={() => box.current?.close()}>
            {administrationText.value.cancel}
          </Button>
        </p>
      </form>
    </dialog>
  )
}
