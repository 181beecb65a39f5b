import type { Bilingual } from '../../machines/agreements/agreement.ts'

/**
 * What the free text of a past result says. A suggestion for a person, with the source beside it: nothing here is applied
 * by itself, and what cannot be read for certain is left unread.
 */

export type ReadResultWord =
  | 'adopted'
  | 'rejected'
  | 'referred'
  | 'postponed'
  /** Taken off the agenda. */
  | 'removed'
  | 'withdrawn'
  | 'noted'
  /** The text says that nothing was voted on. */
  | 'none'

export interface Counts {
  readonly yes?: number
  readonly no?: number
  readonly abstain?: number
  readonly invalid?: number
}

/** What is said of a faction or a single person; without numbers only which way. */
export interface GroupVote {
  readonly name: string
  readonly counts?: Counts
  readonly vote?: 'no' | 'abstain'
}

export interface NamedVote {
  readonly person: string
  readonly group?: string
  readonly vote: 'yes' | 'no' | 'abstain' | 'absent' | 'excluded'
}

export interface VoteReading {
  readonly result: ReadResultWord
  /** `count`: no word says it, it follows from the numbers (§ 50 Abs. 1 GO NRW). */
  readonly by: 'word' | 'count'
  /** As many for as against: rejected. */
  readonly tie?: true
  readonly amended?: true
  readonly mode?: 'secret' | 'rollcall'
  readonly notCounted?: 'unanimous' | 'majority'
  /** Only numbers that the text names. */
  readonly counts: Counts
  readonly groups: readonly GroupVote[]
  readonly rollCall?: readonly NamedVote[]
}

/** One vote of an item, in the words of the source. */
export type PartReading = { readonly source: string; readonly label?: string } & (
  | { readonly read: true; readonly vote: VoteReading }
  | { readonly read: false; readonly why: Bilingual }
)

export interface ResultReading {
  readonly source: string
  /** In the order of the text; several where an item had several votes. */
  readonly parts: readonly PartReading[]
}

/** The text is read, in part, or not at all. */
export function howFar({ parts }: ResultReading): 'read' | 'partly' | 'unread' {
  const read = parts.filter((part) => part.read).length
  if (read === parts.length) return 'read'
  return read === 0 ? 'unread' : 'partly'
}

export const unread = (de: string, en: string): { readonly read: false; readonly why: Bilingual } => ({
  read: false,
  why: { de, en },
})

/** A row or bracket that names a person: how one councillor voted is kept only of a roll call in public (RULES §3.9). */
export const isPerson = (name: string): boolean =>
  /^\s*(?:BM|Bgm\.?|Bürgermeister(?:in)?|Vorsitzende[r]?|Rats(?:mitglied|herr|frau)|Hr\.|Herr|Fr\.|Frau)(?!\p{L})/u.test(
    name,
  )
