import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Mandate, MandateChange } from '../../db/mandates.ts'
import { registerHash, verifyRegister } from '../../db/register-chain.ts'
import { migrations } from '../../db/sqlite/migrations.ts'
import { openCouncil, councilPath } from '../../db/sqlite/council.ts'
import { temporaryFolder } from './temporary-folder.ts'

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

async function council() {
  const file = openCouncil(temporaryFolder(), 'example')
  onTestFinished(() => file.close())
  for (const id of ['p1', 'p2']) await file.people.addPerson({ id, name: id })
  return file
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
      for (const other of [{ by: 'p7' }, { at: 1 }, { person: 'p2' }, { partner: 'y' }, { previous: 'f'.repeat(64) }]) {
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

  it('is never rewritten, not even past this program, and keeps its lines when a person is erased', async () => {
    const { path, mandates, people } = await council()
    await mandates.change([{ type: 'given', mandate: own() }], 'p9', NOW)
    await people.erasePerson('p1')
    expect(await mandates.mandates()).toEqual([])
    expect(await mandates.register('x')).toHaveLength(1)
    const raw = new Sqlite(path)
    onTestFinished(() => void raw.close())
    expect(() => raw.exec(`UPDATE register SET actor = 'p8'`)).toThrow('never changed')
    expect(() => raw.exec('DELETE FROM register')).toThrow('never deleted')
    expect(() => raw.exec(`INSERT OR REPLACE INTO register SELECT * FROM register`)).toThrow('at the end')
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

  it('takes over the people of a file from before there were registers', async () => {
    const folder = temporaryFolder()
    const raw = new Sqlite(councilPath(folder, 'old'))
    for (const step of migrations.slice(0, 2)) if (typeof step === 'string') raw.exec(step)
    raw.exec(`INSERT INTO people VALUES ('p1', 'Mara', 'x', 'speaker', '["a"]', NULL)`)
    raw.exec(`INSERT INTO sessions VALUES ('00', 's', 'p1', 1, 1, 9e12, NULL)`)
    raw.pragma('application_id = 1399023733')
    raw.pragma('user_version = 2')
    raw.close()
    const file = openCouncil(folder, 'old')
    onTestFinished(() => file.close())
    expect(await file.people.people()).toEqual([{ id: 'p1', name: 'Mara' }])
    expect(await file.mandates.mandates()).toMatchObject([
      { person: 'p1', partner: 'x', to: null, office: { role: 'speaker', committees: ['a'] } },
    ])
    expect(await file.foundings.founding()).toEqual({ agreement: null, own: null, at: 0 })
  })
})
