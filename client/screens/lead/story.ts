import type { StoryEntry } from '../../../server/protocol/http.ts'

/** `none`: this server tells no stories, or not of this item. */
export type Story =
  | { readonly state: 'told'; readonly entries: readonly StoryEntry[] }
  | { readonly state: 'none' }
  | { readonly state: 'failed' }

/** Asks the server for what happened to an item, oldest first. */
export async function fetchStory(item: string, signal: AbortSignal): Promise<Story> {
  try {
    const response = await fetch(`/api/items/${encodeURIComponent(item)}/story`, {
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
      signal,
    })
    const isJson = response.headers.get('content-type')?.includes('json') === true
    if (response.status === 404 || (response.ok && !isJson)) return { state: 'none' }
    if (!response.ok) return { state: 'failed' }
    const { entries } = (await response.json()) as { readonly entries: readonly StoryEntry[] }
    return { state: 'told', entries }
  } catch {
    return { state: 'failed' }
  }
}

/** What a person wrote with it: a reason, a note, an explanation. */
export function ownWords({ event }: StoryEntry): string | null {
  const words = ['reason', 'note', 'text', 'comment', 'justification'].map((field) => event[field])
  return words.find((one) => typeof one === 'string') ?? null
}
