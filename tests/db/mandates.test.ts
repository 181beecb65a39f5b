import { describe, expect, it } from 'vitest'
import type { Mandate, MandateChange } from '../../db/mandates.ts'
import { registerHash, verifyRegister } from '../../db/register-chain.ts'
import { onEveryStore } from './every-store.ts'

const NOW = Date.UTC(2021, 1, 25)

const own = (more: Partial<Extract<Mandate, { kind: 'own' }>> = {}): Mandate => ({
  kind: 'own',
  id: 'm1',
  person: 'p1',
  partner: 'x',
  from: '2020-11-01',
  to: null,
  confirmed: null,
  office: { role: 'speaker', committees: ['a', 'b'], board: false },
  ...more,
})
const deputy: Mandate = {
  kind: 'deputy',
  id: 'm2',
  person: 'p2',
  partner: 'x',
  from: '2021-02-01',
  to: '2021-02-10',
  confirmed: { by: 'p1', at: NOW },
  represents: 'p1',
}

const given = (mandate: Mandate): MandateChange => ({ type: 'given', mandate })

onEveryStore((open) => {
  async function council() {
    const store = await open()
    for (const id of ['p1', 'p2']) await store.people.addPerson({ id, name: id })
    return store
  }

  describe('a register of mandates', () => {
    it('gives back what was given, confirmed, ended and taken away', async () => {
      const { mandates } = await council()
      await mandates.change([given(own()), given(deputy)], 'p9', NOW)
      expect(await mandates.mandates()).toEqual([own(), deputy])
      await mandates.change([{ type: 'confirmed', mandate: 'm1' }], 'p2', NOW + 1)
      await mandates.change([{ type: 'ended', mandate: 'm1', to: '2021-03-31' }], 'p9', NOW + 2)
      expect((await mandates.mandates())[0]).toEqual(own({ to: '2021-03-31', confirmed: { by: 'p2', at: NOW + 1 } }))
      await mandates.change([{ type: 'held', mandate: 'm1' }], 'p1', NOW + 3)
      expect((await mandates.mandates())[0]).toEqual(own({ to: '2021-03-31' }))
      await mandates.change([{ type: 'withdrawn', mandate: 'm2' }], 'p9', NOW + 4)
      expect((await mandates.mandates()).map(({ id }) => id)).toEqual(['m1'])
    })

    it('numbers and chains every change in the register of its own partner', async () => {
      const { mandates } = await council()
      await mandates.change([{ type: 'given', mandate: own() }], 'p9', NOW)
      await mandates.change([{ type: 'given', mandate: own({ id: 'm3', partner: 'y' }) }], 'p9', NOW)
      await mandates.change([{ type: 'confirmed', mandate: 'm1' }], 'p2', NOW + 1)
      const lines = await mandates.register('x')
      expect(lines).toMatchObject([
        { version: 1, by: 'p9', person: 'p1', at: NOW, previous: '0'.repeat(64), change: { type: 'given' } },
        { version: 2, by: 'p2', person: 'p1', change: { type: 'confirmed', mandate: 'm1' } },
      ])
      expect(lines[1]?.previous).toBe(lines[0]?.hash)
      for (const { hash, ...line } of lines) expect(registerHash(line)).toBe(hash)
      expect(await mandates.registerHead('x')).toEqual({ version: 2, hash: lines[1]?.hash })
      expect((await mandates.registerHead('y')).version).toBe(1)
      expect((await mandates.registerHead('z')).version).toBe(0)
    })

    it('shows which line was changed, left out or exchanged', async () => {
      const { mandates } = await council()
      await mandates.change([given(own()), given(own({ id: 'm3', from: '2021-01-01' }))], 'p9', NOW)
      await mandates.change([{ type: 'confirmed', mandate: 'm1' }], 'p2', NOW + 1)
      const lines = await mandates.register('x')
      expect(verifyRegister(lines)).toEqual(await mandates.registerHead('x'))
      expect(verifyRegister([])).toEqual({ version: 0, hash: '0'.repeat(64) })
      for (const [index, line] of lines.entries()) {
        const number = index + 1
        for (const other of [
          { by: 'p7' },
          { at: 1 },
          { person: 'p2' },
          { partner: 'y' },
          { previous: 'f'.repeat(64) },
        ]) {
          expect(verifyRegister(lines.with(index, { ...line, ...other }))).toMatchObject({ number })
        }
        const given2 = { type: 'withdrawn', mandate: 'm9' } as const
        expect(verifyRegister(lines.with(index, { ...line, change: given2 }))).toMatchObject({ number })
      }
      expect([0, 1].map((index) => verifyRegister(lines.toSpliced(index, 1)))).toMatchObject([
        { number: 1 },
        { number: 2 },
      ])
    })

    it('takes all changes of one go or none', async () => {
      const { mandates } = await council()
      const nowhere: MandateChange = { type: 'confirmed', mandate: 'm7' }
      await expect(mandates.change([{ type: 'given', mandate: own() }, nowhere], 'p9', NOW)).rejects.toThrow('m7')
      expect(await mandates.mandates()).toEqual([])
      expect((await mandates.registerHead('x')).version).toBe(0)
    })

    it('keeps its lines when a person is erased', async () => {
      const { mandates, people } = await council()
      await mandates.change([{ type: 'given', mandate: own() }], 'p9', NOW)
      await people.erasePerson('p1')
      expect(await mandates.mandates()).toEqual([])
      expect(await mandates.register('x')).toHaveLength(1)
    })

    it('tells whoever listens, after each change', async () => {
      const { mandates } = await council()
      let heard = 0
      const stop = mandates.onChange(() => (heard += 1))
      await mandates.change([{ type: 'given', mandate: own() }], 'p9', NOW)
      stop()
      await mandates.change([{ type: 'confirmed', mandate: 'm1' }], 'p9', NOW)
      expect(heard).toBe(1)
    })
  })
})
