import { expect, it } from 'vitest'
import { agreementOfRulebook } from '../../server/agreement-of-rulebook.ts'
import { audit } from '../../server/evidence/audit.ts'
import type { SignedHead } from '../../server/protocol/evidence.ts'
import { addItem, addMeeting } from '../server/support/agenda.ts'
import { newHouse } from '../server/support/house.ts'
import { Visitor } from '../server/support/visitor.ts'

it('whatever is taken out of the system bears the head of the own side’s log, signed, and it belongs to the log', async () => {
  const house = await newHouse()
  const office = await house.screen('spd.secretary')
  const plan = { motion: 'spd:m', originator: 'spd', kind: 'motion', target: 'rat', title: 'Plan', essential: false }
  const lead = await house.screen('spd.lead')
  for (const command of [addMeeting(), addItem('a')]) expect(await office.command(command)).toMatchObject({ ok: true })
  const planned = { type: 'motion.add', ...plan }
  expect(await lead.command(planned)).toMatchObject({ ok: true })
  const visitor = new Visitor(house, await house.signIn('spd.lead'))
  const heads: Record<string, SignedHead | null> = {}
  for (const [path, field] of [
    ['/api/items/a/story', 'head'],
    ['/api/motions/spd%3Am/story', 'head'],
    ['/api/my-data.json', 'log'],
    ['/api/chain?after=0', 'head'],
  ] as const) {
    const { body } = await visitor.get(path)
    heads[path] = (body as Record<string, SignedHead>)[field] ?? null
  }
  expect(lead.head.version).toBe(3)
  heads['/api/receipt'] = (await visitor.get('/api/receipt')).body as SignedHead
  for (const head of Object.values(heads)) expect(head).toMatchObject({ side: 'spd', ...lead.head })
  const { text: page } = await visitor.get('/api/my-data.html')
  expect(page).toContain(lead.head.hash)
  expect(page).toContain(heads['/api/my-data.json']?.signature)
  // The partner knows of no plan: their head is another, and their file bears theirs.
  const partner = new Visitor(house, await house.signIn('gruene.lead'))
  expect((await partner.get('/api/my-data.json')).body).toMatchObject({ log: { side: 'gruene', version: 2 } })
  // Whoever acts for no side is told nothing of any.
  await house.file.people.addPerson({ id: 'admin', name: 'Verwaltung', administrator: true })
  const administrator = new Visitor(house, await house.signIn('admin'))
  expect((await administrator.get('/api/my-data.json')).body).toMatchObject({ log: null })
  // Each proves by itself that it is of this log.
  const found = await audit(house.file.path, {
    agreementOf: agreementOfRulebook,
    receipts: Object.values(heads).map((head) => JSON.stringify(head)),
  })
  expect(found.fault).toBeUndefined()
  expect(found.against.map(({ ok }) => ok)).toEqual([true, true, true, true, true])
})
