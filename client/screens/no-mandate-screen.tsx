import { useEffect } from 'preact/hooks'
import { checkSession } from '../session.ts'
import { Shell } from '../shell.tsx'
import { actsForNobody, me } from '../store.ts'
import { dayOnly } from '../texts/calendar-days.ts'
import { administrationText } from '../texts/identity/administration.ts'

/** How often somebody who waits for their faction's word looks whether it was given. */
const LOOK_EVERY_MS = 3000

/** Signed in, and no mandate today: says why, and goes on by itself once there is one. */
export function NoMandateScreen() {
  const t = administrationText.value.noMandate
  useEffect(() => {
    const look = async (): Promise<void> => {
      await checkSession()
      // The council is another page's: it begins anew, with its socket.
      if (me.value) location.assign('/')
    }
    const timer = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const who = actsForNobody.value
  const from = who?.from ?? null
  return (
    <Shell screen="plain">
      <div class="plain">
        <h1>{t.title}</h1>
        <output>{who?.waits ? t.waits : from === null ? t.ended : t.from(dayOnly(from))}</output>
        <p class="plain-ways">
          <a href="/konto">{t.account}</a>
        </p>
      </div>
    </Shell>
  )
}
