import { describe, expect, it } from 'vitest'
import type { Choices } from '../../db/notifications.ts'
import { verifyReceipts } from '../../db/verify-rows.ts'
import { onEveryStore } from './every-store.ts'

const NOW = Date.UTC(2021, 1, 25)
const HOUR = 3_600_000
const choices: Choices = { kinds: ['task'], when: 'atOnce', hour: 7, quiet: { from: 22, to: 6 }, says: 'kind' }
const news = (key: string) => ({ key, kind: 'task', thing: { kind: 'item', id: 'a' } }) as const
const device = (endpoint: string, person = 'p1') => ({
  person,
  endpoint,
  p256dh: 'k',
  auth: 'a',
  device: 'Firefox, Linux',
  session: 's',
  createdAt: NOW,
})

onEveryStore((open) => {
  async function council() {
    const store = await open()
    for (const id of ['p1', 'p2']) await store.people.addPerson({ id, name: id })
    return store
  }

  describe('links to a calendar', () => {
    it('are a person’s until revoked, and note their use to the hour', async () => {
      const { calendarLinks, people } = await council()
      const token = await calendarLinks.create('p1', NOW)
      expect(await calendarLinks.linkOf(token, NOW + HOUR)).toMatchObject({ person: 'p1', createdAt: NOW })
      await calendarLinks.linkOf(token, NOW + HOUR + 1)
      const [link] = await calendarLinks.links('p1')
      expect(link).toMatchObject({ person: 'p1', usedAt: NOW + HOUR })
      expect(await calendarLinks.linkOf('unknown', NOW)).toBeUndefined()
      expect(await calendarLinks.revoke(link!.id, 'p2')).toBe(false)
      expect(await calendarLinks.revoke(link!.id, 'p1')).toBe(true)
      expect(await calendarLinks.linkOf(token, NOW)).toBeUndefined()
      const other = await calendarLinks.create('p2', NOW)
      await people.erasePerson('p2')
      expect(await calendarLinks.linkOf(other, NOW)).toBeUndefined()
      await expect(calendarLinks.create('p3', NOW)).rejects.toThrow(/foreign key/i)
    })
  })

  describe('what is kept of agreements, measures and sources', () => {
    it('is a text, replaced whole', async () => {
      const { agreementTexts } = await council()
      await agreementTexts.keepText('a', { title: ['A'], lines: [{ number: 1, text: 'eins', heading: true }] })
      await agreementTexts.keepText('a', { title: ['B'], lines: [{ number: 1, text: '' }] })
      expect(await agreementTexts.textOf('a')).toEqual({ title: ['B'], lines: [{ number: 1, text: '' }] })
      expect(await agreementTexts.textOf('b')).toBeUndefined()
    })

    it('is words and links, in the order they came', async () => {
      const { measureWords } = await council()
      const entries = [
        { measure: 'm', partner: 'x', at: 't1', says: 'done' },
        { measure: 'm', partner: 'x', at: 't2', item: 'a', linked: true },
        { measure: 'm', partner: 'y', at: 't0', item: 'a', linked: false },
      ] as const
      for (const entry of entries) await measureWords.add(entry)
      expect(await measureWords.all()).toEqual(entries)
    })

    it('is digests, of which the last counts', async () => {
      const { sourceMemory } = await council()
      await sourceMemory.keep([
        { source: 's1', facts: { a: '1' } },
        { source: 's2', facts: {} },
      ])
      await sourceMemory.keep([{ source: 's1', facts: { b: '2' } }])
      const all = await sourceMemory.all()
      expect(all.toSorted((one, other) => (one.source < other.source ? -1 : 1))).toEqual([
        { source: 's1', facts: { b: '2' } },
        { source: 's2', facts: {} },
      ])
    })
  })

  describe('evidence', () => {
    it('has each key once, as it was noted first', async () => {
      const { evidence } = await council()
      const key = { publicKey: 'k1', since: '2021-02-25T00:00:00Z', signature: 's' }
      await evidence.noteKey(key)
      await evidence.noteKey({ ...key, since: 'later' })
      await evidence.noteKey({ ...key, publicKey: 'k0', since: '2021-02-24T00:00:00Z' })
      expect((await evidence.keys()).map(({ publicKey }) => publicKey)).toEqual(['k0', 'k1'])
      expect((await evidence.keys())[1]).toEqual(key)
    })

    it('has the receipts of each partner, chained', async () => {
      const { evidence } = await council()
      const [one, other] = [{ a: 'ü\u2028' }, { b: 2 }].map((receipt) => JSON.stringify(receipt))
      await evidence.keepReceipt({ partner: 'x', person: 'p1', receipt: one! })
      await evidence.keepReceipt({ partner: 'y', person: 'p2', receipt: other! })
      expect(await evidence.receipts('y')).toMatchObject([{ number: 2, partner: 'y', person: 'p2', receipt: other }])
      expect(await verifyReceipts(await evidence.receipts(), () => undefined)).toBe(2)
    })
  })

  describe('what people want to be told', () => {
    it('is chosen, and an address counts once it is confirmed', async () => {
      const { notifications } = await council()
      expect(await notifications.subscriber('p1')).toBeUndefined()
      await notifications.choose('p1', choices, 5, NOW)
      await notifications.choose('p1', { ...choices, when: 'off' }, 9, NOW)
      expect(await notifications.subscriber('p1')).toMatchObject({ since: 5, toldAt: 0, choices: { when: 'off' } })
      await notifications.choose('p1', { ...choices, when: 'daily' }, 12, NOW)
      expect(await notifications.subscriber('p1')).toMatchObject({ since: 12, toldAt: NOW, address: null })
      const late = await notifications.askAddress('p1', 'a@example.org', NOW)
      expect(await notifications.confirmAddress(late, NOW)).toBe(false)
      const token = await notifications.askAddress('p1', 'a@example.org', NOW + HOUR)
      expect(await notifications.confirmAddress(late, NOW - 1)).toBe(false)
      expect(await notifications.confirmAddress(token, NOW)).toBe(true)
      expect(await notifications.confirmAddress(token, NOW)).toBe(false)
      const [subscriber] = await notifications.subscribers()
      expect(subscriber).toMatchObject({ person: 'p1', address: 'a@example.org', confirmed: true })
      expect([await notifications.leave(subscriber!.leave), await notifications.leave(subscriber!.leave)]).toEqual([
        true,
        false,
      ])
      expect(await notifications.subscriber('p1')).toMatchObject({ address: null, confirmed: false })
      expect(await notifications.dropAddress('p1')).toBe(false)
    })

    it('goes to devices, each of which is one person’s', async () => {
      const { notifications } = await council()
      await notifications.addDevice(device('e1'))
      await notifications.addDevice(device('e1', 'p2'))
      await notifications.addDevice(device('e2', 'p2'))
      expect(await notifications.devices('p1')).toEqual([])
      const [first, second] = await notifications.devices('p2')
      expect([first, second].map((each) => each?.endpoint).toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
        'e1',
        'e2',
      ])
      expect(await notifications.dropDevice('p1', first!.id)).toBe(false)
      expect(await notifications.dropDevice('p2', first!.id)).toBe(true)
      expect(await notifications.devices('p2')).toEqual([second])
    })

    it('is found once, handed over once, begun once, and put back where it was not taken', async () => {
      const { notifications } = await council()
      await notifications.choose('p1', choices, 0, NOW)
      await notifications.found(
        7,
        [
          { person: 'p1', ...news('k2') },
          { person: 'p1', ...news('k1') },
        ],
        NOW,
      )
      await notifications.found(3, [{ person: 'p1', ...news('k1') }], NOW + 1)
      expect(await notifications.cursor()).toBe(7)
      expect(await notifications.waiting('p1')).toEqual([news('k1'), news('k2')])
      await notifications.handOver('p1', [null], NOW + 2)
      expect(await notifications.waiting('p1')).toEqual([])
      expect(await notifications.subscriber('p1')).toMatchObject({ toldAt: NOW + 2 })
      await notifications.found(8, [{ person: 'p1', ...news('k1') }], NOW + 3)
      expect(await notifications.waiting('p1')).toEqual([])
      const [delivery] = await notifications.due(NOW + 2)
      expect(delivery).toMatchObject({ person: 'p1', device: null, attempts: 0, news: [news('k1'), news('k2')] })
      const { id } = delivery!
      expect([await notifications.begin(id), await notifications.begin(id)]).toEqual([true, false])
      expect(await notifications.due(NOW + HOUR)).toEqual([])
      await notifications.putBack(id, NOW + HOUR)
      expect([await notifications.due(NOW), await notifications.due(NOW + HOUR)]).toMatchObject([[], [{ attempts: 1 }]])
      await notifications.begin(id)
      expect([await notifications.dropBegun(), await notifications.dropBegun()]).toEqual([1, 0])
      await notifications.handOver('p1', [null], NOW)
      const [empty] = await notifications.due(NOW)
      expect(empty).toMatchObject({ news: [] })
      await notifications.drop(empty!.id)
      expect(await notifications.due(NOW)).toEqual([])
    })

    it('is forgotten with the person', async () => {
      const { notifications, people } = await council()
      await notifications.choose('p1', choices, 0, NOW)
      await notifications.addDevice(device('e1'))
      await notifications.found(1, [{ person: 'p1', ...news('k1') }], NOW)
      const [push] = await notifications.devices('p1')
      await notifications.handOver('p1', [push!.id], NOW)
      await people.erasePerson('p1')
      expect(await notifications.subscribers()).toEqual([])
      expect(await notifications.due(NOW)).toEqual([])
      expect(await notifications.devices('p1')).toEqual([])
    })
  })
})
