import type { Command } from '../../machines/events.ts'
import type { Role } from '../../db/mandates.ts'
import { agreement } from './people.ts'

/** A command with who has to send it: the first or the second partner, in which role. */
export interface Task {
  readonly side: 0 | 1
  readonly role: Role
  readonly command: Command
  /** Only the own side gets to see it, or only some of its people. */
  readonly hidden: boolean
}

export const ITEMS = 40
/** Of every so many items one is a committee's and non-public: most members must not know of it. */
const CLOSED_EVERY = 20

const itemId = (index: number): string => `item-${index + 1}`
const isClosed = (index: number): boolean => index % CLOSED_EVERY === CLOSED_EVERY - 1

const council = agreement.bodies.find(({ kind }) => kind === 'council')?.id ?? ''
const committee = agreement.bodies.find(({ kind }) => kind === 'committee')?.id ?? ''

const office = (command: Command): Task => ({ side: 0, role: 'secretary', command, hidden: false })
const lead = (side: 0 | 1, command: Command): Task => ({ side, role: 'lead', command, hidden: false })

/** So many items of a council meeting and a committee meeting, and how often such meetings were held before. */
export interface Agenda {
  readonly items: number
  readonly before: number
}

export const usualAgenda: Agenda = { items: ITEMS, before: 0 }

/** The numbers of its items: each sitting has its own. */
const indexes = ({ items, before }: Agenda): number[] =>
  Array.from({ length: items }, (_, index) => before * items + index)

/** The two meetings with all their items, classified. */
export function invited(agenda: Agenda): Task[] {
  const start = '2021-02-04T17:00:00+01:00'
  const meetings = { council: `council-${agenda.before}`, committee: `committee-${agenda.before}` }
  return [
    office({ type: 'meeting.add', meeting: meetings.council, body: council, start }),
    office({ type: 'meeting.add', meeting: meetings.committee, body: committee, start }),
    ...indexes(agenda).flatMap((index) => {
      const item = itemId(index)
      return [
        office({
          type: 'item.add',
          item,
          meeting: isClosed(index) ? meetings.committee : meetings.council,
          public: !isClosed(index),
          title: `Beispielvorlage ${index + 1}: Sanierung der Wegeverbindung am Weiher`,
          kind: 'vorlage',
          originator: 'verwaltung',
          reference: `21/${index + 100} V`,
        }),
        lead(0, { type: 'classify.propose', item, value: 'covered', finance: 'relevant' }),
        lead(1, { type: 'classify.confirm', item, value: 'covered' }),
      ]
    }),
    office({ type: 'meeting.invite', meeting: meetings.council }),
  ]
}

/** The council's meeting begins. */
export const opened = ({ before }: Agenda): Task =>
  office({ type: 'meeting.open', meeting: `council-${before}`, quorate: true })

/** The council votes on all that is its own, and goes home. What is still before the committee stays there. */
export function voted(agenda: Agenda): Task[] {
  return [
    ...indexes(agenda).flatMap((index) => (isClosed(index) ? [] : decided(itemId(index)))),
    office({ type: 'meeting.close', meeting: `council-${agenda.before}` }),
  ]
}

const decided = (item: string): Task[] => [
  office({ type: 'item.call', item }),
  office({ type: 'vote.open', item, mode: 'open' }),
  office({ type: 'outcome.log', item, result: 'adopted', notCounted: 'unanimous' }),
]

type Step = (item: string, version: number) => Omit<Task, 'hidden'>

const proposes =
  (side: 0 | 1, vote: 'yes' | 'no' | 'abstain'): Step =>
  (item, version) => ({ side, role: 'lead', command: { type: 'line.propose', item, vote, version } })
const withdraws =
  (side: 0 | 1): Step =>
  (item) => ({ side, role: 'lead', command: { type: 'line.withdraw', item } })

const writes: Step = (item) => ({
  side: 0,
  role: 'member',
  command: { type: 'note.internal', item, text: 'Bitte vor der Sitzung mit dem Arbeitskreis besprechen.' },
})
const confirms =
  (side: 0 | 1, vote: 'yes' | 'no'): Step =>
  (item, version) => ({ side, role: 'lead', command: { type: 'line.confirm', item, vote, version } })
const changesText: Step = (item, version) => ({
  side: 0,
  role: 'secretary',
  command: { type: 'text.change', item, version: version + 1, note: 'Neufassung der Verwaltung' },
})

/**
 * What is said about an item, over and over: proposals answered by others, withdrawn, agreed, overtaken by a new text,
 * and a note among it. Mostly proposals, so that an item's history, which is part of what is sent, grows as it does
 * in life.
 */
const cycle: readonly Step[] = [
  proposes(0, 'yes'),
  proposes(1, 'no'),
  proposes(0, 'abstain'),
  proposes(1, 'yes'),
  writes,
  proposes(0, 'no'),
  proposes(1, 'abstain'),
  proposes(0, 'yes'),
  proposes(1, 'no'),
  proposes(0, 'abstain'),
  withdraws(0),
  proposes(1, 'yes'),
  proposes(0, 'no'),
  proposes(1, 'abstain'),
  proposes(0, 'yes'),
  proposes(1, 'no'),
  proposes(0, 'abstain'),
  proposes(1, 'yes'),
  proposes(0, 'no'),
  proposes(1, 'yes'),
  confirms(0, 'yes'),
  changesText,
]

/** How many commands a cycle has until all agree. */
export const CYCLE = 22

/** The lives of all items of an agenda. */
export const storiesOf = (agenda: Agenda): ItemStory[] => indexes(agenda).map((index) => new ItemStory(index))

/** The life of one item: its next command, each accepted if the one before it was. */
export class ItemStory {
  readonly #item: string
  readonly #closed: boolean
  #step = 0
  #version = 1

  constructor(index: number) {
    this.#item = itemId(index)
    this.#closed = isClosed(index)
  }

  /** The next command that everybody gets to see, notes passed over; undefined where nothing is for all. */
  nextForAll(): Task | undefined {
    if (this.#closed) return undefined
    while (this.#upcoming().command.type === 'note.internal') this.#step += 1
    return this.next()
  }

  next(): Task {
    const task = this.#upcoming()
    const hidden = this.#closed || task.command.type === 'note.internal'
    this.#step += 1
    if (task.command.type === 'text.change') this.#version += 1
    // Members do not know of the closed ones, and so cannot write there.
    return { ...task, role: this.#closed && task.role === 'member' ? 'lead' : task.role, hidden }
  }

  #upcoming(): Omit<Task, 'hidden'> {
    const step = cycle[this.#step % cycle.length]
    if (!step) throw new Error('The cycle is empty.')
    return step(this.#item, this.#version)
  }
}
