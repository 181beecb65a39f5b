import Sqlite from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCouncil } from '../../db/sqlite/council.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { agreementOfRulebook } from '../../server/agreement-of-rulebook.ts'
import { audit } from '../../server/evidence/audit.ts'
import { addItem, addMeeting } from '../server/support/agenda.ts'
import { newHouse } from '../server/support/house.ts'
import { Screen } from '../server/support/screen.ts'

/** A disk of so many bytes, in memory. Undefined where this user may not mount one. */
function smallDisk(bytes: number): string | undefined {
  const path = mkdtempSync(join(tmpdir(), 'schulterschluss-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    rmSync(path, { recursive: true })
    return undefined
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', path])
    rmSync(path, { recursive: true, force: true })
  })
  return path
}

/** Fills what is left of a disk, and gives the way to free it again. */
function filled(disk: string): () => void {
  const ballast = join(disk, 'ballast')
  const { bsize, bavail } = statfsSync(disk)
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bsize * (bavail - 60))))
  return () => rmSync(ballast)
}

/** Where no disk can be mounted, SQLite itself stops at a number of pages; it reports the same error. */
function full(house: Awaited<ReturnType<typeof newHouse>>, disk: string | undefined): () => void {
  if (disk !== undefined) return filled(disk)
  const database = databaseOf(house)
  database.pragma(`max_page_count = ${String(database.pragma('page_count', { simple: true }))}`)
  return () => void database.pragma('max_page_count = 1000000')
}

/** The connection of a server, which only this test has to get hold of. */
function databaseOf({ file }: { file: object }): Sqlite.Database {
  const found = Object.values(file).find((each): each is Sqlite.Database => each instanceof Sqlite)
  if (!found) throw new Error('Neither may this user mount a disk, nor does the file show its connection.')
  return found
}

describe('a full disk', () => {
  it('loses nothing that was acknowledged, says so, keeps everybody looking, and needs no restart', async () => {
    const disk = smallDisk(1_500_000)
    const wall = { millis: Date.now() }
    const house = await newHouse({ wallClock: () => wall.millis }, disk && madeFolder(disk))
    const secretary = await house.screen('spd.secretary')
    const cookie = await house.signIn('gruene.member')
    await secretary.command(addMeeting())
    const free = full(house, disk)
    const acknowledged: string[] = []
    const failed: { id: string; command: object }[] = []
    for (let count = 0; failed.length < 3; count += 1) {
      const id = `until-it-is-full-${count}`
      const command = addItem(id, { title: `${id} ${'x'.repeat(3000)}` })
      secretary.send({ v: 1, kind: 'command', id, command })
      await secretary.until(() => secretary.frames.some((frame) => 'id' in frame && frame.id === id))
      const said = secretary.frames.find((frame) => 'id' in frame && frame.id === id)
      if (said?.kind === 'answer') acknowledged.push(id)
      else failed.push({ id, command })
    }
    expect(secretary.of('error').at(-1)).toMatchObject({ error: 'unavailable', fatal: false })
    expect(secretary.of('error').at(-1)!.message).toContain('Es ist nichts geschehen')
    expect(acknowledged.length).toBeGreaterThan(3)

    // Whoever looks is served as before, also who comes back a while later.
    wall.millis += 10 * 60_000
    const member = await Screen.open(house.port, cookie)
    expect(acknowledged.every((id) => member.items.has(id))).toBe(true)
    expect(failed.some(({ id }) => member.items.has(id))).toBe(false)
    const health = await fetch(`http://127.0.0.1:${house.port}/health`)
    expect([health.status, await health.json()]).toMatchObject([503, { status: 'cannotWrite' }])

    free()
    for (const { id, command } of failed)
      expect(await secretary.command(command, `${id}-again`)).toMatchObject({ ok: true })
    expect((await fetch(`http://127.0.0.1:${house.port}/health`)).status).toBe(200)
    await house.restart()
    const again = await Screen.open(house.port, cookie)
    expect([...acknowledged, ...failed.map(({ id }) => id)].every((id) => again.items.has(id))).toBe(true)
    expect((await audit(house.file.path, { agreementOf: agreementOfRulebook })).fault).toBeUndefined()
  })
})

describe('a disk that can only be read', () => {
  it('is said at the start, and changes nothing', async () => {
    const disk = smallDisk(2_000_000)
    const data = disk ?? mkdtempSync(join(tmpdir(), 'schulterschluss-disk-'))
    await openCouncil(data, krefeld.id).close()
    if (disk === undefined) {
      // Not even root can open a folder as a file.
      rmSync(join(data, `${krefeld.id}.sqlite.lock`))
      mkdirSync(join(data, `${krefeld.id}.sqlite.lock`))
    } else execFileSync('mount', ['-o', 'remount,ro', disk])
    expect(() => openCouncil(data, krefeld.id)).toThrow('cannot be opened. Check that its folder is there')
  })
})

describe('a clock that is set back', () => {
  it('a little: stands still until it has caught up, so that the log stays in order', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await secretary.command(addMeeting())
    house.clock.millis -= 60_000
    await secretary.command(addItem('a'))
    house.clock.millis += 120_000
    await secretary.command(addItem('b'))
    const [first, second, third] = (await Array.fromAsync(house.file.log.read(0))).map(({ at }) => Date.parse(at))
    expect(second).toBe(first)
    expect(third).toBe(first! + 60_000)
  })

  it('far: is followed, because it was wrong before; nothing is lost, and verify remarks on it', async () => {
    const house = await newHouse()
    house.clock.millis += 5 * 365 * 24 * 3_600_000
    const secretary = await house.screen('spd.secretary')
    expect(await secretary.command(addMeeting())).toMatchObject({ ok: true })
    house.clock.millis -= 5 * 365 * 24 * 3_600_000
    expect(await secretary.command(addItem('a'))).toMatchObject({ ok: true })
    const entries = await Array.fromAsync(house.file.log.read(0))
    expect(entries[1]!.at).toContain('2021-02-02T18:00')
    await house.restart()
    const found = await audit(house.file.path, { agreementOf: agreementOfRulebook })
    expect(found.fault).toBeUndefined()
    expect(found.refolded?.timeRanBack).toEqual([{ entry: 2, seconds: 5 * 365 * 24 * 3600 }])
  })
})

const madeFolder = (disk: string): string => {
  const path = join(disk, 'data')
  mkdirSync(path)
  return path
}
