import { Shell } from '../shell.tsx'
import { text } from '../texts/text.ts'

/** Not built yet. */
export function ImportScreen() {
  return (
    <Shell screen="import">
      <h1 class="plain-note">{text.value.area.import}</h1>
    </Shell>
  )
}
