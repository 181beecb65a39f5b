import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { Screen } from '../support/screen.ts'
import { asking, hostOf, many, type Many, meeting } from '../support/many.ts'

describe('councils in one process', () => {
  it('are apart: agreement, log, sessions, sockets, invitations', async () => {
    const { found, ask, screen } = await many()
    const a = await found('muster')
    const b = await found('krefeld', 'krefeld-2020-2025')
    const agreementAt = async (council: string, cookie: string) =>
      JSON.parse((await ask(council, '/api/agreement', { headers: { cookie } })).text) as { id: string }
    expect((await agreementAt('muster', a.secretary)).id).toBe('musterstadt')
    expect((await agreementAt('krefeld', b.secretary)).id).toBe('krefeld-2020-2025')
    const [here, there] = [await screen('muster', a.secretary), await screen('krefeld', b.secretary)]
    expect(await here.command(meeting)).toMatchObject({ ok: true, version: 1 })
    expect(here.meetings.has('rat-11')).toBe(true)
    await there.settled()
    expect(there.bytes).not.toContain('rat-11')
    expect(there.head.version).toBe(0)
    // Session, socket and invitation of one are nothing in the other.
    expect((await ask('krefeld', '/api/me', { headers: { cookie: a.secretary } })).status).toBe(401)
    await expect(screen('krefeld', a.secretary)).rejects.toThrow('status 401')
    const body = { token: a.invitation }
    expect((await ask('krefeld', '/api/invitation', { method: 'POST', body })).text).toContain('linkUsed')
    expect((await ask('muster', '/api/invitation', { method: 'POST', body })).status).toBe(200)
    const foreign = { headers: { cookie: b.secretary, origin: `http://${hostOf('muster')}` }, method: 'POST' }
    expect((await ask('krefeld', '/api/sign-out', foreign)).text).toContain('foreignOrigin')
  })

  it('hear everybody of a crowd that comes back at once, also who does not wait to be let in', async () => {
    const { found, port } = await many()
    const { leads } = await found('muster')
    const crowd = await Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const headers = { cookie: leads[index % 2]!, host: hostOf('muster'), origin: `http://${hostOf('muster')}` }
        return Screen.dial(port, headers)
      }),
    )
    for (const [index, screen] of crowd.entries()) {
      screen.send({ v: 1, kind: 'hello' })
      screen.send({ v: 1, kind: 'command', id: `early-${index}-000`, command: meeting })
    }
    for (const [index, screen] of crowd.entries()) {
      await screen.answer(`early-${index}-000`)
      expect(screen.frames.slice(0, 2).map(({ kind }) => kind)).toEqual(['welcome', 'view'])
      expect(screen.of('error')).toEqual([])
    }
  })

  it('answer under their own name alone, and all other names get one answer', async () => {
    const house = await many()
    await house.found('muster')
    const nobody = await house.ask('andere', '/')
    expect(nobody.status).toBe(404)
    expect(nobody.text).toContain('gibt es keinen Rat')
    const names = ['raete.example', 'a.muster.raete.example', 'muster.raete.example.', 'MUSTER.raete.example']
    const wrong = [...names, 'muster.raete.example:81', '[::1]', '127.0.0.1', 'localhost', `muster.raete.example@evil`]
    for (const name of [...wrong, 'muster_.raete.example', '-.raete.example', '', ' ', 'x'.repeat(5000)]) {
      const { status, text } = await asking(house.port, name, '/')
      expect([name, status, text]).toEqual([name, 404, nobody.text])
    }
    expect((await asking(house.port, 'muster.raete.example:80', '/health')).status).toBe(200)
    const page = await house.ask('andere', '/', { headers: { accept: 'text/html' } })
    expect(page.text).toContain('<h1>Hier ist niemand</h1>')
    expect(page.text).toContain('There is no council at this address')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
  })

  it.each([
    ['without a host', 'GET / HTTP/1.0\r\n\r\n'],
    ['with two', `GET / HTTP/1.1\r\nHost: ${hostOf('muster')}\r\nHost: ${hostOf('andere')}\r\n\r\n`],
    ['for an address of elsewhere', `GET http://evil.example/ HTTP/1.1\r\nHost: ${hostOf('muster')}\r\n\r\n`],
    ['for another council by its address', `GET http://${hostOf('b')}/ HTTP/1.1\r\nHost: ${hostOf('muster')}\r\n\r\n`],
    ['for a socket without a host', 'GET /live HTTP/1.0\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
  ])('refuse a request %s', async (_, bytes) => {
    const house = await many()
    await house.found('muster')
    const answer = await raw(house, bytes)
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toContain('malformed')
  })
})

it('wait for nobody for ever who begins a request and does not end it', async () => {
  const { server } = (await many()).host.front
  // Milliseconds, of which Node makes the best it can; 0 would be never.
  expect(server.headersTimeout).toBe(60_000)
  expect(server.requestTimeout).toBe(300_000)
})

it('say once that the names of councils cannot be read, and once that they can, however many ask', async () => {
  const { ask, folder, host, log, time, found } = await many()
  await found('muster')
  expect((await ask('muster', '/health')).status).toBe(200)
  for (const room of host.rooms.all) await room.close()
  const [begun, over] = [vi.spyOn(log, 'error'), vi.spyOn(log, 'warn')]
  renameSync(folder, `${folder}-away`)
  time.now += 2_000
  for (let n = 0; n < 5; n += 1) expect((await ask(`neu-${n}`, '/')).status).toBe(503)
  await host.wakes.round().catch(() => undefined)
  expect([begun.mock.calls.length, over.mock.calls.length]).toEqual([1, 0])
  renameSync(`${folder}-away`, folder)
  for (let n = 0; n < 5; n += 1) expect((await ask(`neu-${n}`, '/')).status).toBe(404)
  expect([begun.mock.calls.length, over.mock.calls.length]).toEqual([1, 1])
})

describe('a council that cannot be opened', () => {
  it('is answered for in words, goes on by itself, and is nothing to the others', async () => {
    const house = await many()
    const broken = `${house.folder}/kaputt.sqlite`
    writeFileSync(broken, 'no database at all, whatever it is called'.repeat(200))
    const { secretary } = await house.found('muster')
    const asked = await Promise.all([
      house.ask('kaputt', '/'),
      house.ask('kaputt', '/'),
      house.ask('muster', '/health'),
    ])
    expect(asked.map(({ status }) => status)).toEqual([503, 503, 200])
    expect(asked[0].headers['retry-after']).toBe('15')
    expect(asked[0].text).toContain('lässt sich gerade nicht öffnen')
    await expect(house.screen('kaputt', secretary)).rejects.toThrow('status 503')
    rmSync(broken)
    await house.found('kaputt')
    expect((await house.ask('kaputt', '/health')).status).toBe(503)
    house.time.now += 10_000
    expect((await house.ask('kaputt', '/health')).status).toBe(200)
  })
})

/** What comes back for bytes that no library would send. */
function raw({ port }: Many, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString()
      socket.destroy()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
