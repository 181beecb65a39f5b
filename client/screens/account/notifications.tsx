import { useEffect, useState } from 'preact/hooks'
import { announce } from '../../announcer.tsx'
import { type Asked, askServer } from '../../ask-server.ts'
import { Button } from '../../components/button.tsx'
import { administrationText } from '../../texts/identity/administration.ts'
import { say } from '../../texts/language.ts'
import { toldText } from '../../texts/identity/told.ts'
import { ChoicesForm } from './choices-form.tsx'
import { EmailAddress } from './email-address.tsx'
import { PushDevices } from './push-devices.tsx'
import type { ChoicesView, NotificationsView, TrialView } from '../../../server/protocol/notifications.ts'

/** Benachrichtigungen: what one is told, when, where, and in how many words. */
export function Notifications() {
  const t = toldText.value
  const [view, setView] = useState<NotificationsView | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [word, setWord] = useState<string | null>(null)
  const load = async (): Promise<void> => {
    const asked = await askServer<NotificationsView>('GET', '/api/notifications')
    if (asked.ok) setView(asked.answer)
    else setTrouble(say(asked.message))
  }
  useEffect(() => void load(), [])
  const act = async (work: Promise<Asked<unknown>>): Promise<void> => {
    setTrouble(null)
    setWord(null)
    const done = await work
    if (done.ok) announce(administrationText.peek().done)
    else setTrouble(say(done.message))
    await load()
  }
  const tryOut = async (): Promise<void> => {
    setTrouble(null)
    const asked = await askServer<TrialView>('POST', '/api/notifications/trial')
    if (!asked.ok) return setTrouble(say(asked.message))
    const { sent, failed } = asked.answer
    setWord(sent + failed === 0 ? t.trialNowhere : sent > 0 ? t.trialDone(sent) : null)
    if (failed > 0) setTrouble(t.trialFailed(failed))
    await load()
  }
  return (
    <section class="part" aria-labelledby="account-told">
      <h2 id="account-told">{t.title}</h2>
      <p class="meta">{t.never}</p>
      <div role="alert">{trouble === null ? null : <p class="refusal">{trouble}</p>}</div>
      {view === null ? null : (
        <>
          <h3>{t.email}</h3>
          <EmailAddress
            email={view.email}
            onAsk={(address) => act(askServer('PUT', '/api/notifications/address', { address }))}
            onDrop={() => void act(askServer('DELETE', '/api/notifications/address'))}
          />
          <h3>{t.devices}</h3>
          <PushDevices
            push={view.push}
            onTrouble={setTrouble}
            onAdded={act}
            onRemove={(id) => void act(askServer('DELETE', `/api/notifications/devices/${id}`))}
          />
          <Trial view={view} onTry={() => void tryOut()} />
          <output>{word}</output>
          <ChoicesForm
            choices={view.choices}
            timeZone={view.timeZone}
            onSave={(choices: ChoicesView) => act(askServer('PUT', '/api/notifications', choices))}
          />
        </>
      )}
    </section>
  )
}

/** A trial goes where there is a way; where the server has none, the parts above say what is missing. */
function Trial({ view: { email, push }, onTry }: { readonly view: NotificationsView; readonly onTry: () => void }) {
  const t = toldText.value
  const way = (email.possible && email.confirmed) || (push.key !== null && push.devices.length > 0)
  if (!way) return email.possible || push.key !== null ? <p>{t.trialNowhere}</p> : null
  return (
    <p class="administration-ways">
      <Button onPress={onTry}>{t.trial}</Button>
    </p>
  )
}
