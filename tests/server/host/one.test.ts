import { expect, it } from 'vitest'
import { openCouncil } from '../../../db/sqlite/council.ts'
import { readConfig } from '../../../server/config.ts'
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
