import { useEffect, useState } from 'preact/hooks'
import { rehearsalText } from '../../texts/rehearsal/page.ts'
import type { Script } from '../../rehearsal/script.ts'

/** The rehearsal as a scenario file: a pattern for one's own. */
export function SaveFile({ script }: { readonly script: Script }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    const { agreement, ...scenario } = script.scenario
    const text = JSON.stringify({ ...scenario, agreement: agreement.id }, null, 2)
    const made = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [script])
  if (address === null) return null
  return (
    <p class="rehearsal-save">
      <a href={address} download={`${script.scenario.id}.json`}>
        {rehearsalText.value.save}
      </a>
    </p>
  )
}
