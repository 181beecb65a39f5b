import { existsSync, readFileSync } from 'node:fs'
import type { Body } from '../../../machines/agreements/agreement.ts'
import { planImport } from '../../../server/oparl/plan.ts'
import type { ExistingCouncil, ExistingItem, ExistingMeeting, ImportPlan } from '../../../server/oparl/plan-types.ts'
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
  const meetings: ExistingMeeting[] = [...before.meetings]
  const items: ExistingItem[] = [...before.items]
  for (const command of plan.commands) {
    if (command.type === 'meeting.add') meetings.push({ ...command, id: command.meeting })
    if (command.type === 'item.add') items.push({ ...command, id: command.item })
  }
  return { meetings, items }
}

export const planFor = (meetings: readonly ImportedMeeting[], existing: ExistingCouncil = nothing): ImportPlan =>
  planImport({ meetings, bodies }, existing)
