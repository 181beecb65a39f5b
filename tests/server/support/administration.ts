import { expect } from 'vitest'
import type { AdministrationView, NewInvitation } from '../../../server/protocol/administration.ts'
import { type House, newHouse } from './house.ts'
import { Visitor } from './visitor.ts'

const words = 'vier Wörter im Regen'
export const office = (role: string, more: object = {}): object => ({
  kind: 'own',
  partner: 'spd',
  role,
  committees: [],
  board: false,
  from: '2021-02-02',
  to: null,
  ...more,
})

interface World {
  readonly house: House
  readonly admin: Visitor
  readonly lead: Visitor
  readonly time: { now: number }
  /** Adds somebody, and returns their id. */
  readonly add: (name: string, mandate: object | null) => Promise<string>
  /** Takes up a new invitation with a password. */
  readonly join: (person: string) => Promise<Visitor>
  readonly seen: () => Promise<AdministrationView>
  readonly mandateOf: (person: string) => Promise<string>
}

export async function world(): Promise<World> {
  const time = { now: Date.now() }
  const house = await newHouse({ oneClickLinks: false, wallClock: () => time.now })
  await house.file.people.addPerson({ id: 'admin', name: 'Verwaltung', administrator: true })
  const admin = new Visitor(house, await house.signIn('admin'))
  const lead = new Visitor(house, await house.signIn('spd.lead'))
  const seen = async () => (await admin.get('/api/administration')).body as AdministrationView
  return {
    house,
    admin,
    lead,
    time,
    seen,
    add: async (name, mandate) => {
      const { status, body } = await admin.post('/api/administration/people', { name, mandate })
      expect(status).toBe(201)
      return (body as { id: string }).id
    },
    join: async (person) => {
      const invited = await admin.post(`/api/administration/people/${person}/invitation`)
      const { token } = invited.body as NewInvitation
      const visitor = new Visitor(house)
      expect((await visitor.post('/api/invitation/password', { token, password: words })).status).toBe(204)
      return visitor
    },
    mandateOf: async (id) => (await seen()).people.find((person) => person.id === id)!.mandates[0]!.id,
  }
}
