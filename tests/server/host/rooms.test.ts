import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SetUpLinks } from '../../../server/set-up/set-up-links.ts'
import type { Founded } from '../../../server/protocol/set-up.ts'
import { many, type Many } from '../support/many.ts'

const openIn = ({ host }: Many): string[] =>
  Array.from(host.rooms.all).flatMap(({ name, standing }) => (standing === 'open' ? [name] : []))
const minutes = (count: number): number => count * 60_000

describe('a council', () => {
  it('is opened when somebody comes, closed when nobody has been there for a while, and opened again', async () => {
    const house = await many({ SCHULTERSCHLUSS_LIMITS: 'idle=5' })
    const { leads } = await house.found('a')
    expect(openIn(house)).toEqual([])
    const asked = await Promise.all(Array.from({ length: 20 }, () => house.ask('a', '/health')))
    expect(asked.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    const screen = await house.screen('a', leads[0]!)
    house.time.now += minutes(60)
    house.host.rooms.closeIdle()
    await screen.settled()
    expect(openIn(house)).toEqual(['a'])
    screen.close()
    await expect.poll(() => [...house.host.rooms.all][0]?.sockets).toBe(0)
    house.time.now += minutes(4)
    house.host.rooms.closeIdle()
    expect(openIn(house)).toEqual(['a'])
    house.time.now += minutes(1)
    house.host.rooms.closeIdle()
    await expect.poll(() => [...house.host.rooms.all][0]?.standing).toBe('closed')
    const again = await house.screen('a', leads[0]!)
    expect(again.of('view')).toHaveLength(1)
  })

  it('never meets anybody with a closed file, however often it is opened and closed', async () => {
    const house = await many()
    const { leads } = await house.found('a')
    const cookie = leads[0]!
    const over = new AbortController()
    const closing = (async () => {
      let closed = 0
      while (!over.signal.aborted) {
        const [room] = house.host.rooms.all
        await room?.close()
        if (openIn(house).length === 0) closed += 1
        await new Promise((resolve) => setImmediate(resolve))
      }
      return closed
    })()
    const statuses = new Map<number, number>()
    const visitor = async (): Promise<void> => {
      for (let count = 0; count < 10; count += 1) {
        const { status } = await house.ask('a', count % 2 === 0 ? '/api/me' : '/api/account', { headers: { cookie } })
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    const looker = async (): Promise<void> => {
      for (let count = 0; count < 3; count += 1) {
        const screen = await house.screen('a', cookie)
        expect(screen.of('view')).toHaveLength(1)
        screen.close()
      }
    }
    await Promise.all([visitor(), visitor(), visitor(), looker(), looker()])
    over.abort()
    expect(await closing).toBeGreaterThan(3)
    expect([...statuses]).toEqual([[200, 30]])
  })

  it('makes room for another when it has been idle for the longest, and never while somebody is in', async () => {
    const house = await many({ SCHULTERSCHLUSS_LIMITS: 'open=3' })
    const names = ['a', 'b', 'c', 'd', 'e']
    const { leads } = await house.found('a')
    for (const name of names.slice(1)) await house.found(name)
    const screen = await house.screen('a', leads[0]!)
    for (const name of ['b', 'c']) {
      expect((await house.ask(name, '/health')).status).toBe(200)
      house.time.now += minutes(1)
    }
    expect((await house.ask('d', '/health')).status).toBe(200)
    expect(openIn(house).toSorted()).toEqual(['a', 'c', 'd'])
    // The others were left just now: whoever comes is asked to wait.
    house.time.now -= minutes(1)
    const full = await house.ask('e', '/', { headers: { accept: 'text/html' } })
    expect([full.status, full.headers['retry-after']]).toEqual([503, '60'])
    expect(full.text).toContain('so viele Räte, wie er aufnehmen kann')
    await screen.settled()
  })
})

describe('a council that is new', () => {
  it('is set up behind its own link beside the others, without a restart', async () => {
    const house = await many()
    await house.found('alt')
    expect((await house.ask('neu', '/')).status).toBe(404)
    const links = new SetUpLinks(house.folder, () => house.time.now)
    const [stale, token, other] = [
      links.make('neu', null),
      links.make('neu', null),
      links.make('anders', 'musterstadt'),
    ]
    house.time.now += 1000
    const enter = (council: string, given: string) =>
      house.ask(council, '/api/set-up', { method: 'POST', body: { token: given } })
    for (const wrong of [stale, other]) expect((await enter('neu', wrong)).text).toContain('setUpLink')
    expect((await enter('alt', token)).status).toBe(404)
    expect(JSON.parse((await enter('anders', other)).text)).toMatchObject({ fixed: 'musterstadt' })
    expect(JSON.parse((await enter('neu', token)).text)).toMatchObject({ fixed: null })
    const partners = ['spd', 'gruene'].map((id) => ({ id, leads: [`Vorstand ${id}`], secretaries: [] }))
    const body = { token, agreement: { id: 'krefeld-2020-2025' }, administrator: 'Ada', partners }
    const founded = await house.ask('neu', '/api/set-up/council', { method: 'POST', body })
    expect(founded.status).toBe(200)
    const [first] = (JSON.parse(founded.text) as Founded).invitations
    const invited = await house.ask('neu', '/api/invitation', { method: 'POST', body: { token: first!.token } })
    expect(invited.status).toBe(200)
    expect((await enter('neu', token)).status).toBe(404)
    expect(existsSync(`${house.folder}/neu.sqlite`)).toBe(true)
    expect(existsSync(`${house.folder}/neu.set-up`)).toBe(false)
    house.time.now += minutes(60 * 24 * 8)
    expect((await enter('anders', other)).status).toBe(403)
  })
})

describe('when there is too much to do', () => {
  const busy = { lateMs: 250, memory: 0.1 }
  const calm = { lateMs: 5, memory: 0.1 }

  it('newcomers are turned away in words, and those who are in go on', async () => {
    const house = await many()
    const { leads } = await house.found('a')
    await house.found('b')
    const cookie = leads[0]!
    const screen = await house.screen('a', cookie)
    for (let look = 0; look < 2; look += 1) house.host.strain.look(busy)
    expect((await house.ask('a', '/')).status).not.toBe(503)
    house.host.strain.look(busy)
    const page = await house.ask('a', '/', { headers: { accept: 'text/html' } })
    expect([page.status, page.headers['retry-after']]).toEqual([503, '10'])
    expect(page.text).toContain('Der Server hat gerade sehr viel zu tun')
    expect(page.text).toContain('The server is very busy')
    const post = { method: 'POST', body: { login: 'a', password: 'b' } }
    expect((await house.ask('a', '/api/sign-in/password', post)).text).toContain('strained')
    expect((await house.ask('b', '/health')).status).toBe(503)
    expect((await house.ask('a', '/health')).status).toBe(200)
    expect((await house.ask('a', '/api/me', { headers: { cookie } })).status).toBe(200)
    expect(await screen.command({ type: 'no.such.event' })).toMatchObject({ ok: false })
    expect((await house.screen('a', cookie)).of('view')).toHaveLength(1)
    // Not calm at once, nor while it is in between.
    house.host.strain.look(calm)
    for (let look = 0; look < 9; look += 1) house.host.strain.look({ ...calm, lateMs: 120 })
    expect(house.host.strain.load).toBe('busy')
    for (let look = 0; look < 6; look += 1) house.host.strain.look(calm)
    expect((await house.ask('b', '/health')).status).toBe(200)
  })

  it('and far too much, nobody comes in any more, and open sockets still go on', async () => {
    const house = await many()
    const { leads } = await house.found('a')
    const cookie = leads[0]!
    const screen = await house.screen('a', cookie)
    for (let look = 0; look < 3; look += 1) house.host.strain.look({ lateMs: 5, memory: 0.96 })
    expect((await house.ask('a', '/api/me', { headers: { cookie } })).status).toBe(503)
    await expect(house.screen('a', cookie)).rejects.toThrow('status 503')
    expect(await screen.command({ type: 'no.such.event' })).toMatchObject({ ok: false })
  })
})

describe('a council at its limit', () => {
  it('refuses in words, and the others do not notice', async () => {
    const house = await many({ SCHULTERSCHLUSS_LIMITS: 'requests=5 sockets=1 commands=1' })
    const { leads } = await house.found('a')
    await house.found('b')
    const screen = await house.screen('a', leads[0]!)
    await expect(house.screen('a', leads[1]!)).rejects.toThrow('status 503')
    for (let count = 0; count < 5; count += 1) expect((await house.ask('a', '/health')).status).toBe(200)
    const crowded = await house.ask('a', '/health')
    expect([crowded.status, crowded.headers['retry-after']]).toEqual([503, '10'])
    expect(crowded.text).toContain('gerade zu viel auf einmal')
    expect((await house.ask('b', '/health')).status).toBe(200)
    const send = (id: string): void => screen.send({ v: 1, kind: 'command', id, command: { type: 'no.such.event' } })
    for (let count = 0; count < 12; count += 1) send(`command-${count}`)
    await screen.until(() => screen.of('answer').length + screen.of('error').length === 12)
    expect(screen.of('error').map(({ error, fatal }) => [error, fatal])).toContainEqual(['tooFast', false])
    expect(screen.of('answer').length).toBeGreaterThan(0)
  })
})
