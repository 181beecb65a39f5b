import { storyText } from '../../texts/lead/story.ts'
import { text } from '../../texts/text.ts'
import type { StoryEntry } from '../../../server/protocol/http.ts'

/** `none`: this server tells no stories, or not of this thing. */
export type Story =
  | { readonly state: 'told'; readonly entries: readonly StoryEntry[] }
  | { readonly state: 'none' }
  | { readonly state: 'failed' }

/** Asks the server for what happened to an item or a planned motion, oldest first. */
export async function fetchStory(id: string, signal: AbortSignal, of: 'items' | 'motions' = 'items'): Promise<Story> {
  try {
    const response = await fetch(`/api/${of}/${encodeURIComponent(id)}/story`, {
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
  const words = ['reason', 'note', 'text', 'comment', 'justification', 'evidence'].map((field) => event[field])
  return words.find((one) => typeof one === 'string') ?? null
}

/** The line, class or text version that it was about. */
export function saidWith({ type, event }: Pick<StoryEntry, 'type' | 'event'>): string | null {
  const { vote, nominee, value, version } = event
  const signs: Readonly<Record<string, string>> = text.value.word
  if (typeof nominee === 'string') return nominee
  if (typeof vote === 'string') return signs[vote] ?? null
  if (typeof value === 'string') return storyText.value.class[value] ?? null
  return type.startsWith('text.') && typeof version === 'number' ? storyText.value.version(version) : null
}

/** Without these an item would not stand where it stands: class, coordination, adjournment, release, text. */
const leading = /^(?:classify|line|dissent|consensus|adjourn|release)\.|^(?:text\.change|item\.refer|vote\.open)$/u

/** What led to a display or to a withheld act, oldest first: words that were said, and whatever moved what members see. */
export const ledTo = (entries: readonly StoryEntry[]): readonly StoryEntry[] =>
  entries.filter(({ type, moved }) => leading.test(type) || moved.target || moved.display?.was)
