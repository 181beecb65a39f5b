import { useEffect, useState } from 'preact/hooks'
import { askServer } from '../ask-server.ts'
import { dayAndTime } from '../texts/calendar-days.ts'
import { say } from '../texts/language.ts'
import { doorText } from '../texts/identity/door.ts'
import { DoorShell } from './door-shell.tsx'
import { ChooseCredential } from './choose-credential.tsx'
import type { InvitationView } from '../../server/protocol/identity.ts'
import type { Bilingual } from '../../machines/agreements/agreement.ts'

type State =
  | { readonly kind: 'looking' }
  | { readonly kind: 'gone'; readonly message: Bilingual | null }
  | { readonly kind: 'open'; readonly invitation: InvitationView }

/** An invitation: whom it is for, and how they want to sign in from now on. */
export function InvitationPage({ token }: { readonly token: string | null }) {
  const t = doorText.value.invitation
  const [state, setState] = useState<State>({ kind: 'looking' })
  useEffect(() => {
    const look = async (): Promise<void> => {
      if (token === null) return setState({ kind: 'gone', message: null })
      const asked = await askServer<InvitationView>('POST', '/api/invitation', { token })
      setState(asked.ok ? { kind: 'open', invitation: asked.answer } : { kind: 'gone', message: asked.message })
    }
    void look()
  }, [token])
  if (state.kind === 'looking' || token === null) {
    return (
      <DoorShell title={t.looking}>{token === null ? <Gone message={null} /> : <output>{t.looking}</output>}</DoorShell>
    )
  }
  if (state.kind === 'gone') {
    return (
      <DoorShell title={t.gone}>
        <Gone message={state.message} />
      </DoorShell>
    )
  }
  const { name, council, administrator, login, expiresAt } = state.invitation
  return (
    <DoorShell title={t.title(name)}>
      <h1>{t.title(name)}</h1>
      <p>{t.council(say(council))}</p>
      {administrator ? <p>{t.administrator}</p> : null}
      <ChooseCredential token={token} login={login} onDone={() => location.assign('/')} />
      <p class="meta">{t.until(dayAndTime(expiresAt))}</p>
    </DoorShell>
  )
}

function Gone({ message }: { readonly message: Bilingual | null }) {
  const t = doorText.value.invitation
  return (
    <>
      <h1>{t.gone}</h1>
      <p role="alert">{message ? say(message) : t.missing}</p>
      <p>
        <a href="/anmelden">{t.toSignIn}</a>
      </p>
    </>
  )
}
