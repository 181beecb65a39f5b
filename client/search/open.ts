import { signal } from '@preact/signals'
import { recall } from '../device.ts'

/** Is the search open? Its code comes when it first is. */
export const searching = signal(false)

const mayType = (target: EventTarget | null): boolean =>
  recall('letters') !== 'off' &&
  !(target instanceof Element && target.closest('input, textarea, select, [contenteditable]'))

/** "/" opens the search where letters act and nobody is typing (WCAG 2.1.4), Ctrl or Cmd with K everywhere. */
function onKey(event: KeyboardEvent): void {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && mayType(event.target)
  const chord = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
  if (!(slash || chord) || event.defaultPrevented || document.querySelector('dialog[open]')) return
  event.preventDefault()
  searching.value = true
}

/** Listens for these keys. Returns how to stop. */
export function listenForSearch(): () => void {
  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}
