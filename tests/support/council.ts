import type { Agreement } from '../../machines/agreements/agreement.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { CouncilLedger } from '../../machines/council-state.ts'
import { apply, decide, type Decision, refusalOf, replay } from '../../machines/decide.ts'
import type { Actor, Command, Event, Role } from '../../machines/events.ts'
import { parseCommand } from '../../machines/events.ts'
import { display } from '../../machines/item/display.ts'
import type { Display } from '../../machines/item/display-code.ts'
import { type Item, proceedingsOf } from '../../machines/item/item.ts'
import type { Meeting } from '../../machines/meeting/meeting.ts'
import { nextActors } from '../../machines/next-steps.ts'
import { isInForce } from '../../machines/term.ts'

/** `spd.lead`, `spd.speaker:FBL`, `spd.member`; a second person of the same role is `spd.lead#2`. */
export function actor(name: string): Actor {
  const [partner = '', rest = ''] = name.split('.')
  const [role = '', committee] = rest.replace(/#\d+$/u, '').split(':')
  return { person: name, partner, role: role as Role, committees: committee === undefined ? [] : [committee] }
}

export const when = '2021-02-02T18:00:00+01:00'

type ItemFields = Partial<Omit<Extract<Command, { type: 'item.add' }>, 'type' | 'item'>>

/**
 * A council in memory, for given/when/then. Everything goes through `decide`, and what was accepted stands in `log`.
 * The wall clock stands still unless a test sets `at`.
 */
export class Council {
  readonly state: CouncilLedger
  readonly log: Event[] = []
  at = when

  constructor(agreement: Agreement = krefeld) {
    this.state = new CouncilLedger(agreement)
  }

  /** Another council that stands where this one does and goes its own way. */
  copy(): Council {
    const copy = new Council(this.state.agreement)
    const { items, meetings, motions } = this.state
    copy.state.put({ items: [...items.values()], meetings: [...meetings.values()], motions: [...motions.values()] })
    copy.log.push(...this.log)
    copy.at = this.at
    return copy
  }

  get partners(): string[] {
    return this.state.agreement.partners.map(({ id }) => id)
  }

  /** The office that keeps the record. */
  get office(): string {
    return `${this.partners[0] ?? ''}.secretary`
  }

  meeting(meeting: string, body = 'rat', start = '2021-02-04T17:00:00+01:00'): this {
    return this.does(this.office, { type: 'meeting.add', meeting, body, start })
  }

  item(item: string, fields: ItemFields = {}): this {
    const paper = { title: 'Spielplatz am Weiher', kind: 'vorlage', originator: 'verwaltung' } as const
    return this.does(this.office, { type: 'item.add', item, ...paper, ...fields })
  }

  event(as: string, command: Command): Event {
    return { id: String(this.log.length + 1), actor: actor(as), at: this.at, command }
  }

  /** What would come of it; nothing changes. */
  decide(as: string, command: Command): Decision {
    return decide(this.state, this.event(as, command))
  }

  /** The code that refuses it, or `accepted`; nothing changes. */
  answer(as: string, command: Command): string {
    return refusalOf(this.state, this.event(as, command))?.code ?? 'accepted'
  }

  /** Must be accepted. */
  does(as: string, ...commands: readonly Command[]): this {
    for (const command of commands) {
      const parsed = parseCommand(structuredClone(command))
      if (!parsed.ok) throw new Error(`${command.type} is malformed: ${parsed.field}`)
      const event = this.event(as, command)
      apply(this.state, event, this.log.length + 1)
      this.log.push(event)
    }
    return this
  }

  /** Every partner's lead, one after the other. */
  all(command: Command): this {
    for (const partner of this.partners) this.does(`${partner}.lead`, command)
    return this
  }

  get(id: string): Item {
    const item = this.state.items.get(id)
    if (!item) throw new Error(`There is no item ${id}`)
    return item
  }

  meetingOf(id: string): Meeting {
    const meeting = this.state.meetings.get(id)
    if (!meeting) throw new Error(`There is no meeting ${id}`)
    return meeting
  }

  display(id: string): Display {
    const item = this.get(id)
    const parent = item.context.parent === null ? undefined : this.get(item.context.parent)
    return display(item, parent, isInForce(this.state.agreement, this.at))
  }

  /** Who is next, as scenarios write it: `spd`, or `spd.lead` where only the lead may. */
  next(id: string): string[] {
    return nextActors(this.state, this.get(id), this.at).map(({ partner, leadOnly }) =>
      leadOnly ? `${partner}.lead` : partner,
    )
  }

  /** Norms of the open observations. */
  observations(id: string): string[] {
    return this.get(id)
      .context.observations.filter(({ closed }) => !closed)
      .map(({ norm }) => norm)
  }

  replayed(): CouncilLedger {
    return replay(this.state.agreement, structuredClone(this.log))
  }

  /** Invited and opened with a quorum. */
  sitting(meeting: string): this {
    const invite = { type: 'meeting.invite', meeting } as const
    return this.does(this.office, invite, { type: 'meeting.open', meeting, quorate: true })
  }

  called(item: string): this {
    if (proceedingsOf(this.get(item)) === 'called') return this
    return this.does(this.office, { type: 'item.call', item })
  }

  voting(item: string, mode: 'open' | 'rollcall' | 'secret' = 'open'): this {
    return this.called(item).does(this.office, { type: 'vote.open', item, mode })
  }
}
