import { expect, it, onTestFinished } from 'vitest'
import { openCouncil } from '../../../db/sqlite/council.ts'
import { readConfig } from '../../../server/config.ts'
import { buildHostApp } from '../../../server/host/host-app.ts'
import type { HostView } from '../../../server/host/host-page.ts'
import { Metrics } from '../../../server/host/metrics.ts'
import type { Load } from '../../../server/host/strain.ts'
import { WatchOne } from '../../../server/host/watch-one.ts'
import { newHouse } from '../support/house.ts'
import { freePort } from '../../support/free-port.ts'

it('a council that has its process to itself turns newcomers away as well, and whoever is in goes on', async () => {
  let load: Load = 'calm'
  const house = await newHouse({ load: () => load })
  const screen = await house.screen('spd.lead')
  const cookie = await house.signIn('gruene.lead')
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${house.port}${path}`, { headers })
  load = 'busy'
  const page = await ask('/', { accept: 'text/html' })
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '10'])
  expect(await page.text()).toContain('Der Server hat gerade sehr viel zu tun')
  expect(await (await ask('/api/me')).text()).toContain('strained')
  expect((await ask('/health')).status).toBe(200)
  expect((await ask('/api/me', { cookie })).status).toBe(200)
  load = 'over'
  expect((await ask('/api/me', { cookie })).status).toBe(503)
  await expect(house.screen('gruene.lead')).rejects.toThrow('status 503')
  expect(await screen.command({ type: 'no.such.event' })).toMatchObject({ ok: false })
})

it('and is watched by the same figures', async () => {
  const port = await freePort()
  const house = await newHouse()
  await house.stop()
  const file = openCouncil(house.folder, 'krefeld-2020-2025')
  const watched = new WatchOne(
    readConfig({
      SCHULTERSCHLUSS_DATA: house.folder,
      SCHULTERSCHLUSS_HOST_PORT: String(port),
      SCHULTERSCHLUSS_LOG: 'silent',
    }),
    file.name,
  )
  await file.close()
  const other = await newHouse(watched.options, house.folder)
  await watched.watch(other.app, other.file.log)
  const screen = await other.screen('spd.lead')
  await screen.command({ type: 'no.such.event' })
  const text = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text()
  expect(await text('/metrics')).toContain('schulterschluss_commands_total 1\n')
  expect(JSON.parse(await text('/councils.json'))).toMatchObject({
    rows: [{ standing: 'open', sockets: 1, entries: 0 }],
  })
  await watched.stop()
})

const nothing = (): Promise<HostView> => Promise.resolve({ load: 'calm', sample: { lateMs: 0, memory: 0 }, rows: [] })

it('the host’s page answers to addresses and its own name alone, so that no foreign page can read it by a name of theirs', async () => {
  const metrics = new Metrics(() => Promise.reject(new Error('nobody asks')))
  const config = { logLevel: 'silent', hostPage: { host: 'Betrieb.intern', port: 9090 } }
  const page = await buildHostApp({ config, metrics, view: nothing, client: '' })
  onTestFinished(() => page.close())
  const ask = (host: string, url: string) => page.inject({ url, headers: { host } })
  for (const host of ['127.0.0.1:9090', 'localhost', 'localhost:9090', '[::1]:9090', '10.0.0.5', 'betrieb.intern:9090'])
    expect([host, (await ask(host, '/councils.json')).statusCode]).toEqual([host, 200])
  for (const host of ['evil.example', 'evil.example:9090', '127.0.0.1.evil.example', 'localhost.evil.example'])
    for (const url of ['/', '/councils.json', '/metrics', '/health', '/nothing']) {
      const { statusCode, body } = await ask(host, url)
      expect([host, url, statusCode, body]).toEqual([
        host,
        url,
        421,
        expect.stringContaining('SCHULTERSCHLUSS_HOST_PORT'),
      ])
    }
})
