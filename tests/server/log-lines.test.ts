import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastify from 'fastify'
import { expect, it, onTestFinished } from 'vitest'
import { openCouncil } from '../../db/sqlite/council.ts'
import type { Command } from '../../machines/events.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { sessionMs } from '../../server/identity/cookie.ts'
import { enrol } from '../../server/identity/enrol.ts'
import { loggerOptions } from '../../server/logging.ts'
import { everyCommand } from '../support/every-command.ts'
import { Screen } from './support/screen.ts'

const marker = 'Seerosenteich'
const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const roles = ['secretary', 'lead'] as const

/** A server of its own process at its most talkative, with people who are signed in by these cookies. */
async function talkativeServer() {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = openCouncil(folder, krefeld.id)
  const cookies = new Map<string, string>()
  const now = Date.now()
  for (const partner of ['spd', 'gruene']) {
    for (const role of roles) {
      const id = `${partner}.${role}`
      await enrol(file, {
        id,
        name: `${marker} ${id}`,
        login: `${marker} ${id}`.toLowerCase(),
        partner,
        role,
        committees: [],
      })
      const session = await file.sessions.begin(id, { name: marker, by: 'password' }, now, now + sessionMs)
      cookies.set(id, `schulterschluss=${session}`)
    }
  }
  await file.close()
  const settings = { PORT: '0', SCHULTERSCHLUSS_DATA: folder, SCHULTERSCHLUSS_LOG: 'debug' }
  const server = spawn(process.execPath, [main], { env: { ...process.env, ...settings } })
  onTestFinished(() => void server.kill('SIGKILL'))
  let said = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data: Buffer) => (said += String(data)))
  while (!/listening at/.test(said)) {
    await Promise.race([once(server.stdout, 'data'), once(server, 'exit')])
    if (server.exitCode !== null) throw new Error(said)
  }
  const base = /listening at (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1] ?? ''
  const log = async (): Promise<string> => {
    server.kill('SIGTERM')
    await once(server, 'exit')
    return said
  }
  return { base, cookies, log }
}

it('the log of a whole story carries ids and routes, and nothing that anybody wrote or was given', async () => {
  const { base, cookies, log } = await talkativeServer()
  const port = Number(new URL(base).port)
  const cookie = cookies.get('spd.secretary') ?? ''

  // Everything that can be said, by everybody, accepted or refused.
  const naming = {
    item: `item-${marker}`,
    part: `part-${marker}`,
    meeting: `meeting-${marker}`,
    motion: `spd:${marker}`,
  }
  const commands = Object.values<Command>(everyCommand({ ...naming, text: `${marker} im Text` }))
  const { meeting, item } = naming
  const first = [
    { type: 'meeting.add', meeting, body: 'rat', start: '2021-02-04T17:00:00+01:00' },
    // The wall clock is past the term: what the council's own system brings is archived all the same.
    { type: 'item.add', item, meeting, title: marker, kind: 'vorlage', originator: 'verwaltung', source: item },
  ]
  for (const [who, own] of cookies) {
    const screen = await Screen.open(port, own)
    for (const command of [...first, ...commands])
      screen.send({
        v: 1,
        kind: 'command',
        id: `${who.replace('.', '-')}-${command.type.replace('.', '-')}-1`,
        command,
      })
    await screen.settled()
    screen.send(`{"v":1,"kind":"${marker}`)
    screen.send({ v: 1, kind: 'command', id: 'x', command: { type: marker } })
    screen.socket.send(Buffer.from(marker), { binary: true })
    await screen.until(() => screen.of('error').length >= 3)
    expect(screen.of('answer').some(({ ok }) => ok)).toBe(true)
  }

  // What goes wrong on the way: addresses, names of files, broken bodies, foreign pages, frames that are too large.
  const json = { cookie, origin: base, 'content-type': 'application/json' }
  const asked = await Promise.all([
    fetch(`${base}/a/${marker}${marker}`, { redirect: 'manual' }),
    fetch(`${base}/api/sign-in/password`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ login: marker, password: `${marker}${marker}` }),
    }),
    fetch(`${base}/api/sign-in/passkey`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ response: { id: marker } }),
    }),
    fetch(`${base}/${marker}`, { headers: { cookie } }),
    fetch(`${base}/api/items/${marker}/story`, { headers: { cookie } }),
    fetch(`${base}/api/items/${encodeURIComponent(item)}/story`, { headers: { cookie } }),
    fetch(`${base}/api/motions/${marker}/story?${marker}`, { headers: { cookie, 'x-name': marker } }),
    fetch(`${base}/api/import/preview?name=${marker}`, { method: 'POST', headers: json, body: `{"${marker}` }),
    fetch(`${base}/api/import/apply`, { method: 'POST', headers: json, body: `{"${marker}` }),
    fetch(`${base}/api/import/apply`, { method: 'POST', headers: json, body: JSON.stringify({ preview: marker }) }),
    fetch(`${base}/api/import/apply`, { method: 'POST', headers: { ...json, origin: `https://${marker}.example` } }),
    fetch(`${base}/api/sign-out`, { method: 'POST', headers: { ...json, 'content-type': marker }, body: marker }),
    fetch(`${base}/live?${marker}`, { headers: { cookie } }),
  ])
  expect(asked.filter(({ status }) => status >= 500)).toEqual([])
  await Screen.dial(port, { cookie, origin: `http://${marker}` }).catch(() => undefined)
  const large = await Screen.open(port, cookie)
  large.send(marker.repeat(10_000))
  await large.until(() => large.closed !== undefined)

  const said = await log()
  const lines = said.trim().split('\n')
  expect(lines.length).toBeGreaterThan(asked.length)
  const told = lines.map((line) => JSON.parse(line) as { time: number; level: number; route?: string; status?: number })
  expect(told.filter(({ time, level }) => !(time > 1_700_000_000_000 && level > 0))).toEqual([])
  expect(told).toContainEqual(expect.objectContaining({ route: '/api/sign-in/password', status: 401 }))
  expect(told).toContainEqual(expect.objectContaining({ route: '/live', status: 403 }))
  expect(told).toContainEqual(expect.objectContaining({ route: '/live', status: 101, person: 'spd.secretary' }))
  expect(lines.filter((line) => line.toLowerCase().includes(marker.toLowerCase()))).toEqual([])
  for (const secret of cookies.values()) expect(said).not.toContain(secret.split('=').at(-1))
  expect(said).toContain('"route":"/api/items/:id/story"')
  expect(said).toContain('"person":"spd.secretary"')
})

it('what nobody caught ends the process with a line of the log, and without its words', async () => {
  const program = `
    import fastify from 'fastify'
    import { endOnBug } from ${JSON.stringify(new URL('../../server/last-resort.ts', import.meta.url).href)}
    import { loggerOptions } from ${JSON.stringify(new URL('../../server/logging.ts', import.meta.url).href)}
    endOnBug(fastify({ logger: loggerOptions('info') }).log)
    setTimeout(() => { throw new RangeError('${marker}') })
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += String(data)))
  const [code] = (await once(child, 'exit')) as [number]
  expect(code).toBe(1)
  expect(said).toContain('something unexpected broke')
  expect(said).toContain('RangeError')
  expect(said).not.toContain(marker)
})

it('what the framework and libraries log goes through the same sieve', async () => {
  const lines: string[] = []
  const stream = { write: (line: string) => void lines.push(line) }
  const app = fastify({ logger: { ...loggerOptions('trace'), stream } })
  onTestFinished(() => app.close())
  const quoting = new TypeError(`Cannot read ${marker}\n    at ${marker}`)
  app.log.error(quoting)
  app.log.error({ err: quoting, title: marker, req: { method: 'GET', url: `/${marker}` } }, quoting.message)
  app.log.warn(`Reply was already sent in the "/a/${marker}" (GET) route at http://127.0.0.1:80/${marker}`)
  app.get(`/break`, () => {
    throw quoting
  })
  await app.inject(`/break?${marker}`)
  await app.inject(`/none/${marker}`)
  expect(lines.length).toBeGreaterThanOrEqual(5)
  expect(lines.join('')).not.toContain(marker)
  expect(lines[0]).toMatch(/"message":"TypeError","stack":"at .*log-lines\.test\.ts/)
  expect(lines[2]).toContain('Reply was already sent')
})
