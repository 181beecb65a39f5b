import { storyPageText } from '../../texts/story-page.ts'
import { text } from '../../texts/text.ts'
import { sides } from '../lead/words.ts'
import type { StoryEntry } from '../../../server/protocol/http.ts'

/** Who did it: side and role, and the name where it is one of the own side. */
export function whoWords({ partner, role, by, deputyFor }: StoryEntry): string {
  const roles: Readonly<Record<string, string>> = text.value.role
  const deputy = deputyFor === undefined ? undefined : storyPageText.value.deputy(deputyFor)
  return [sides().name(partner), roles[role] ?? role, by, deputy].filter((part) => part !== undefined).join(', ')
}
