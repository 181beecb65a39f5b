import { cleanText } from '../oparl/text.ts'
import { partsOf, type Part } from './parts.ts'
import { unread, type PartReading, type ResultReading, type VoteReading, type NamedVote } from './reading.ts'
import { readRollCallText } from './roll-call-text.ts'
import { isVoteTable, readVoteTable } from './vote-table.ts'
import { readVoteText, type VoteText } from './vote-text.ts'

/** Information systems cut longer results off here, in the middle of a word. */
const cutAt = 255

/**
 * Reads a past result in free text. Pure and total. `most`: how many may vote in that body, where it is known; a table
 * whose cells ran together can then be read in more cases.
 */
export function readResult(source: string, most?: number): ResultReading {
  const text = cleanText(source).text
  const parts = partsOf(text)
  const cut = source.length === cutAt
  return {
    source,
    parts: parts.map((part, index) =>
      asReading(part, cut && index === parts.length - 1 ? cutOff : readPart(part.text, most)),
    ),
  }
}

const asReading = ({ label, text }: Part, vote: VoteText): PartReading =>
  Object.assign({ source: text }, label === undefined ? {} : { label }, vote)

const cutOff = unread('in der Quelle abgeschnitten', 'cut off in the source')
const noSum = unread(
  'die Zahlen der Tabelle lassen sich nicht eindeutig trennen: die Spalten müssen ihre Summe ergeben, auf genau eine Weise',
  'the numbers of the table cannot be told apart for certain: the columns must add up to their total, in exactly one way',
)

function readPart(text: string, most: number | undefined): VoteText {
  if (isVoteTable(text)) {
    const table = readVoteTable(text, most)
    return table ? readVoteText(table.rest, table) : noSum
  }
  const names = readRollCallText(text)
  if (names) return { read: true, vote: rollCallVote(names) }
  return readVoteText(text)
}

function rollCallVote(rollCall: readonly NamedVote[]): VoteReading {
  const count = (vote: NamedVote['vote']): number => rollCall.filter((one) => one.vote === vote).length
  const counts = { yes: count('yes'), no: count('no'), abstain: count('abstain') }
  const result = counts.yes > counts.no ? 'adopted' : 'rejected'
  return {
    result,
    by: 'count',
    ...(counts.yes === counts.no ? { tie: true as const } : {}),
    mode: 'rollcall',
    counts,
    groups: [],
    rollCall,
  }
}
