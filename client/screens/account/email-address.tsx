import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toldText } from '../../texts/identity/told.ts'
import type { NotificationsView } from '../../../server/protocol/notifications.ts'

interface EmailAddressProps {
  readonly email: NotificationsView['email']
  readonly onAsk: (address: string) => Promise<void>
  readonly onDrop: () => void
}

/** Where e-mails go: nowhere, until whoever reads them has confirmed it. */
export function EmailAddress({ email: { possible, address, confirmed }, onAsk, onDrop }: EmailAddressProps) {
  const t = toldText.value
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  if (!possible && address === null) return <p>{t.noEmail}</p>
  const ask = async (): Promise<void> => {
    setBusy(true)
    await onAsk(typed.trim())
    setBusy(false)
    setTyped('')
  }
  return (
    <>
      {address === null ? null : (
        <div class="entries">
          <div class="entry">
            <p>{confirmed ? t.confirmed(address) : t.unconfirmed(address)}</p>
            <Button onPress={onDrop}>{t.drop}</Button>
          </div>
        </div>
      )}
      {possible && !confirmed ? (
        <form
          class="mandate-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy && typed.trim() !== '') void ask()
          }}
        >
          <TextField label={t.address} name="email" value={typed} onInput={setTyped} autoComplete="email" />
          <Button type="submit" busy={busy} onPress={() => undefined}>
            {t.send}
          </Button>
        </form>
      ) : null}
    </>
  )
}
