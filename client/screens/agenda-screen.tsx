import { Shell } from '../shell.tsx'
import { text } from '../texts/text.ts'

/** Not built yet. */
export function AgendaScreen() {
  return (
    <Shell screen="agenda">
      <h1 class="plain-note">{text.value.area.agenda}</h1>
    </Shell>
  )
}
