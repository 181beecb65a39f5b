import type { Agreement, NormId } from '../../machines/agreements/agreement.ts'
import type { Scenario, Step } from '../../machines/scenario/format.ts'
import { type Cast, castOf, does, eachDoes, lead } from './cast.ts'
import type { Move, Script } from './script.ts'

/** A move of a rehearsal: the key of its words, the norm that it is about, and what is played. */
export type WrittenMove = readonly [key: string, norm: NormId, ...steps: Step[]]

/** A rehearsal as it is written: for a cast, and with the invented words that its council speaks of. */
export interface Written extends Pick<Scenario, 'meetings' | 'items' | 'motions'> {
  readonly prelude?: readonly Step[]
  readonly moves: readonly WrittenMove[]
}

/** Invented titles, reasons and notes, by name. */
export type Props = Readonly<Record<string, string>>

export type Rehearsal = (cast: Cast, props: Props) => Written

/** Puts a rehearsal on stage under an agreement. `title` and the props are in the language of the moment. */
export function staged(id: string, rehearsal: Rehearsal, agreement: Agreement, title: string, props: Props): Script {
  const cast = castOf(agreement)
  const { prelude = [], moves, ...frame } = rehearsal(cast, props)
  let from = prelude.length + 1
  const cut: Move[] = moves.map(([key, norm, ...steps]) => {
    const move = { key, norm, steps, from }
    from += steps.length
    return move
  })
  const steps = [...prelude, ...cut.flatMap((move) => move.steps)]
  return {
    id,
    prelude,
    moves: cut,
    scenario: { id, title, agreement, now: cast.day(0, '16:00'), ...frame, steps },
  }
}

/** The item that most rehearsals are about. */
export const item = 'item'
export const sitting = 'sitting'

type Items = NonNullable<Scenario['items']>

/** One sitting of the council, or of another body, with one item on its agenda. */
export const oneItem = (
  { council, day }: Cast,
  { title = '' }: Props,
  other: Partial<Items[number]> = {},
  body = council,
): Required<Pick<Written, 'meetings' | 'items'>> => ({
  meetings: [{ id: sitting, body, start: day(9, '16:00') }],
  items: [{ id: item, meeting: sitting, number: '7', title, kind: 'vorlage', originator: 'verwaltung', ...other }],
})

/** Everybody has confirmed that the agreement covers the item. */
export const classified = ({ first, others }: Cast, finance = 'none'): Step[] => [
  does(lead(first), 'classify.propose', { item, value: 'covered', finance }),
  ...eachDoes(others, 'classify.confirm', { item, value: 'covered' }),
]

/** … and everybody has agreed on the vote. */
export const agreedOn = (cast: Cast, vote: string): Step[] => [
  ...classified(cast),
  does(lead(cast.first), 'line.propose', { item, vote, version: 1 }),
  ...eachDoes(cast.others, 'line.confirm', { item, vote, version: 1 }),
]
