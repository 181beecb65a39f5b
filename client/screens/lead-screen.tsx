import { Shell } from '../shell.tsx'
import { text } from '../texts/text.ts'

/** Not built yet. */
export function LeadScreen() {
  return (
    <Shell screen="lead">
      <h1 class="plain-note">{text.value.area.lead}</h1>
    </Shell>
  )
}
