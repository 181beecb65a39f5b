/** One thing that happened to an item, as far as this side may know of it. */
export interface StoryEntry {
  readonly at: string
  readonly type: string
  readonly partner: string | null
  readonly text?: string
}

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
    const { entries } = (await response.json()) as { entries: StoryEntry[] }
    return { state: 'told', entries }
  } catch {
    return { state: 'failed' }
  }
}
