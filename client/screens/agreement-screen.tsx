import { Shell } from '../shell.tsx'
import { text } from '../texts/text.ts'

/** Not built yet. */
export function AgreementScreen() {
  return (
    <Shell screen="agreement">
      <h1 class="plain-note">{text.value.area.agreement}</h1>
    </Shell>
  )
}
