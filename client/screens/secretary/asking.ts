import { signal } from '@preact/signals'
import type { Ask } from '../../components/ask-dialog.tsx'

/** The question on screen, if there is one. */
export const asked = signal<Ask | null>(null)

export function askFor(ask: Ask): void {
  asked.value = ask
}
