import 'virtual:kern-tokens.css'
import './styles/index.css'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { App } from './app.tsx'
import { startConnection } from './connection.ts'
import { startMode } from './mode.ts'
import { startKeeping } from './offline/keeping.ts'
import { startOffline } from './offline/install.ts'
import { startRouter } from './router.ts'
import { checkSession, loadAgreement } from './session.ts'
import { startShowing } from './showing.ts'
import { agreement, session } from './store.ts'
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
effect(() => {
  if (agreement.value) showTimesIn(agreement.value.timeZone)
})
watchMandates()
startKeeping()
startShowing()
startOffline()
const root = document.getElementById('app')
if (root) render(<App />, root)
void checkSession().then(startConnection)
