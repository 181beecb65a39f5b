import { existsSync, readFileSync } from 'node:fs'
import type { Body } from '../../../machines/agreements/agreement.ts'
import { planImport } from '../../../server/oparl/plan.ts'
import type {
  ExistingCouncil,
  ExistingItem,
  ExistingMeeting,
  ImportPlan,
  PlanInput,
} from '../../../server/oparl/plan-types.ts'
import { readBytes } from '../../../server/oparl/sources.ts'
import type { ImportedMeeting, QuirkKind, ReadResult } from '../../../server/oparl/types.ts'

/** Real exports, where they are at hand; the project does without them. */
export const realFolder = new URL('../../../../shared/data/oparl/', import.meta.url)
export const realAtHand = existsSync(realFolder)

export const fixture = (name: string): URL => new URL(`fixtures/${name}`, import.meta.url)
export const bytesOf = (url: URL): Uint8Array => new Uint8Array(readFileSync(url))
export const readFiles = (...urls: URL[]): ReadResult =>
  readBytes(urls.map((url) => ({ file: url.pathname.split('/').at(-1) ?? '', bytes: bytesOf(url) })))
export const readValue = (value: unknown): ReadResult =>
  readBytes([{ file: 'file.json', bytes: new TextEncoder().encode(JSON.stringify(value)) }])

export type Read = Extract<ReadResult, { ok: true }>

export function sound(result: ReadResult): Read {
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message.en).join('\n'))
  return result
}

export const kindsOf = (result: ReadResult): QuirkKind[] => sound(result).quirks.map(({ kind }) => kind)

export const itemsOf = ({ meetings }: Read) => meetings.flatMap(({ items }) => items)

/** One meeting with this agenda. */
export const meetingWith = (agendaItem: unknown, more: object = {}) => ({
  id: 'm1',
  type: 'https://schema.oparl.org/1.1/Meeting',
  name: 'Stadtrat',
  start: '2021-02-04T17:00:00+01:00',
  agendaItem,
  ...more,
})

const named = (id: string, kind: Body['kind'], name: string): Body => ({ id, kind, name: { de: name, en: name } })

export const bodies: readonly Body[] = [
  named('council', 'council', 'Stadtrat'),
  named('AUDIT', 'committee', 'Rechnungsprüfungsausschuss'),
  named('BUILD', 'committee', 'Ausschuss für Bauen und Umwelt'),
  named('SCHOOL', 'committee', 'Ausschuss für Schule, Sport und Weiterbildung'),
]

export const nothing: ExistingCouncil = { meetings: [], items: [] }

/** The council after all commands were accepted. */
export function after(plan: ImportPlan, before: ExistingCouncil = nothing): ExistingCouncil {
  const meetings = new Map<string, ExistingMeeting>(Array.from(before.meetings, (one) => [one.id, one]))
  const items = new Map<string, ExistingItem>(Array.from(before.items, (one) => [one.id, one]))
  for (const command of plan.commands) {
    const meeting = 'meeting' in command ? meetings.get(command.meeting) : undefined
    const item = 'item' in command ? items.get(command.item) : undefined
    if (command.type === 'meeting.add') meetings.set(command.meeting, { ...command, id: command.meeting })
    if (command.type === 'item.add') items.set(command.item, { ...command, id: command.item })
    if (meeting && command.type === 'meeting.cancel') meetings.set(meeting.id, { ...meeting, cancelled: true })
    if (meeting && command.type === 'meeting.reschedule') meetings.set(meeting.id, { ...meeting, ...command })
    if (item && command.type !== 'item.add')
      items.set(item.id, { ...item, ...command, ...(command.type === 'agenda.remove' ? { meeting: null } : {}) })
  }
  return { meetings: [...meetings.values()], items: [...items.values()] }
}

/** What is remembered after that import. */
export const memoryOf = (plan: ImportPlan) => new Map(plan.remember.map(({ source, facts }) => [source, facts]))

export const planFor = (
  meetings: readonly ImportedMeeting[],
  existing: ExistingCouncil = nothing,
  more: Partial<PlanInput> = {},
): ImportPlan => planImport({ meetings, bodies, ...more }, existing)
