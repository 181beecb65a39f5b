import { renameSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { openCouncil } from '../../../db/sqlite/council.ts'
import { startMailServer } from '../support/mail-server.ts'
import { many, meeting } from '../support/many.ts'
import { hours } from '../support/told.ts'

const digest = { kinds: ['yourTurn'], when: 'daily', hour: 18, quiet: null, says: 'kind' } as const

it('people of a council that nobody is in are told in time, and where nobody listens none is opened', async () => {
  const mail = await startMailServer()
  const house = await many({
    SCHULTERSCHLUSS_SMTP: `smtp://localhost:${mail.port}`,
    SCHULTERSCHLUSS_MAIL_FROM: 'rat@example.org',
  })
  const { host, time } = house
  const noon = time.now
  await house.found('still')
  const { secretary } = await house.found('muster')
  const file = openCouncil(house.folder, 'muster')
  const lead = (await file.people.people()).find(({ id }) => id.endsWith('.lead'))!.id
  await file.notifications.choose(lead, digest, 0, noon)
  const token = await file.notifications.askAddress(lead, 'lead@example.org', noon + hours(1))
  await file.notifications.confirmAddress(token, noon)
  await file.close()
  const screen = await house.screen('muster', secretary)
  const item = { type: 'item.add', item: 'a', number: '1', title: 'A', kind: 'vorlage', originator: 'verwaltung' }
  expect(await screen.command(meeting)).toMatchObject({ ok: true })
  expect(await screen.command({ ...item, meeting: 'rat-11' })).toMatchObject({ ok: true })
  screen.close()
  for (const room of host.rooms.all) await expect.poll(() => room.sockets).toBe(0)
  for (const room of host.rooms.all) await room.close()

  const looked = vi.spyOn(host.rooms, 'of')
  const woken = async (now: number): Promise<string[]> => {
    time.now = now
    looked.mockClear()
    await host.wakes.round()
    for (const room of host.rooms.all) expect(room.standing).toBe('closed')
    return looked.mock.calls.map(([council]) => council).toSorted()
  }
  // The first look after a start; whoever was closed since says when.
  expect(await woken(noon + hours(24))).toContain('still')
  expect(mail.mails.map(({ to }) => to)).toEqual([['lead@example.org']])
  expect(await woken(noon + hours(25))).toEqual([])
  // On another day other things are due, for those who listen.
  expect(await woken(noon + hours(37))).toEqual(['muster'])
  expect(await woken(noon + hours(38))).toEqual([])
  expect(mail.mails).toHaveLength(1)
})

it('a while in which nobody can say which councils there are ends nothing: it is looked again', async () => {
  const { host, folder, time } = await many()
  host.wakes.start()
  const looked = vi.spyOn(host.directory, 'names')
  renameSync(folder, `${folder}-away`)
  time.now += 2000
  await expect
    .poll(() => looked.mock.results.map(({ value }) => value as Promise<unknown>), { timeout: 10_000 })
    .not.toEqual([])
  await expect(looked.mock.results[0]!.value).rejects.toThrow('ENOENT')
  renameSync(`${folder}-away`, folder)
  looked.mockClear()
  await expect.poll(() => looked.mock.calls.length, { timeout: 10_000 }).toBeGreaterThan(0)
})

it('a council that cannot say when it is to be looked at is closed all the same, and looked at soon', async () => {
  const { host, found, ask, time } = await many()
  await found('muster')
  await ask('muster', '/health')
  const [room] = [...host.rooms.all]
  const { app } = room!.tenant!
  const closed = vi.spyOn(app!, 'close')
  // As when its database is away.
  vi.spyOn(app!, 'nextLook').mockRejectedValue(new Error('The database cannot be reached.'))
  await room!.close()
  expect(room!.standing).toBe('closed')
  expect(closed).toHaveBeenCalledOnce()
  const looked = vi.spyOn(host.rooms, 'of')
  time.now += 2000
  await host.wakes.round()
  expect(looked).toHaveBeenCalledWith('muster')
})
