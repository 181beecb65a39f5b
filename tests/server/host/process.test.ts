import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostView } from '../../../server/host/host-page.ts'
import { runs } from '../../evidence/command.ts'
import { until } from '../../support/council-process.ts'
import { freePort } from '../../support/free-port.ts'
import { asking, founded, meeting } from '../support/many.ts'
import { Screen } from '../support/screen.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** One host, as people start it, whose steps build on each other. */
describe('a host as a process of its own', () => {
  const data = mkdtempSync(join(tmpdir(), 'schulterschluss-host-'))
  const env: Record<string, string> = {
    SCHULTERSCHLUSS_LOG: 'info',
    NODE_COMPILE_CACHE: join(tmpdir(), 'schulterschluss-compiled'),
  }
  let port = 0
  let page = 0
  let printed = ''
  let child: ReturnType<typeof spawn>
  const host = (council: string): string => `${council}.localhost:${port}`
  const ask = (council: string, path: string) => asking(port, host(council), path)
  const look = async (): Promise<HostView> =>
    JSON.parse((await asking(page, `localhost:${page}`, '/councils.json')).text) as HostView

  const run = (command: string, ...words: string[]) => runs(command, data, words, env)

  beforeAll(async () => {
    port = await freePort()
    page = await freePort()
    Object.assign(env, {
      PORT: String(port),
      SCHULTERSCHLUSS_HOST_PORT: String(page),
      SCHULTERSCHLUSS_ORIGIN: `http://{council}.localhost:${port}`,
    })
    child = spawn(process.execPath, ['server/main.ts'], {
      cwd: root,
      env: { ...process.env, SCHULTERSCHLUSS_DATA: data, ...env },
    })
    child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    const up = await until(() =>
      asking(page, `localhost:${page}`, '/health')
        .then(({ status }) => status === 200)
        .catch(() => false),
    )
    if (!up) throw new Error(`The host did not start: ${printed}`)
  })

  afterAll(() => {
    child.kill('SIGKILL')
    rmSync(data, { recursive: true, force: true })
  })

  it('takes councils that are added while it runs', async () => {
    const { code, out } = await run('council', 'new', 'neu', '--agreement', 'musterstadt')
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`http://neu\\.localhost:${port}/einrichten#[\\w-]{43}\n`))
    expect((await run('council', 'new', 'Neu')).code).toBe(1)
    expect((await run('council', 'list')).out).toBe('neu  waits to be set up\n')
    await expect.poll(async () => (await ask('neu', '/health')).status, { timeout: 10_000 }).toBe(200)
  })

  it('shows health and size and counts what happens, and nothing of what it is about', async () => {
    const { secretary } = await founded(data, 'muster', 'musterstadt', Date.now())
    await expect.poll(async () => (await ask('muster', '/health')).status, { timeout: 10_000 }).toBe(200)
    const origin = `http://${host('muster')}`
    const screen = await Screen.dial(port, { cookie: secretary, host: host('muster'), origin })
    screen.send({ v: 1, kind: 'hello' })
    await screen.command({ ...meeting, name: 'Geheimsitzung' })
    await screen.command({ type: 'no.such.event' })
    await ask('andere', '/')
    const { rows, load } = await look()
    expect(load).toBe('calm')
    expect(rows.find(({ name }) => name === 'muster')).toMatchObject({ standing: 'open', sockets: 1, entries: 1 })
    expect(rows.find(({ name }) => name === 'muster')!.bytes).toBeGreaterThan(50_000)
    const [html, metrics] = await Promise.all(['/', '/metrics'].map((path) => asking(page, `localhost:${page}`, path)))
    expect(html!.text).toMatch(/<th scope="row">muster<\/th><td [^>]*>offen/)
    for (const line of [
      'schulterschluss_commands_total 2',
      'schulterschluss_entries_total 1',
      'schulterschluss_refusals_total{code="rule"} 1',
      'schulterschluss_sockets 1',
      'schulterschluss_append_seconds_count 2',
    ])
      expect(metrics!.text.split('\n')).toContain(line)
    expect(metrics!.text).toMatch(/^schulterschluss_refusals_total\{code="noCouncil"\} [1-9]/m)
    const everything = [html!.text, metrics!.text, JSON.stringify(rows), printed].join('\n')
    for (const secret of ['Geheim', 'spd', 'Ada', 'lead', 'rat-11']) expect(everything).not.toContain(secret)
    expect(metrics!.text).not.toContain('muster')
    expect(printed).toMatch(/"council":"muster".*"route":"\/health","status":200/)
    screen.close()
  })

  it('lets a council be backed up beside it, shut, and erased with its keys; the others go on', async () => {
    const backup = await run('backup', '--all')
    expect([backup.code, backup.out]).toEqual([0, expect.stringContaining('1 of 1 councils backed up')])
    expect((await look()).rows.find(({ name }) => name === 'muster')?.backup).toMatch(/^\d{4}-/)
    const refused = await run('council', 'erase', 'muster', '--yes')
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('has this council open')])
    expect((await run('council', 'shut', 'muster')).code).toBe(0)
    expect((await ask('muster', '/')).text).toContain('Wartungsarbeiten')
    const kept = await run('council', 'erase', 'muster')
    expect(kept.out).toContain('Nothing was removed')
    expect(existsSync(join(data, 'muster.sqlite'))).toBe(true)
    expect((await run('council', 'erase', 'muster', '--backups', '--yes')).code).toBe(0)
    expect(readdirSync(data).filter((file) => file.startsWith('muster'))).toEqual(['muster.sqlite.lock'])
    expect(readdirSync(join(data, 'backups'))).toEqual([])
    await expect.poll(async () => (await ask('muster', '/')).status, { timeout: 10_000 }).toBe(404)
    expect((await ask('neu', '/health')).status).toBe(200)
  })

  it('clears away old copies of those that were backed up, and of those that are gone, and of no other', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-copies-'))
    await founded(folder, 'gut', 'musterstadt', Date.now())
    writeFileSync(join(folder, 'kaputt.sqlite'), 'no database at all, whatever it is called'.repeat(200))
    writeFileSync(join(folder, 'verloren.key'), '')
    mkdirSync(join(folder, 'backups'))
    const old = '2020-01-01T00-00-00-000Z.sqlite'
    const files = ['gut', 'kaputt', 'verloren', 'erased'].flatMap((name) => [
      `backups/${name}-${old}`,
      `${name}.before-${old}`,
    ])
    for (const file of [...files, `backups/gut-${old}.part`, 'backups/other.txt']) writeFileSync(join(folder, file), '')
    const { code, out } = await runs('backup', folder, ['--all', '--expire', '30'], env)
    expect([code, out]).toEqual([1, expect.stringContaining('There is no backup of: kaputt')])
    const left = [...readdirSync(join(folder, 'backups')), ...readdirSync(folder)].filter((file) => file.includes('20'))
    rmSync(folder, { recursive: true, force: true })
    const kept = ['kaputt', 'verloren'].flatMap((name) => [`${name}-${old}`, `${name}.before-${old}`])
    expect(left.filter((file) => file.includes('2020')).toSorted()).toEqual(kept.toSorted())
    expect(left.filter((file) => file.startsWith('gut-')).length).toBe(1)
  })

  it('begins none anew whose log was lost, not by shutting it either', async () => {
    writeFileSync(join(data, 'verloren.key'), '')
    expect(await run('council', 'shut', 'verloren')).toMatchObject({ code: 0 })
    expect(existsSync(join(data, 'verloren.sqlite'))).toBe(false)
  })

  it('ends in order when it is asked to', async () => {
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  })
})
