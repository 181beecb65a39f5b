import { describe, expect, it } from 'vitest'
import { maxFrameBytes } from '../../server/protocol/frames.ts'
import { addItem, agenda } from './support/agenda.ts'
import { newHouse } from './support/house.ts'
import { sendBytes } from '../fuzz/asking.ts'
import { Screen } from './support/screen.ts'

describe('a socket', () => {
  it.each([
    ['without a session', false, 'own', 401],
    ['from a foreign page', true, 'https://evil.example', 403],
    ['from a page of the same name on another port', true, 'http://127.0.0.1:1', 403],
    ['without an Origin', true, undefined, 403],
  ])('%s is refused before the upgrade', async (_, signedIn, origin, status) => {
    const house = await newHouse()
    const cookie: Record<string, string> = signedIn
      ? { cookie: await house.signIn('spd.lead') }
      : { cookie: 'schulterschluss=made-up' }
    const own = `http://127.0.0.1:${house.port}`
    const headers = { ...cookie, ...(origin === undefined ? {} : { origin: origin === 'own' ? own : origin }) }
    await expect(Screen.dial(house.port, headers)).rejects.toThrow(`status ${status}`)
    expect(house.app.sockets.size).toBe(0)
  })

  it.each(['/live', '/nowhere', '/api/me', '/%zz'])(
    'that is refused at %s is closed in our own words, and holds nothing open',
    async (path) => {
      const house = await newHouse()
      const told = await sendBytes(
        house.port,
        Buffer.from(
          `GET ${path} HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
        ),
      )
      expect(told).toMatch(/^HTTP\/1\.1 40\d /u)
      expect(told).toMatch(/\{"error":\{"code":"(?:malformed|notFound)"/u)
      await house.stop()
      expect(house.app.http.server.listening).toBe(false)
    },
  )

  it('with too large a frame is closed (1009), and nothing of it happens', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    secretary.send(
      `{"v":1,"kind":"command","id":"too-large-0001","command":{"type":"x","a":"${'x'.repeat(maxFrameBytes)}"}}`,
    )
    await secretary.until(() => secretary.closed !== undefined)
    expect(secretary.closed).toBe(1009)
    expect(await house.file.log.head()).toMatchObject({ version: 0 })
  })

  it.each([
    ['no JSON', '{'],
    ['no object', '7'],
    ['an unknown kind', '{"v":1,"kind":"shout"}'],
    ['an unknown field', '{"v":1,"kind":"command","id":"12345678","command":{"type":"x"},"actor":"spd.lead"}'],
    ['a bad id', '{"v":1,"kind":"command","id":"x","command":{"type":"x"}}'],
    ['a second hello', '{"v":1,"kind":"hello"}'],
  ])('with %s is told so, by kind', async (_, frame) => {
    const house = await newHouse()
    const lead = await house.screen('spd.lead')
    lead.send(frame)
    await lead.until(() => lead.of('error').length > 0)
    expect(lead.of('error')[0]).toMatchObject({ error: 'malformed' })
    expect(await house.file.log.head()).toMatchObject({ version: 0 })
  })

  it('of another protocol version is told to reload, and closed', async () => {
    const house = await newHouse()
    const lead = await house.screen('spd.lead')
    lead.send({ v: 2, kind: 'hello' })
    await lead.until(() => lead.closed !== undefined)
    expect(lead.of('error')).toMatchObject([{ error: 'version', fatal: true }])
  })

  it('that sends a command before hello is closed', async () => {
    const house = await newHouse()
    const screen = await Screen.dial(house.port, {
      cookie: await house.signIn('spd.lead'),
      origin: `http://127.0.0.1:${house.port}`,
    })
    screen.send({ v: 1, kind: 'command', id: 'too-early-0001', command: { type: 'x' } })
    await screen.until(() => screen.closed !== undefined)
    expect(screen.texts).toHaveLength(1)
    expect(screen.of('error')).toMatchObject([{ id: 'too-early-0001', fatal: true }])
  })

  it('that never says hello is closed', async () => {
    const house = await newHouse({ limits: { helloMs: 100 } })
    const screen = await Screen.dial(house.port, {
      cookie: await house.signIn('spd.lead'),
      origin: `http://127.0.0.1:${house.port}`,
    })
    await screen.until(() => screen.closed !== undefined)
    expect(screen.of('view')).toEqual([])
  })

  it('with unknown fields in the command itself gets a refusal, recorded as such', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const answer = await secretary.command({ type: 'item.withdraw', item: 'a', actor: 'gruene.lead' }, 'unknown-fld-1')
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
    expect(await house.file.log.answerTo('unknown-fld-1')).toMatchObject({
      actor: 'spd.secretary',
      answer: { ok: false },
    })
  })

  it('with too many commands is slowed down, and whoever goes on is closed', async () => {
    const house = await newHouse({ limits: { connection: { burst: 5, perSecond: 0.001 } } })
    const lead = await house.screen('spd.lead')
    const send = (from: number, to: number): void => {
      for (let each = from; each < to; each += 1) {
        lead.send({ v: 1, kind: 'command', id: `too-many-${String(each).padStart(4, '0')}`, command: { type: 'x' } })
      }
    }
    send(0, 7)
    await lead.until(() => lead.of('error').length === 2)
    expect(lead.of('error')).toMatchObject([
      { error: 'tooFast', fatal: false, id: 'too-many-0005' },
      { error: 'tooFast', id: 'too-many-0006' },
    ])
    send(7, 40)
    await lead.until(() => lead.closed !== undefined)
    expect(lead.of('answer')).toHaveLength(5)
  })

  it('shares its allowance with all others of the same person', async () => {
    const house = await newHouse({ limits: { person: { burst: 3, perSecond: 0.001 } } })
    const [one, two, other] = [
      await house.screen('spd.lead'),
      await house.screen('spd.lead'),
      await house.screen('spd.lead#2'),
    ]
    for (const screen of [one, two]) await screen.command({ type: 'x' })
    await two.command({ type: 'x' })
    one.send({ v: 1, kind: 'command', id: 'over-limit-01', command: { type: 'x' } })
    await one.until(() => one.of('error').length === 1)
    expect(await other.command({ type: 'x' })).toMatchObject({ ok: false })
  })

  it('is one of so many that a person may have', async () => {
    const house = await newHouse({ limits: { socketsPerPerson: 2 } })
    await house.screen('spd.lead')
    await house.screen('spd.lead')
    await expect(house.screen('spd.lead')).rejects.toThrow('in vain')
    expect(house.app.sockets.size).toBe(2)
  })
})

describe('opening sockets', () => {
  it('from one address is limited, before anything is opened', async () => {
    const house = await newHouse({ limits: { upgradesPerMinute: 2 } })
    await house.screen('spd.lead')
    await house.screen('gruene.lead')
    await expect(house.screen('spd.member')).rejects.toThrow('status 429')
    expect(house.app.sockets.size).toBe(2)
  })
})

describe('a slow reader', () => {
  it('is not queued for without bound, catches up when it reads again, and holds nobody else up', async () => {
    const house = await newHouse({
      limits: { connection: { burst: 10_000, perSecond: 10_000 }, person: { burst: 10_000, perSecond: 10_000 } },
    })
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const title = 'x'.repeat(3900)
    for (let each = 0; each < 60; each += 1) await secretary.command(addItem(`long-${each}`, { title }))
    await secretary.command({ type: 'meeting.invite', meeting: 'rat-feb' })
    await secretary.command({ type: 'meeting.open', meeting: 'rat-feb', quorate: true })
    const slow = await house.screen('gruene.secretary')
    const quick = await house.screen('gruene.secretary')
    slow.socket.pause()
    // Every recess changes what may be done with every item: half a megabyte for each who looks.
    for (let each = 0; each < 60; each += 1) {
      await secretary.command({ type: each % 2 === 0 ? 'meeting.recess' : 'meeting.resume', meeting: 'rat-feb' })
    }
    await secretary.command({ type: 'text.change', item: 'a', version: 2, note: 'Neu' })
    await quick.settled()
    const waiting = [...house.app.http.websocketServer.clients].map((socket) => socket.bufferedAmount)
    // What waits is at most 64 KiB, or one single frame that is larger.
    const largest = Math.max(...quick.of('change').map((frame) => Buffer.byteLength(JSON.stringify(frame))))
    expect(Math.max(...waiting)).toBeLessThanOrEqual(Math.max(64 * 1024, largest + 10))
    slow.socket.resume()
    await slow.until(() => slow.items.get('a')?.version === quick.items.get('a')?.version)
    await slow.settled()
    expect([...slow.items.values()]).toEqual([...quick.items.values()])
    expect([...slow.meetings.values()]).toEqual([...quick.meetings.values()])
    expect(slow.of('change').length).toBeLessThan(quick.of('change').length)
  }, 60_000)
})
