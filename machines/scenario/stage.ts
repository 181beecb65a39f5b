import type { Agreement } from '../agreements/agreement.ts'
import { CouncilLedger } from '../council-state.ts'
import { at as markedAt, decide } from '../decide.ts'
import { type Actor, parseCommand } from '../events.ts'
import { type Refusal, refused } from '../refusal.ts'

/** All that is true of a council at one moment of a rehearsal. Never changed in place: one may step back to it. */
export interface Moment {
  readonly state: CouncilLedger
  readonly at: string
  /** How many commands were taken so far. */
  readonly version: number
}

export type Taken = { readonly ok: true; readonly moment: Moment } | { readonly ok: false; readonly refusal: Refusal }

/** A council without meetings, items and motions. */
export const emptyStage = (agreement: Agreement, at: string): Moment => ({
  state: new CouncilLedger(agreement),
  at,
  version: 0,
})

/** The same council at another time. */
export const atTime = (moment: Moment, at: string): Moment => ({ ...moment, at })

/** What a command makes of the council, or the refusal that the rules answer with: by the same `decide` as on the server. */
export function taking(moment: Moment, actor: Actor, input: unknown): Taken {
  const parsed = parseCommand(input)
  if (!parsed.ok) {
    return withheld(refused('invalid', parsed.field === 'type' ? 'unknownEvent' : 'malformed', parsed.field))
  }
  const version = moment.version + 1
  const event = { id: `rehearsed-${version}`, actor, at: moment.at, command: parsed.command }
  const decision = decide(moment.state, event)
  if (!decision.ok) return withheld(decision)
  const { agreement, items, meetings, motions } = moment.state
  const state = new CouncilLedger(agreement)
  state.put({ items: [...items.values()], meetings: [...meetings.values()], motions: [...motions.values()] })
  state.put(markedAt(decision.changes, version))
  return { ok: true, moment: { state, at: moment.at, version } }
}

const withheld = (refusal: Refusal): Taken => ({ ok: false, refusal })
