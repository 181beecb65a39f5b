import type { NamedVote } from './reading.ts'

/** A roll call that ran together: "Name, Vorname (Partei): JaNächster, Name (Partei): Nein". */

const words = {
  ja: 'yes',
  nein: 'no',
  enthaltung: 'abstain',
  enthalten: 'abstain',
  abwesend: 'absent',
  befangen: 'excluded',
} as const
const entry =
  /\s*([^():;\d]{3,80}?)\s*\(([^()]{2,60})\)\s*:\s*(ja|nein|enthaltung|enthalten|abwesend|befangen)[\s,;.]*/iuy

/** All names and votes, if the whole text is nothing else; undefined otherwise. */
export function readRollCallText(text: string): readonly NamedVote[] | undefined {
  const votes: NamedVote[] = []
  entry.lastIndex = 0
  while (entry.lastIndex < text.length) {
    const found = entry.exec(text)
    if (!found) {
      entry.lastIndex = 0
      return undefined
    }
    const [, person = '', group = '', word = ''] = found
    votes.push({ person, group, vote: words[word.toLowerCase() as keyof typeof words] })
  }
  return votes.length > 1 ? votes : undefined
}
