import 'virtual:kern-tokens.css'
import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/controls.css'
import '../styles/projector.css'
import { effect } from '@preact/signals'
import { render } from 'preact'
import { takeToken } from '../door/token.ts'
import { loadFonts } from '../fonts.ts'
import { startMode } from '../mode.ts'
import { language } from '../texts/language.ts'
import { projectorText } from '../texts/projector.ts'
import { follow } from './follow.ts'
import { ProjectorPage } from './projector-page.tsx'

/**
 * What hangs on the wall of the hall. A page of its own, which knows nothing of the council's code and socket: what it
 * could show by mistake is not there.
 */
startMode()
loadFonts()
effect(() => {
  document.documentElement.lang = language.value
  document.title = projectorText.value.title
})
follow(takeToken())
const root = document.getElementById('app')
if (root) render(<ProjectorPage />, root)
