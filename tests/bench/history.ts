import { openCouncil } from '../../db/sqlite/council.ts'
import type { Actor } from '../../machines/events.ts'
import { Council } from '../../server/live/council.ts'
import type { Head } from '../../server/protocol/frames.ts'
import { product, type SignedIn } from './contestants.ts'
import { agreement, councilClock, participants } from './people.ts'
import { fastFolder } from './prepared.ts'
import { type Agenda, CYCLE, invited, ITEMS, opened, storiesOf, type Task, voted } from './work.ts'

/** A council's folder with a long log: sitting after sitting, each closed before the next. */
export interface Lived {
  readonly folder: string
  readonly people: readonly SignedIn[]
  readonly events: number
  /** How many sittings were held. */
  readonly sittings: number
  readonly items: number
  /** What each partner must be shown as its head. */
  readonly heads: Readonly<Record<string, Head>>
  /** The whole state as JSON: what a snapshot of it would have to hold at least. */
  readonly state: string
}

/** How many commands are on their way at once. */
const ROUND = 256
/** How many people a council has. */
const PEOPLE = 60

const made = new Map<number, Promise<Lived>>()

/** A council with at least so many events; it is made once, because that takes a while. */
export function lived(events: number): Promise<Lived> {
  const past = made.get(events) ?? live(events, PEOPLE)
  made.set(events, past)
  return past
}

/** A folder with people and events, made where no commit waits for a disk. */
async function live(events: number, people: number): Promise<Lived> {
  const folder = fastFolder()
  const enrolled = await product.enrol(folder, participants(people))
  const file = openCouncil(folder, agreement.id)
  const council = await Council.open({ agreement, log: file.log, clock: councilClock })
  const actors = new Map(enrolled.map((person) => [`${person.partner} ${person.role}`, actorOf(person)]))
  /** Command ids, and how many were sent. */
  const ids: string[] = []
  let sittings = 0
  while (ids.length < events) {
    const tasks = sittingOf({ items: ITEMS, before: sittings++ })
    for (let at = 0; at < tasks.length; at += ROUND) {
      await Promise.all(tasks.slice(at, at + ROUND).map((task) => submit(task)))
    }
  }
  const { items, meetings, motions } = council.state
  const heads = Object.fromEntries(agreement.partners.map(({ id }) => [id, council.side(id).head]))
  await council.idle()
  await file.close()
  return {
    folder,
    people: enrolled,
    events: ids.length,
    sittings,
    items: Array.from(items.values()).length,
    heads,
    state: JSON.stringify([[...items.values()], [...meetings.values()], [...motions.values()]]),
  }

  async function submit(task: Task): Promise<void> {
    const actor = actors.get(`${agreement.partners[task.side]?.id ?? ''} ${task.role}`)
    if (!actor) throw new Error(`Nobody is there who could send ${JSON.stringify(task)}.`)
    const commandId = `history-${ids.length}`
    ids.push(commandId)
    const answer = await council.submit({ actor, commandId, command: task.command })
    if (!answer.ok) throw new Error(`Refused: ${JSON.stringify({ task, answer })}`)
  }
}

const actorOf = ({ id: person, partner, role, committees }: SignedIn): Actor => ({ person, partner, role, committees })

/** A whole sitting: each item goes through two cycles until all agree, and is voted on. */
function sittingOf(agenda: Agenda): Task[] {
  const talked = storiesOf(agenda).flatMap((story) => Array.from({ length: 2 * CYCLE - 1 }, () => story.next()))
  return [...invited(agenda), ...talked, opened(agenda), ...voted(agenda)]
}
