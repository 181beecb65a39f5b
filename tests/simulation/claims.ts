import type { Command, CommandResult } from '../../client/commands.ts'
import type { EventStore } from '../../db/event-store.ts'
import { eventOf } from '../../server/live/log-entry.ts'
import type { Record } from './record.ts'
import type { Verdict } from './verdict.ts'

/** A command that somebody sent, and what their screen told them. */
interface Claim {
  readonly id: string
  readonly person: string
  readonly command: Command
  result?: CommandResult
}

/** All that screens have told people about their commands, to be held against the log. */
export class Claims {
  readonly #claims = new Map<string, Claim>()
  /** What the network sent twice: what became of one says nothing of the other. */
  readonly #doubled = new Set<string>()
  readonly #verdict: Verdict

  constructor(verdict: Verdict) {
    this.#verdict = verdict
  }

  sent(id: string, person: string, command: Command): void {
    this.#claims.set(id, { id, person, command })
  }

  told(id: string, result: CommandResult): void {
    const claim = this.#claims.get(id)
    if (claim) claim.result = result
  }

  doubled(frame: string): void {
    this.#doubled.add((JSON.parse(frame) as { id: string }).id)
  }

  /** How many commands were answered by the council, and so checked. */
  get answered(): number {
    return [...this.#claims.values()].filter(({ result }) => result?.kind === 'done' || result?.kind === 'refused')
      .length
  }

  /** Holds every claim against the log, and the log against the claims. */
  async check(record: Record, log: EventStore): Promise<void> {
    for (const claim of this.#claims.values()) await this.#checkOne(claim, record, log)
    for (const [id, { entry }] of record.byCommand) {
      const claim = this.#claims.get(id)
      const theirs = claim?.person === entry.actor && sameCommand(eventOf(entry).command, claim.command)
      this.#verdict.hold(
        'the log holds what people sent, in their name',
        theirs,
        () => `${id} ${JSON.stringify(entry)}`,
      )
    }
  }

  async #checkOne(claim: Claim, record: Record, log: EventStore): Promise<void> {
    const { id, result } = claim
    const recorded = record.byCommand.get(id)
    const words = (): string => `${id} ${JSON.stringify({ ...claim, recorded })}`
    switch (result?.kind) {
      case 'done':
        this.#verdict.hold('nothing acknowledged is lost', recorded?.version === result.version, words)
        break
      case 'refused': {
        const first = await log.answerTo(id)
        const refused = recorded === undefined && first !== undefined && 'ok' in first.answer && !first.answer.ok
        this.#verdict.hold('what was refused has no effect, and its refusal is kept', refused, words)
        break
      }
      case 'failed':
        if (result.error !== 'signedOut' && !this.#doubled.has(id)) {
          this.#verdict.hold('what is called undone is not done', recorded === undefined, words)
        }
        break
      case undefined:
      default:
    }
  }
}

const sameCommand = (a: object, b: object): boolean => sorted(a) === sorted(b)
const sorted = (value: object): string => JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
