import type { AgendaEntry } from './agenda-entries.ts'
import { readBoolean, unwrapped } from './fields.ts'
import { noteQuirk, type Notes } from './notes.ts'
import { contradicts, isPublic, numberPublicity, type Publicity } from './sections.ts'

/** May everybody see an item? The source's own `public`, the heading above, the number: the stricter counts. */
export function publicityOf(notes: Notes, { found, number, title }: AgendaEntry, section: Publicity): boolean {
  const given = unwrapped(notes, found, 'public')
  const flag = readBoolean(given)
  if (given !== undefined && given !== null && flag === undefined) {
    noteQuirk(
      notes,
      found,
      'publicUnreadable',
      '„public“ ist weder wahr noch falsch; nicht beachtet',
      '"public" is neither true nor false; ignored',
      'public',
    )
  }
  const explicit = flag === undefined ? undefined : flag ? 'public' : 'nonPublic'
  // An item without a name may be a withheld one.
  const heading = title === '' && section === 'public' ? undefined : section
  const evidence = [explicit, heading, numberPublicity(number)] as const
  if (contradicts(evidence)) {
    noteQuirk(
      notes,
      found,
      'publicConflict',
      'Überschrift, Nummer und „public“ widersprechen sich; nichtöffentlich übernommen',
      'heading, number and "public" contradict each other; taken as not public',
      'public',
    )
  } else if (!evidence.includes('public') && !evidence.includes('nonPublic')) {
    noteQuirk(
      notes,
      found,
      'publicUnknown',
      'öffentlich oder nicht, steht nirgends; nichtöffentlich übernommen',
      'public or not is said nowhere; taken as not public',
      'public',
    )
  }
  return isPublic(evidence)
}
