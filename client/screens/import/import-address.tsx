import { useState } from 'preact/hooks'
import { TextField } from '../../components/text-field.tsx'
import { agreement } from '../../store.ts'
import { importText } from '../../texts/import.ts'
import { readFrom } from './import-state.ts'

/** Where the council publishes: its address is enough, and the agreement may carry it. */
export function ImportAddress() {
  const t = importText.value.address
  const [typed, setTyped] = useState<string | null>(null)
  // The agreement may come later than this screen.
  const address = typed ?? agreement.value?.oparl ?? ''
  const [coming, setComing] = useState(true)
  return (
    <form
      class="import-part import-address"
      onSubmit={(event) => {
        event.preventDefault()
        void readFrom({ address: address.trim(), coming })
      }}
    >
      <h2>{t.heading}</h2>
      <TextField label={t.label} name="address" value={address} onInput={setTyped} hint={t.hint} />
      <p>
        <label class="import-coming">
          <input type="checkbox" checked={coming} onChange={(event) => setComing(event.currentTarget.checked)} />{' '}
          {t.coming}
        </label>
      </p>
      <button type="submit" class="btn btn--main" disabled={address.trim() === ''}>
        {t.read}
      </button>
    </form>
  )
}
