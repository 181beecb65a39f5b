import { text } from '../texts/text.ts'

/** What every screen says at its foot: a line is agreed, and nobody is bound by it. */
export function Legal() {
  const { easy, legal, privacy } = text.value
  return (
    <footer class="foot legal">
      {legal} <a href="/leichte-sprache">{easy}</a> <a href="/datenschutz">{privacy}</a>
    </footer>
  )
}
