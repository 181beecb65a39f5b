import type { Entry } from '../../db/event-store.ts'
import { type Agreement, partnerIds } from '../../machines/agreements/agreement.ts'
import { type Changes, CouncilLedger } from '../../machines/council-state.ts'
import { at as markedAt, decide, ReplayError } from '../../machines/decide.ts'
import type { Meeting } from '../../machines/meeting/meeting.ts'
import { eventOf, rulebookOf } from './log-entry.ts'
import type { Head } from '../protocol/frames.ts'
import { Round } from './round.ts'
import { Side, type SideRecord, type Step } from './side.ts'

/** What just became true: durable and settled. */
export interface Settled {
  readonly at: string
  /** The things as they are now, each once. */
  readonly changes: Changes
  /** Its meetings as they were before; new ones are missing. */
  readonly before: ReadonlyMap<string, Meeting>
}

/** An entry that was decided by another agreement, or another version of its rules. */
export class OtherRulebook extends Error {}

/** All of a settled state as plain data: the fold of the log up to this version. */
export interface StateRecord extends Changes {
  readonly version: number
  readonly hash: string
  readonly sides: readonly SideRecord[]
}

/** Signs the head of a partner's side. */
export type SignHead = (partner: string, head: Head) => string

/** All that the log says so far: the council's things, and the log as each side counts it. */
export class SettledState {
  readonly ledger: CouncilLedger
  readonly #rulebook: string
  readonly #sign: SignHead
  #sides: ReadonlyMap<string, Side>
  #version = 0
  #hash = ''

  /** `sign` signs a side's head in the server's name; without it, heads go unsigned. */
  constructor(agreement: Agreement, sign: SignHead = () => '') {
    this.ledger = new CouncilLedger(agreement)
    this.#rulebook = rulebookOf(agreement)
    this.#sign = sign
    this.#sides = this.#countedBy(partnerIds(agreement).map((partner) => [partner, undefined]))
  }

  /** All of it as it is now: what happens later does not change it. */
  record(): StateRecord {
    const { items, meetings, motions } = this.ledger
    return {
      version: this.#version,
      hash: this.#hash,
      items: [...items.values()],
      meetings: [...meetings.values()],
      motions: [...motions.values()],
      sides: Array.from(this.#sides.values(), (side) => side.record()),
    }
  }

  /** Begins where such a record ends, and not at the beginning. */
  revive(record: StateRecord): void {
    this.ledger.put(record)
    this.#sides = this.#countedBy(record.sides.map((side) => [side.partner, side]))
    this.#at(record)
  }

  /** The agreement and the version of its rules, as entries name them. */
  get rulebook(): string {
    return this.#rulebook
  }

  /** The log's version that this is the state of. */
  get version(): number {
    return this.#version
  }

  /** Hash of the entry of that version; empty before the first. */
  get hash(): string {
    return this.#hash
  }

  /** The log as one partner knows it. Throws for a partner that the agreement does not name. */
  side(partner: string): Side {
    const side = this.#sides.get(partner)
    if (!side) throw new Error(`The agreement knows no partner ${partner}.`)
    return side
  }

  /** A round of decisions on this state, at this time. */
  round(at: string, ownNames: boolean): Round {
    const { ledger: state } = this
    return new Round({ state, version: this.#version, sides: this.#sides, rulebook: this.#rulebook, ownNames, at })
  }

  /** The log has it: a round's draft becomes the state. */
  settle({ at, draft, steps }: Round, entries: readonly Entry[]): Settled {
    const changes = draft.changes()
    const before = new Map(changes.meetings.flatMap((meeting) => this.#before(meeting)))
    this.ledger.put(changes)
    for (const [index, entry] of entries.entries()) {
      this.#at(entry)
      const step = steps[index]
      if (step) this.#count(step, entry)
    }
    return { at, changes, before }
  }

  /** One more entry as it is read from the log. Throws, naming it, when the rules would not have accepted it. */
  replay(entry: Entry): Changes {
    if (entry.rulebook !== this.#rulebook) {
      throw new OtherRulebook(
        `Entry ${entry.version} was decided by the rules ${entry.rulebook}; these are ${this.#rulebook}.`,
      )
    }
    const event = eventOf(entry)
    const decision = decide(this.ledger, event)
    if (!decision.ok) throw new ReplayError(event, decision)
    const changes = markedAt(decision.changes, entry.version)
    this.ledger.put(changes)
    this.#at(entry)
    this.#count({ event, changes }, entry)
    return changes
  }

  /** Takes over what the log says now, after texts in it were erased: the same things, with other words. */
  takeOver({ ledger: { items, meetings, motions } }: SettledState): void {
    this.ledger.put({ items: [...items.values()], meetings: [...meetings.values()], motions: [...motions.values()] })
  }

  #countedBy(records: readonly (readonly [string, SideRecord | undefined])[]): ReadonlyMap<string, Side> {
    return new Map(
      records.map(([partner, record]) => [partner, new Side(partner, (head) => this.#sign(partner, head), record)]),
    )
  }

  #before({ context }: Meeting): [string, Meeting][] {
    const before = this.ledger.meetings.get(context.meeting)
    return before ? [[context.meeting, before]] : []
  }

  #at({ version, hash }: Pick<Entry, 'version' | 'hash'>): void {
    this.#version = version
    this.#hash = hash
  }

  #count(step: Step, entry: Entry): void {
    for (const side of this.#sides.values()) if (side.knowsOf(step)) side.add(entry, step.changes)
  }
}
