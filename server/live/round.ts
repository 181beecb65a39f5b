import type { Answer as StoredAnswer, NewEntry } from '../../db/event-store.ts'
import { type CouncilState, Draft } from '../../machines/council-state.ts'
import { at as markedAt, decide } from '../../machines/decide.ts'
import { type Actor, type Event, parseCommand } from '../../machines/events.ts'
import { refused } from '../../machines/refusal.ts'
import { accepted, type Answer, nothingThere, refusedOpenly, refusedTo } from './answer.ts'
import { entryOf } from './log-entry.ts'
import { namedField } from './named-field.ts'
import { refusedName } from './own-names.ts'
import type { Side, Step } from './side.ts'

/** A command as it comes in: by whom, under which id, and still nothing but bytes that were JSON. */
export interface Submission {
  readonly actor: Actor
  readonly commandId: string
  readonly command: unknown
}

/** What a round of decisions starts from. */
export interface Start {
  readonly state: CouncilState
  readonly version: number
  readonly sides: ReadonlyMap<string, Side>
  readonly rulebook: string
  /** Ids of new plans are chosen at people's screens (`own-names.ts`). */
  readonly ownNames: boolean
  readonly at: string
}

/** All commands of one tick, decided in order on one draft; nothing is settled yet. */
export class Round {
  readonly at: string
  readonly draft: Draft
  readonly entries: NewEntry[] = []
  readonly answers: StoredAnswer[] = []
  /** Beside each entry: the event it stands for, and what it changed. */
  readonly steps: Step[] = []
  readonly #start: Start
  readonly #first = new Map<string, { readonly person: string; readonly answer: Answer }>()
  readonly #versions: Map<string, number>

  constructor(start: Start) {
    this.#start = start
    this.at = start.at
    this.draft = new Draft(start.state)
    this.#versions = new Map([...start.sides].map(([partner, { head }]) => [partner, head.version]))
  }

  /** Decides a command. One that this round has answered already gets the same answer, if it is the same person's. */
  answer({ actor, commandId, command }: Submission): Answer {
    const first = this.#first.get(commandId)
    if (first) return first.person === actor.person ? first.answer : refusedOpenly(nothingThere)
    const answer = this.#decide(actor, commandId, command)
    this.#first.set(commandId, { person: actor.person, answer })
    this.answers.push({ command: commandId, actor: actor.person, at: this.#start.at, answer })
    return answer
  }

  #decide(actor: Actor, id: string, input: unknown): Answer {
    const parsed = parseCommand(input)
    if (!parsed.ok) {
      return refusedOpenly(
        refused('invalid', parsed.field === 'type' ? 'unknownEvent' : 'malformed', namedField(parsed.field)),
      )
    }
    if (!isWellFormed(parsed.command)) return refusedOpenly(refused('invalid', 'malformed', 'text'))
    const foreign = this.#start.ownNames ? refusedName(actor, parsed.command) : undefined
    if (foreign) return refusedOpenly(foreign)
    const event: Event = { id, actor, at: this.#start.at, command: parsed.command }
    const decision = decide(this.draft, event)
    if (!decision.ok) return refusedTo(this.draft, event, decision)
    this.draft.put(markedAt(decision.changes, this.#start.version + this.entries.length + 1))
    this.entries.push(entryOf(event, this.#start.rulebook))
    const step = { event, changes: decision.changes }
    this.steps.push(step)
    return accepted(this.#count(step, actor.partner))
  }

  /** Counts the step for every side that may know of it, and says where the actor's own side is now. */
  #count(step: Step, own: string): number {
    for (const [partner, side] of this.#start.sides) {
      if (side.knowsOf(step)) this.#versions.set(partner, (this.#versions.get(partner) ?? 0) + 1)
    }
    return this.#versions.get(own) ?? 0
  }
}

/** Half a surrogate pair is no text: the log could not carry it, and would refuse everybody else's commands with it. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, each]) => key.isWellFormed() && isWellFormed(each))
}
