import { effect } from '@preact/signals'
import { render } from 'preact'
import { App } from './app.tsx'
import { startConnection } from './connection.ts'
import { loadFonts } from './fonts.ts'
import { startMode } from './mode.ts'
import { startKeeping } from './offline/keeping.ts'
import { startOffline } from './offline/install.ts'
import { renew } from './renew.ts'
import { startRouter } from './router.ts'
import { checkSession, loadAgreement } from './session.ts'
import { startShowing } from './showing.ts'
import { actsForNobody, agreement, known, link, session } from './store.ts'
import { showTimesIn } from './texts/dates.ts'
import { language } from './texts/language.ts'
import { watchMandates } from './waiting-mandates.ts'

startMode()
startRouter()
effect(() => {
  document.documentElement.lang = language.value
  document.querySelector('link[rel="manifest"]')?.setAttribute('href', `/manifest.${language.value}.webmanifest`)
})
effect(() => {
  if (session.value === 'signedIn') void loadAgreement()
})
// The letters come after the first line: on a slow network they would keep it waiting for seconds.
const lettersAfterLine = effect(() => {
  const waits = session.value !== 'signedOut' && !actsForNobody.value && known.value.head === null
  if (waits && link.value !== 'stale') return
  requestAnimationFrame(() => setTimeout(loadFonts))
  queueMicrotask(() => lettersAfterLine())
})
effect(() => {
  if (agreement.value) showTimesIn(agreement.value.timeZone)
})
effect(() => {
  if (link.value === 'outdated') void renew(import.meta.url)
})
watchMandates()
startKeeping()
startShowing()
startOffline()
const root = document.getElementById('app')
root?.replaceChildren()
if (root) render(<App />, root)
void checkSession().then(startConnection)
