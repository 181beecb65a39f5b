import type { Body } from '../../machines/agreements/agreement.ts'
import { plainWords } from './text.ts'

/** Which body of the agreement meets? By name, since no two systems share ids. A doubtful match is left to people. */

export interface BodyMatch {
  readonly body: string
  /** 1: the same words; below 0.75 only a proposal. */
  readonly confidence: number
}

/** From here on a match is taken without asking. */
export const sureEnough = 0.75

const councilWords = new Set([
  'rat',
  'gemeinderat',
  'stadtrat',
  'kreistag',
  'ratsversammlung',
  'stadtverordnetenversammlung',
  'stadtvertretung',
  'gemeindevertretung',
  'buergerschaft',
  'ratssitzung',
])
const empty = new Set(
  'ausschuss ausschusses der die das des dem den fuer fuers und u von zur zum in im am beim stadt gemeinde kreis sitzung sitzungen'.split(
    ' ',
  ),
)
const sessionWords =
  /(?<![\p{L}\d])(?:\d+\.\s*)?(?:(?:öffentliche|nichtöffentliche|konstituierende|gemeinsame|außerordentliche)\s+)?(?:sonder)?sitzung(?:\s+(?:des|der))?(?!\p{L})/giu

/** The body in a meeting's name: "Sondersitzung - Schulausschuss (3. Sitzung)" is "Schulausschuss". */
export function spokenBody(meetingName: string): string {
  return meetingName
    .replace(/\([^)]*\)/g, ' ')
    .replace(sessionWords, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–:,./]+|[\s\-–:,./]+$/g, '')
}

/** Is it the council itself? "Rat der Stadt", "Gemeinderat"; not "Beirat" or "Ortschaftsrat". */
export function councilName(name: string): boolean {
  const words = plainWords(spokenBody(name)).split(' ')
  const first = words[0] ?? ''
  if (words.some((word) => word.includes('ausschuss') || word.includes('beirat'))) return false
  return councilWords.has(first) || (first === 'rates' && (words.length === 1 || /^(?:der|des)$/.test(words[1] ?? '')))
}

/** The bodies that a name may mean, best first. */
export function bodyCandidates(name: string, bodies: readonly Body[]): readonly BodyMatch[] {
  const council = bodies.find(({ kind }) => kind === 'council')
  if (council && councilName(name)) return [{ body: council.id, confidence: 1 }]
  const committees = bodies.filter(({ kind }) => kind === 'committee')
  const matches = committees.map(({ id, name: own }) => ({
    body: id,
    confidence: plainWords(id) === plainWords(name) ? 1 : likeness(stems(name), stems(own.de)),
  }))
  return matches.filter(({ confidence }) => confidence > 0).toSorted((one, other) => other.confidence - one.confidence)
}

/** The one body meant, or undefined if none is sure or two are as good. */
export function matchBody(name: string, bodies: readonly Body[]): BodyMatch | undefined {
  const [best, second] = bodyCandidates(name, bodies)
  if (!best || best.confidence < sureEnough || second?.confidence === best.confidence) return undefined
  return best
}

/** "Bau- und Umweltausschuss": bau, umwelt. */
function stems(name: string): readonly string[] {
  const words = plainWords(spokenBody(name))
    .split(' ')
    .map((word) => word.replace(/ausschuss(?:es)?$/, ''))
  return [...new Set(words.filter((word) => word !== '' && !empty.has(word)).map(stem))]
}

const stem = (word: string): string => (word.length < 5 ? word : word.replace(/(?:ungs?|en|es|er|n|s|e)$/, ''))

/** Dice's measure: shared words, twice, by all words. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const shared = one.filter((word) => other.includes(word)).length
  return (2 * shared) / (one.length + other.length)
}
