import { effect, signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { link, me } from './store.ts'
import { text } from './texts/text.ts'

const said = signal('')

/** Says something once to people who listen to the screen, without taking the focus. */
export function announce(words: string): void {
  said.value = ''
  requestAnimationFrame(() => (said.value = words))
}

/** The one polite live region of the page. Also says when the server is lost and found. */
export function Announcer() {
  useEffect(() => {
    let before = link.peek()
    return effect(() => {
      const now = link.value
      const words = text.peek().contact
      if (now === 'stale' && before !== 'stale') announce(words.lost)
      if (now === 'live' && before === 'stale') announce(words.back)
      before = now
      // What was said of the council must not outlast the right to hear it.
      if (me.value === null) said.value = ''
    })
  }, [])
  return (
    <output class="hide" aria-live="polite">
      {said}
    </output>
  )
}
