import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Mandate } from '../../db/mandates.ts'
import { councilPath, openCouncil } from '../../db/sqlite/council.ts'
import { migrations } from '../../db/sqlite/migrations.ts'
import { temporaryFolder } from './temporary-folder.ts'

const NOW = Date.UTC(2021, 1, 25)
const HOUR = 3_600_000
const mandate: Mandate = {
  kind: 'own',
  id: 'm1',
  person: 'p1',
  partner: 'x',
  from: '2020-11-01',
  to: null,
  confirmed: null,
  office: { role: 'speaker', committees: ['a', 'b'], board: false },
}

async function council() {
  const file = openCouncil(temporaryFolder(), 'example')
  onTestFinished(() => file.close())
  await file.people.addPerson({ id: 'p1', name: 'Mara Beispiel' })
  return file
}

describe('what a SQLite file keeps of people', () => {
  it('lets nobody rewrite a register, not even past this program', async () => {
    const { path, mandates } = await council()
    await mandates.change([{ type: 'given', mandate }], 'p9', NOW)
    const raw = new Sqlite(path)
    onTestFinished(() => void raw.close())
    expect(() => raw.exec(`UPDATE register SET actor = 'p8'`)).toThrow('never changed')
    expect(() => raw.exec('DELETE FROM register')).toThrow('never deleted')
    expect(() => raw.exec(`INSERT OR REPLACE INTO register SELECT * FROM register`)).toThrow('at the end')
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

  it('gives nobody a session', async () => {
    const { path, sessions } = await council()
    const token = await sessions.begin('p1', { name: 'Firefox, Linux', by: 'password' }, NOW, NOW + HOUR)
    const raw = new Sqlite(path, { readonly: true })
    const stored = raw.prepare<[], string>('SELECT token_hash FROM sessions').pluck().get()
    const row = JSON.stringify(raw.prepare('SELECT * FROM sessions').all())
    raw.close()
    expect(token).toHaveLength(43)
    expect(row).not.toContain(token)
    expect(await sessions.sessionOf(stored!, NOW)).toBeUndefined()
  })
})
