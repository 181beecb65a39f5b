import Sqlite from 'better-sqlite3'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCouncil } from '../../db/sqlite/council.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { noteOf } from '../../server/evidence/server-key.ts'
import { keyPath, signerIn } from '../../server/evidence/signer.ts'
import { systemClock } from '../../server/clock.ts'
import { Council } from '../../server/live/council.ts'
import { addItem } from '../server/support/agenda.ts'
import { type House, newHouse } from '../server/support/house.ts'
import { founded, meeting } from '../server/support/many.ts'
import { Visitor } from '../server/support/visitor.ts'
import { runs } from './command.ts'
import { livedHouse } from './lived-file.ts'

const command = (name: 'backup' | 'restore', data: string, ...args: readonly string[]) => runs(name, data, args)

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'schulterschluss-backup-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** Where the commands look for what a test's house calls `test`. */
const named = (data: string): string => join(data, `${krefeld.id}.sqlite`)

const audiences = ['spd', 'gruene'].flatMap((partner) =>
  ['lead', 'member', 'secretary', 'speaker:FBL'].map((role) => `${partner}.${role}`),
)

/** What everybody's screen is sent, to the byte. */
async function views(house: House): Promise<readonly string[]> {
  const all: string[] = []
  for (const who of audiences) {
    const screen = await house.screen(who)
    const view = screen.texts.find((text) => text.includes('"kind":"view"')) ?? ''
    expect(view.length).toBeGreaterThan(1000)
    all.push(`${who} ${view.length} ${hash('sha256', view)}`)
    screen.close()
  }
  return all
}

describe('a backup', () => {
  it('is one moment of a running server, and its twin shows every audience the same bytes', async () => {
    const house = await livedHouse()
    const secretary = await house.screen('spd.secretary')
    // Written on meanwhile: the backup must be some moment of it, whole.
    const stopped = new AbortController()
    let count = 0
    const writing = (async () => {
      for (; !stopped.signal.aborted; await setTimeout(20)) await secretary.command(addItem(`during-${++count}`))
    })()
    const { code, out } = await command('backup', house.folder)
    stopped.abort()
    await writing
    expect(out).toContain('signing key is not in it')
    expect(code).toBe(0)
    const [name] = readdirSync(join(house.folder, 'backups'))
    const backup = join(house.folder, 'backups', name!)
    expect(statSync(backup).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(house.folder, 'backups'))).toHaveLength(1)
    const log = await Array.fromAsync(house.file.log.read(0))
    const kept = openCouncil(folderWith(backup), krefeld.id)
    const entries = await Array.fromAsync(kept.log.read(0))
    await kept.close()
    expect(entries.length).toBeGreaterThan(10)
    expect(entries).toEqual(log.slice(0, entries.length))

    const later = await command('backup', house.folder, join(house.folder, 'calm.sqlite'))
    expect(later.code).toBe(0)
    const data = folder()
    expect(await command('restore', data, join(house.folder, 'calm.sqlite'))).toMatchObject({ code: 0 })
    copyFileSync(keyPath(house.file.path), keyPath(named(data)))
    const twin = await newHouse({}, data)
    // The server that goes on shows texts that were erased under it until it starts anew.
    await house.restart()
    expect(await views(twin)).toEqual(await views(house))
    expect(await twin.file.log.head()).toEqual(await house.file.log.head())
  })

  it('replaces nothing, and leaves nothing behind when it cannot be made', async () => {
    const house = await livedHouse()
    const there = join(house.folder, 'there.sqlite')
    writeFileSync(there, 'mine')
    const taken = await command('backup', house.folder, there)
    expect(taken).toMatchObject({ code: 1, out: expect.stringContaining('is there already') })
    expect(statSync(there).size).toBe(4)
    const nowhere = await command('backup', house.folder, join(there, 'below.sqlite'))
    expect(nowhere).toMatchObject({ code: 1, out: expect.stringContaining('There is no backup') })
    expect(readdirSync(house.folder).filter((name) => name.includes('.part'))).toEqual([])
  })
})

describe('restoring', () => {
  it('touches nothing while a server runs, nor what is there unless told to, and never removes it', async () => {
    const house = await livedHouse()
    const backup = join(house.folder, 'early.sqlite')
    await command('backup', house.folder, backup)
    await (await house.screen('spd.secretary')).command(addItem('after-the-backup'))
    const head = await house.file.log.head()
    const refused = await command('restore', house.folder, backup)
    expect(refused.out).toContain(`1 entries, ${head.version} to ${head.version}, are not in the backup`)
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining('--replace') })
    const running = await command('restore', house.folder, backup, '--replace')
    expect(running).toMatchObject({ code: 1, out: expect.stringContaining('Another server has this council open') })
    expect(await house.file.log.head()).toEqual(head)
    await house.stop()
    expect(await command('restore', house.folder, backup, '--replace')).toMatchObject({ code: 0 })
    const aside = readdirSync(house.folder).find((name) => name.includes('.before-') && name.endsWith('.sqlite'))
    expect(await headIn(folderWith(join(house.folder, aside!)))).toEqual(head)
    expect((await headIn(house.folder)).version).toBe(head.version - 1)
  })

  it('says what lies in its way after it was interrupted, and goes on once that is removed', async () => {
    const house = await livedHouse()
    const data = folder()
    const backup = join(data, 'backup.sqlite')
    await command('backup', house.folder, backup)
    const half = `${named(data)}.part`
    writeFileSync(half, 'half of it')
    const refused = await command('restore', data, backup)
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining(`it was interrupted: remove ${half}`) })
    expect(statSync(half).size).toBe(10)
    rmSync(half)
    expect(await command('restore', data, backup)).toMatchObject({ code: 0 })
  })

  it('lets nobody in whose session or invitation had ended since, or might have, and says so', async () => {
    const house = await livedHouse()
    await house.file.people.addPerson({ id: 'late', name: 'Kommt später' })
    const now = Date.now()
    const token = await house.file.invitations.invite('late', 'admin', now, now + 3_600_000)
    const phone = new Visitor(house, await house.signIn('gruene.lead'))
    const lost = await phone.get('/api/me')
    const backup = join(house.folder, 'early.sqlite')
    await command('backup', house.folder, backup)
    await house.file.sessions.revokeAll('gruene.lead', Date.now())
    await house.stop()
    const { code, out } = await command('restore', house.folder, backup, '--replace')
    expect(code).toBe(0)
    expect(out).toMatch(/Everybody has to sign in again: [1-9]\d* sessions and 1 open invitations/)
    expect(out).toContain('Passwords, passkeys and mandates are those of the backup')
    expect(readdirSync(house.folder).filter((name) => name.includes('.part'))).toEqual([])
    await house.start()
    expect(lost.status).toBe(200)
    expect((await phone.get('/api/me')).status).toBe(401)
    expect(await house.file.invitations.invitation(token, Date.now())).toBeUndefined()
    expect((await new Visitor(house, await house.signIn('gruene.lead')).get('/api/me')).status).toBe(200)
  })

  it('puts a council of a host back under its own name, also when its file is lost, and no other in its place', async () => {
    const data = folder()
    const host = { SCHULTERSCHLUSS_ORIGIN: 'http://{council}.localhost:8080' }
    const of = (council: string) => ({ ...host, SCHULTERSCHLUSS_AGREEMENT: council })
    const now = Date.now()
    for (const council of ['muster', 'andere']) {
      await founded(data, council, 'musterstadt', now)
      const file = openCouncil(data, council)
      await file.evidence.noteKey(noteOf(signerIn(keyPath(file.path)), now))
      const written = await Council.open({
        agreement: agreementById('musterstadt')!,
        log: file.log,
        clock: systemClock,
      })
      const actor = { person: 'spd.secretary', partner: 'buergerliste', role: 'secretary' } as const
      const answer = await written.submit({
        actor: { ...actor, committees: [], board: false },
        commandId: `first-of-${council}`,
        command: meeting,
      })
      expect(answer).toMatchObject({ ok: true })
      await file.close()
      const made = await runs('backup', data, [join(data, `${council}-kept.sqlite`)], of(council))
      expect(made).toMatchObject({ code: 0 })
    }
    const [own, foreign] = [join(data, 'muster-kept.sqlite'), join(data, 'andere-kept.sqlite')]
    const restoring = (backup: string) => runs('restore', data, [backup, '--replace'], of('muster'))
    expect(await restoring(own)).toMatchObject({ code: 0, out: expect.stringContaining('Restored.') })
    const refused = { code: 1, out: expect.stringContaining('This is a backup of another council') }
    expect(await restoring(foreign)).toMatchObject(refused)
    rmSync(join(data, 'muster.sqlite'))
    expect(await restoring(foreign)).toMatchObject(refused)
    expect(await restoring(own)).toMatchObject({ code: 0 })
    expect(await runs('restore', data, [own], { ...host, SCHULTERSCHLUSS_AGREEMENT: '' })).toMatchObject({
      code: 1,
      out: expect.stringContaining('several councils'),
    })
  })

  it('refuses a backup that is damaged, foreign or of another agreement, with words', async () => {
    const house = await livedHouse()
    const data = folder()
    const noise = join(data, 'noise.sqlite')
    writeFileSync(noise, Buffer.alloc(20_000, 7))
    expect(await command('restore', data, noise)).toMatchObject({
      code: 1,
      out: expect.stringContaining('not made by Schulterschluss'),
    })
    const backup = join(data, 'backup.sqlite')
    await command('backup', house.folder, backup)
    const other = { SCHULTERSCHLUSS_AGREEMENT: 'musterstadt' }
    const refused = await runs('restore', data, [backup], other)
    expect(refused).toMatchObject({ code: 1, out: expect.stringContaining(`This is a backup of ${krefeld.id}`) })
    const raw = new Sqlite(backup)
    raw.exec(`DROP TRIGGER log_refuses_update; UPDATE log SET actor = 'somebody' WHERE version = 3`)
    raw.close()
    expect(await command('restore', data, backup)).toMatchObject({ code: 1, out: expect.stringContaining('FAULT in') })
    expect(readdirSync(data).filter((name) => name.startsWith(krefeld.id) && !name.endsWith('.lock'))).toEqual([])
  })
})

async function headIn(data: string) {
  const file = openCouncil(data, krefeld.id)
  const head = await file.log.head()
  await file.close()
  return head
}

function folderWith(backup: string): string {
  const data = folder()
  copyFileSync(backup, named(data))
  return data
}
