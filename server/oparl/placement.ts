import type { Body } from '../../machines/agreements/agreement.ts'
import { bodyCandidates, matchBody, spokenBody, type BodyMatch } from './bodies.ts'
import { plainWords } from './text.ts'
import type { ImportedMeeting } from './types.ts'

/** Where a meeting goes: to a body of the agreement, or to one outside of it that keeps its own name. */

export interface Choices {
  /** People's answers: the source's body name (as printed or as plain words) to a body id of the agreement. */
  readonly bodies?: ReadonlyMap<string, string>
  /** Where everything goes that matches nothing. */
  readonly otherwise?: string
}

export interface Placement {
  /** A body id of the agreement, or `other:` and a slug. */
  readonly body: string
  /** The source's name of a body that the agreement does not name. */
  readonly bodyName?: string
  readonly how: 'chosen' | 'name' | 'outside'
  /** What else it might be, best first: for a person to choose. */
  readonly candidates: readonly BodyMatch[]
}

/** Finds the body: what people chose, else a sure match by name, else a body outside the agreement. */
export function placeMeeting(meeting: ImportedMeeting, bodies: readonly Body[], choices: Choices = {}): Placement {
  const names = [...new Set([...meeting.body.names, spokenBody(meeting.name)])].filter((name) => name !== '')
  const chosen = names.map((name) => chosenBody(name, choices)).find((body) => body !== undefined)
  if (chosen !== undefined) return { body: chosen, how: 'chosen', candidates: [] }
  const candidates = names.flatMap((name) => bodyCandidates(name, bodies)).slice(0, 3)
  const match = names.map((name) => matchBody(name, bodies)).find((found) => found !== undefined)
  if (match) return { body: match.body, how: 'name', candidates }
  if (choices.otherwise !== undefined) return { body: choices.otherwise, how: 'chosen', candidates }
  const bodyName = names[0] ?? 'Gremium ohne Namen'
  return { body: `other:${slug(bodyName)}`, bodyName, how: 'outside', candidates }
}

function chosenBody(name: string, { bodies }: Choices): string | undefined {
  const plain = plainWords(name)
  return bodies?.get(name) ?? [...(bodies ?? [])].find(([key]) => plainWords(key) === plain)?.[1]
}

const slug = (name: string): string => plainWords(name).replaceAll(' ', '-').slice(0, 80) || 'ohne-namen'
