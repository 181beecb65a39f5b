import type { Mandate } from '../../../db/mandates.ts'
import type { House } from './house.ts'

export const mandateOf = async ({ file }: House, person: string): Promise<Mandate> =>
  (await file.mandates.mandates()).find((each) => each.person === person)!

export const change = (house: House, ...changes: Parameters<House['file']['mandates']['change']>[0]) =>
  house.file.mandates.change(changes, 'admin', 0)

export const own = (person: string, more: Partial<Extract<Mandate, { kind: 'own' }>> = {}): Mandate => ({
  kind: 'own',
  id: `new-${person}`,
  person,
  partner: 'spd',
  from: '2021-01-01',
  to: null,
  confirmed: { by: 'x', at: 0 },
  office: { role: 'lead', committees: [], board: true },
  ...more,
})

export const sessionOf = async ({ file }: House, person: string): Promise<string> =>
  `schulterschluss=${await file.sessions.begin(person, { name: '', by: 'password' }, Date.now(), Date.now() + 3_600_000)}`
