import { text } from './text.ts'
import type { ItemView } from '../../server/protocol/view.ts'

/** What an item is and its number at the town hall; a number that begins with the word needs it only once. */
export function paperWords({ kind, reference }: ItemView): string[] {
  const word = text.value.kind[kind]
  if (reference === null) return [word]
  return reference.startsWith(word) ? [reference] : [word, reference]
}
