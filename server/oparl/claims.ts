import { idOf } from './fields.ts'
import { noteQuirk, type Found, type Notes } from './notes.ts'

/** One source, one thing: what comes twice under the same id is told apart or left out, and noted. */

/** What was taken under a source, and how often it was asked for. */
export interface Claimed {
  count: number
  readonly words: Set<string>
}

/** A meeting's source, made different from those before it. */
export function claimMeeting(notes: Notes, claimed: Map<string, Claimed>, meeting: Found, source: string): string {
  const name = claim(claimed, source, '')
  if (name !== source) noteRepeated(notes, meeting)
  return name
}

/** An item's source. The same item word for word again on the same agenda is left out: undefined. */
export function claimItem(
  notes: Notes,
  claimed: Map<string, Claimed>,
  item: Found,
  source: string,
): string | undefined {
  const agenda = item.path.replace(/agendaItem\[\d+\]$/, item.file)
  const words = `${agenda} ${wordsOf(item)}`
  if (idOf(item.value) !== undefined && claimed.get(source)?.words.has(words) === true) {
    noteQuirk(
      notes,
      item,
      'sameTwice',
      'steht wortgleich ein zweites Mal da; einmal übernommen',
      'is there twice, word for word; taken once',
    )
    return undefined
  }
  const name = claim(claimed, source, words)
  if (name !== source) noteRepeated(notes, item)
  return name
}

/** The source itself, or with the number of the copy. */
function claim(claimed: Map<string, Claimed>, source: string, words: string): string {
  const known = claimed.get(source)
  if (!known) {
    claimed.set(source, { count: 1, words: new Set([words]) })
    return source
  }
  known.count += 1
  known.words.add(words)
  return claim(claimed, `${source}#${known.count}`, words)
}

/** Plain values only: deep ones would have to be walked, and say no more. */
const wordsOf = ({ value }: Found): string =>
  JSON.stringify(
    ['number', 'order', 'name', 'public', 'result', 'consultation'].map((field) => {
      const word = value[field]
      return typeof word === 'object' ? '' : word
    }),
  )

const noteRepeated = (notes: Notes, found: Found): void =>
  noteQuirk(
    notes,
    found,
    'idRepeated',
    'dieselbe Kennung wie ein anderer Eintrag; beide übernommen',
    'the same id as another entry; both taken',
    'id',
  )
