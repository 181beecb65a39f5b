import { rehearsalText } from '../texts/rehearsal/page.ts'
import { scriptText } from '../texts/rehearsal/scripts.ts'
import { text } from '../texts/text.ts'
import { actWords } from './act-words.ts'
import { scriptIds } from './repertoire.ts'
import { anyMember, itemInFocus, shownAt } from './shown.ts'
import type { NormId } from '../../machines/agreements/agreement.ts'
import type { ScriptId } from '../texts/rehearsal/scripts-de.ts'
import type { Beat, Looked, Playing, Sent } from './play.ts'
import type { Move, Script } from './script.ts'

interface ScriptWords {
  readonly title: string
  readonly about: string | null
  readonly opening: string
  readonly end: string
}

interface MoveWords {
  readonly title: string
  readonly words: string | null
}

const isShipped = (id: string): id is ScriptId => scriptIds.some((each) => each === id)

/** What is said with a rehearsal as a whole; one from a file has its title only. */
export function scriptWords({ id, scenario, moves }: Pick<Script, 'id' | 'scenario' | 'moves'>): ScriptWords {
  const { openingText, end } = rehearsalText.value
  if (moves[0]?.key && isShipped(id)) return scriptText.value[id]
  return { title: scenario.title, about: null, opening: openingText, end: end.plain }
}

/** What is said with a move. One of a file is named after what happens in it. */
export function moveWords({ id }: Pick<Script, 'id'>, { key, steps }: Move): MoveWords {
  if (key !== null && isShipped(id)) {
    const moves: Readonly<Record<string, MoveWords>> = scriptText.value[id].moves
    const found = moves[key]
    if (found) return found
  }
  const sent = steps.find((step) => 'send' in step)
  if (sent) return { title: actWords(sent.send), words: null }
  return {
    title: steps.some((step) => 'at' in step) ? rehearsalText.value.timePasses : rehearsalText.value.looks,
    words: null,
  }
}

/** The norm that a beat rests on: what the script says it is about, what the refusal cites, or what the display does. */
export function normOf({ script, beats }: Playing, beat: Beat): NormId | null {
  const norms = beat.moment.state.agreement.norms.map(({ id }) => id)
  const cited = beat.sent.map(({ refusal }) => refusal?.code).find((code) => norms.some((id) => id === code))
  if (cited !== undefined) return cited as NormId
  const about = beat.move === null ? null : (script.moves[beat.move]?.norm ?? null)
  if (about !== null) return about
  const item = itemInFocus(beats.slice(0, beats.indexOf(beat) + 1))
  return (
    shownAt(beat.moment)
      .of(anyMember(beat.moment))
      .items.get(item ?? '')?.display.norm ?? null
  )
}

/** What in a beat of the script came otherwise than it foretold, in sentences. */
export const unforeseen = ({ sent, looked }: Beat): string[] => [
  ...sent.flatMap(otherwise),
  ...looked.flatMap(lookWords),
]

function otherwise({ refusal, foretold }: Sent): string[] {
  const words = rehearsalText.value.expected
  if (refusal === null) {
    return foretold === null ? [] : [foretold === true ? words.anyRefusal : words.refusal(foretold)]
  }
  if (foretold === null) return [words.taken(refusal.code)]
  return foretold === true || foretold === refusal.code ? [] : [words.otherRefusal(foretold, refusal.code)]
}

function lookWords({ step, surprise }: Looked): string[] {
  const words = rehearsalText.value.expected
  if (surprise === null) return []
  if (surprise.field === null) return [words.apart(step)]
  const { field, wanted, seen } = surprise
  const signs: Readonly<Record<string, string>> = field === 'display' ? text.value.word : {}
  const word = (value: unknown): string => {
    if (value === undefined || value === null) return words.nothing
    return typeof value === 'string' ? (signs[value] ?? value) : JSON.stringify(value)
  }
  return [words.seen(step, field, word(wanted), word(seen))]
}
