import { useRef, useState } from 'preact/hooks'
import { Button } from './button.tsx'

interface LinkOnceProps {
  readonly link: string
  readonly label: string
  readonly copy: string
  readonly copied: string
  readonly onCopied: () => void
}

/** A link that is shown once: to be copied, or selected by hand where the browser does not let pages copy. */
export function LinkOnce({ link, label, copy, copied, onCopied }: LinkOnceProps) {
  const field = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState(false)
  const take = async (): Promise<void> => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(link)
    } catch {
      // It is selected: the keyboard or the menu copies it.
      return
    }
    setDone(true)
    onCopied()
  }
  return (
    <p class="link-once door-link">
      <input
        ref={field}
        class="field"
        type="text"
        readOnly
        value={link}
        aria-label={label}
        onFocus={() => field.current?.select()}
      />
      <Button onPress={() => void take()}>{done ? copied : copy}</Button>
    </p>
  )
}
