import { Shell } from '../shell.tsx'
import { text } from '../texts/text.ts'

/** Not built yet. */
export function SecretaryScreen() {
  return (
    <Shell screen="secretary">
      <h1 class="plain-note">{text.value.area.secretary}</h1>
    </Shell>
  )
}
