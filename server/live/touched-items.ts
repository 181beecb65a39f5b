import type { Changes, CouncilState } from '../../machines/council-state.ts'
import {
  addsItem,
  type Command,
  isMeetingCommand,
  isMotionCommand,
  type MeetingCommandName,
} from '../../machines/events.ts'
import { coordinationOf, finalOf, type Item } from '../../machines/item/item.ts'

/**
 * Whose story an event belongs to. `own`: it names the item, or is a step of the sitting that the item stands in or waits
 * for; told whatever it moved. `follows`: it happened to something else, and is told only where it moved the item.
 */
export function touchedBy(
  command: Command,
  before: CouncilState,
  changes: Changes,
): ReadonlyMap<string, 'own' | 'follows'> {
  const touched = new Map<string, 'own' | 'follows'>()
  for (const { context } of changes.items) {
    touched.set(context.item, 'follows')
    // A part may share its whole's line (Q12).
    for (const child of context.children) if (!touched.has(child)) touched.set(child, 'follows')
  }
  for (const id of namedBy(command, before)) touched.set(id, 'own')
  return touched
}

function namedBy(command: Command, before: CouncilState): readonly string[] {
  if (isMeetingCommand(command)) return inSitting(command, before)
  if (command.type === 'motion.file') return [command.item ?? command.motion]
  if (isMotionCommand(command) || command.item === undefined) return []
  return addsItem(command) && command.type !== 'item.add' ? [command.item, command.part] : [command.item]
}

/** Steps of a sitting that everybody in it lives through; a recess concerns only what is being dealt with. */
const forAll: ReadonlySet<string> = new Set(['meeting.open', 'meeting.close', 'meeting.cancel', 'meeting.reschedule'])
const forCalled: ReadonlySet<string> = new Set(['meeting.recess', 'meeting.resume'])

function inSitting({ type, meeting: id }: Command<MeetingCommandName>, { items, meetings }: CouncilState): string[] {
  if (forCalled.has(type)) return [meetings.get(id)?.context.current ?? []].flat()
  if (!forAll.has(type)) return []
  const ids: string[] = []
  for (const item of items.values()) if (finalOf(item) === null && waitsFor(item, id)) ids.push(item.context.item)
  return ids
}

function waitsFor(item: Item, id: string): boolean {
  const { meeting, deferred, g6 } = item.context
  return meeting === id || deferred?.to === id || (coordinationOf(item) === 'adjourned' && g6.target === id)
}
