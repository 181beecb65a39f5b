import Sqlite from 'better-sqlite3'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCouncil } from '../../db/sqlite/council.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { buildApp } from '../../server/app.ts'
import { signerIn } from '../../server/evidence/signer.ts'
import { addMeeting } from '../server/support/agenda.ts'
import { newHouse } from '../server/support/house.ts'
import { newEntry } from '../db/new-entry.ts'
import { runs } from './command.ts'
import { livedHouse } from './lived-file.ts'

const name = `${krefeld.id}.sqlite`

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'schulterschluss-opening-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** The bytes of a file that has lived and was closed. */
async function livedFile(): Promise<Buffer> {
  const house = await livedHouse()
  await house.stop()
  return readFileSync(house.file.path)
}

/** What a server says that is to start on this file; and it must be as it was. */
async function refused(path: string): Promise<string> {
  const before = readFileSync(path)
  const said = await started(join(path, '..')).then(
    () => 'It started.',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
  expect(readFileSync(path).equals(before)).toBe(said !== 'It started.')
  return said
}

async function started(data: string): Promise<void> {
  const file = openCouncil(data, krefeld.id)
  try {
    const app = await buildApp({ agreement: krefeld, file })
    await app.close()
  } finally {
    await file.close()
  }
}

describe('a server refuses to start, with words that help, and changes nothing,', () => {
  it('on a file that was cut short, wherever', async () => {
    const whole = await livedFile()
    const path = join(folder(), name)
    const lengths = [200, 4096, 5000, whole.length / 2, whole.length - 4096, whole.length - 1]
    for (const length of lengths.map(Math.floor)) {
      writeFileSync(path, whole)
      truncateSync(path, length)
      expect(`${length}: ${await refused(path)}`).toMatch(/: This file (is damaged|was not made by)/)
    }
  })

  it('on a file whose bytes were overwritten, wherever', async () => {
    const whole = await livedFile()
    const path = join(folder(), name)
    for (let page = 0; page < whole.length / 4096; page += 3) {
      const bytes = Buffer.from(whole)
      bytes.fill(0xa5, page * 4096 + 90, page * 4096 + 2090)
      writeFileSync(path, bytes)
      const said = await refused(path)
      // A page that is free, or of a table that may forget, may hold anything; the log is sound then.
      expect(`${page}: ${said}`).toMatch(/: (It started|This file (is damaged|was not made)|The log is not as it was)/)
    }
  })

  it('on what is no file of ours', async () => {
    const data = folder()
    const path = join(data, name)
    writeFileSync(path, Buffer.from(Array.from({ length: 30_000 }, (_, index) => (index * 7919) % 251)))
    expect(await refused(path)).toContain(
      'not made by Schulterschluss. Nothing was changed. Choose another data folder',
    )
    rmSync(path)
    const other = new Sqlite(path)
    other.exec('CREATE TABLE contacts (name TEXT)')
    other.close()
    expect(await refused(path)).toContain('not made by Schulterschluss')
  })

  it('on a file of a later version, of another agreement, of other rules', async () => {
    const path = join(folder(), name)
    writeFileSync(path, await livedFile())
    const raw = new Sqlite(path)
    raw.pragma(`user_version = ${Number(raw.pragma('user_version', { simple: true })) + 1}`)
    raw.close()
    expect(await refused(path)).toContain('A newer Schulterschluss wrote this file. Nothing was changed.')

    const musterstadt = await newHouse({ agreement: agreementById('musterstadt')! })
    const council = musterstadt.app.council
    const actor = {
      person: 'p',
      partner: council.agreement.partners[0]!.id,
      role: 'secretary',
      committees: [],
      board: false,
    } as const
    expect(
      await council.submit({
        actor,
        commandId: 'first-command',
        command: addMeeting('m', council.agreement.bodies[0]!.id),
      }),
    ).toMatchObject({
      ok: true,
    })
    await musterstadt.stop()
    copyFileSync(musterstadt.file.path, path)
    expect(await refused(path)).toMatch(
      /belongs to another agreement.*Set SCHULTERSCHLUSS_AGREEMENT.*decided by the rules musterstadt/,
    )

    const data = folder()
    const file = openCouncil(data, krefeld.id)
    await file.log.append(0, [newEntry('c1', { rulebook: `${krefeld.id}/${krefeld.rulebook}` })], [])
    await file.close()
    expect(await refused(join(data, name))).toMatch(/would not have accepted.*Entry 1/)
  })

  it('on a log that was changed, also when it is the process itself that says so', async () => {
    const data = folder()
    writeFileSync(join(data, name), await livedFile())
    const raw = new Sqlite(join(data, name))
    raw.exec(`DROP TRIGGER log_refuses_update; UPDATE log SET actor = 'gruene.member' WHERE version = 5`)
    raw.close()
    expect(await refused(join(data, name))).toMatch(/not as it was written.*npm run restore.*Entry 5 carries the hash/)
    const said = await runs('main', data, [])
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('Entry 5 carries the hash') })
    expect(said.out).not.toContain('    at ')
  })

  it('when its key is there and its file is gone: it does not begin anew over what was lost', async () => {
    const data = folder()
    signerIn(join(data, `${krefeld.id}.key`))
    const said = await runs('main', data, [])
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining('its file is gone or empty') })
    writeFileSync(join(data, `${krefeld.id}.key`), 'no key')
    expect(() => signerIn(join(data, `${krefeld.id}.key`))).toThrow('signing key cannot be used')
  })
})

describe('two servers on one file', () => {
  it('are one: the second says so and ends, the first goes on', async () => {
    const data = folder()
    writeFileSync(join(data, name), await livedFile())
    const first = serving(data)
    onTestFinished(() => void first.kill('SIGKILL'))
    const address = await listening(first)
    const second = await runs('main', data, [])
    expect(second).toMatchObject({
      code: 1,
      out: expect.stringContaining('Another server has this council open. Stop it first'),
    })
    expect((await fetch(`${address}/health`)).status).toBe(200)
    first.kill('SIGKILL')
    await once(first, 'exit')
    // Nothing stale is left behind by a server that was killed.
    const third = serving(data)
    onTestFinished(() => void third.kill('SIGKILL'))
    expect(await listening(third)).toMatch(/^http/)
  })
})

function serving(data: string): ChildProcess {
  const env = {
    ...process.env,
    PORT: '0',
    SCHULTERSCHLUSS_DATA: data,
    SCHULTERSCHLUSS_LOG: 'info',
    NODE_COMPILE_CACHE: join(tmpdir(), 'schulterschluss-compiled'),
  }
  return spawn(process.execPath, ['server/main.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

async function listening(server: ChildProcess): Promise<string> {
  let said = ''
  for await (const data of server.stdout ?? []) {
    said += String(data)
    const found = /listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1]
    if (found !== undefined) return found
  }
  throw new Error(said)
}
