import { useEffect, useState } from 'preact/hooks'
import type { WordingView } from '../../../server/protocol/http.ts'

export type ReadWordings = readonly WordingView[] | 'loading' | 'failed'

/** What the text versions of an item say: asked for now, and again once `asOf` has changed. */
export function useWordings(item: string, asOf: string): { readonly read: ReadWordings; readonly again: () => void } {
  const [read, setRead] = useState<ReadWordings>('loading')
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    const ask = async (): Promise<void> => {
      const found = await fetchWordings(item, leaving.signal)
      if (!leaving.signal.aborted) setRead(found)
    }
    void ask()
    return () => leaving.abort()
  }, [item, asOf, attempt])
  return { read, again: () => setAttempt(attempt + 1) }
}

async function fetchWordings(item: string, signal: AbortSignal): Promise<ReadWordings> {
  try {
    const address = `/api/items/${encodeURIComponent(item)}/wordings`
    const response = await fetch(address, {
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
      signal,
    })
    if (!response.ok) return 'failed'
    return ((await response.json()) as { readonly wordings: readonly WordingView[] }).wordings
  } catch {
    return 'failed'
  }
}
