import { useEffect, useState } from 'preact/hooks'
import { fetchStory } from '../lead/story.ts'
import type { Story } from '../lead/story.ts'

export interface ReadStory {
  /** Null while it is being read for the first time. */
  readonly story: Story | null
  readonly again: () => void
}

/** What happened to an item or a planned motion: read now, and again whenever it has changed. */
export function useStory(
  of: 'items' | 'motions',
  { id, rev }: { readonly id: string; readonly rev: number },
): ReadStory {
  const [story, setStory] = useState<Story | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      const told = await fetchStory(id, leaving.signal, of)
      if (!leaving.signal.aborted) setStory(told)
    }
    void read()
    return () => leaving.abort()
  }, [of, id, rev, attempt])
  return { story, again: () => setAttempt(attempt + 1) }
}
