import 'virtual:kern-tokens.css'
import '../styles/index.css'
import '../styles/door.css'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { loadFonts } from '../fonts.ts'
import { startMode } from '../mode.ts'
import { dropLastState } from '../offline/last-state.ts'
import { language } from '../texts/language.ts'
import { takeToken } from './token.ts'
import { InvitationPage } from './invitation-page.tsx'
import { SetUpPage } from './set-up-page.tsx'

/**
 * The door: taking up an invitation, setting a council up. A page of its own, which knows nothing of a council and opens
 * no socket.
 */
startMode()
loadFonts()
// Whoever comes in anew may be somebody else: what the device kept is not theirs to see.
dropLastState()
effect(() => {
  document.documentElement.lang = language.value
})
const token = takeToken()
const root = document.getElementById('app')
if (root)
  render(location.pathname === '/einladung' ? <InvitationPage token={token} /> : <SetUpPage token={token} />, root)
