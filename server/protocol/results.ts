import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { Position } from '../../machines/vocabulary.ts'
import type { NamedVote, PartReading } from '../results/reading.ts'

/** `POST /api/results/text` and `GET /api/results/source/:id`: a past result and what it says. A suggestion, nothing more. */
export interface ReadResultView {
  readonly source: string
  readonly parts: readonly (PartReading & { readonly positions: Readonly<Record<string, Position>> })[]
}

/** `POST /api/results/roll-call`: who voted how, as a file says. Not stored: it comes back with `outcome.log`. */
export interface RollCallView {
  readonly calls: readonly NamedVote[]
}

/** With status 422: why nothing could be read. */
export interface ResultProblem {
  readonly error: { readonly code: 'unreadable'; readonly message: Bilingual }
}
