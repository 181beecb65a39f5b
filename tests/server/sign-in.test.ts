import { describe, expect, it } from 'vitest'
import { enrol } from '../../server/identity/enrol.ts'
import { newHouse } from './support/house.ts'
import { Screen } from './support/screen.ts'

const HOUR = 3_600_000

const link = async (house: Awaited<ReturnType<typeof newHouse>>): Promise<string> => {
  await enrol(house.file, { id: 'p', name: 'P', partner: 'spd', role: 'lead', committees: [] })
  return house.file.sessions.createLink('p', Date.now() + HOUR, { reusable: true })
}

describe('a link of the demo', () => {
  it('signs in at one click, and again', async () => {
    const house = await newHouse()
    const url = `http://127.0.0.1:${house.port}/a/${await link(house)}`
    for (const response of [await fetch(url, { redirect: 'manual' }), await fetch(url, { redirect: 'manual' })]) {
      expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
      expect(response.headers.get('set-cookie')).toMatch(
        /^schulterschluss=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
      )
    }
    expect((await fetch(`${url}x`, { redirect: 'manual' })).status).toBe(410)
  })

  it('is nothing in real use', async () => {
    const house = await newHouse({ oneClickLinks: false })
    const response = await fetch(`http://127.0.0.1:${house.port}/a/${await link(house)}`, { redirect: 'manual' })
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(house.app.routes.filter(({ url }) => url.startsWith('/a/'))).toEqual([])
  })

  it('ties the cookie to host and https where there is https', async () => {
    const house = await newHouse({ origin: 'https://rat.example' })
    const response = await fetch(`http://127.0.0.1:${house.port}/a/${await link(house)}`, { redirect: 'manual' })
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-schulterschluss=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(response.headers.get('strict-transport-security')).toContain('max-age')
  })
})

describe('a session', () => {
  it('says who is signed in, and signs out at once, open sockets included', async () => {
    const house = await newHouse()
    const cookie = await house.signIn('spd.lead')
    const base = `http://127.0.0.1:${house.port}`
    expect(await (await fetch(`${base}/api/me`, { headers: { cookie } })).json()).toMatchObject({
      person: 'spd.lead',
      role: 'lead',
      board: true,
    })
    const [own, device] = [await Screen.open(house.port, cookie), await house.screen('spd.lead')]
    expect(
      (await fetch(`${base}/api/sign-out`, { method: 'POST', headers: { cookie, origin: 'https://evil.example' } }))
        .status,
    ).toBe(403)
    const out = await fetch(`${base}/api/sign-out`, { method: 'POST', headers: { cookie, origin: base } })
    expect(out.status).toBe(204)
    await own.until(() => own.closed !== undefined)
    expect(own.closed).toBe(4401)
    expect(own.of('error')).toMatchObject([{ error: 'signedOut', fatal: true }])
    expect((await fetch(`${base}/api/me`, { headers: { cookie } })).status).toBe(401)
    expect(device.closed).toBeUndefined()
  })

  it('lets nobody in who was on the way when it ended, however slow the store is', async () => {
    const house = await newHouse()
    const { sessions } = house.file
    const cookie = await house.signIn('spd.lead')
    const looked = Promise.withResolvers<void>()
    const answered = Promise.withResolvers<void>()
    const sessionOf = sessions.sessionOf.bind(sessions)
    sessions.sessionOf = async (...given) => {
      const found = await sessionOf(...given)
      looked.resolve()
      await answered.promise
      return found
    }
    const opening = Screen.dial(house.port, { cookie, origin: `http://127.0.0.1:${house.port}` })
    await looked.promise
    await sessions.revokeAll('spd.lead', Date.now())
    answered.resolve()
    const screen = await opening
    await screen.until(() => screen.closed !== undefined)
    expect([screen.closed, screen.frames]).toEqual([4401, []])
  })

  it('ends open sockets with it', async () => {
    let now = Date.now()
    const house = await newHouse({ wallClock: () => now })
    const lead = await house.screen('spd.lead')
    now += 40 * 24 * HOUR
    await lead.until(() => lead.closed !== undefined)
    expect(lead.of('error')).toMatchObject([{ error: 'signedOut' }])
  })
})

describe('without a session', () => {
  it.each(['/api/me', '/api/agreement', '/api/items/a/story', '/api/openapi.json', '/live'])(
    '%s shows nothing',
    async (path) => {
      const house = await newHouse()
      const response = await fetch(`http://127.0.0.1:${house.port}${path}`)
      expect([401, 403, 404]).toContain(response.status)
      expect(await response.text()).not.toMatch(/Grundsätze|spd|openapi/)
    },
  )

  it('health and the client’s page are there, under a strict policy', async () => {
    const house = await newHouse()
    expect(await (await fetch(`http://127.0.0.1:${house.port}/health`)).json()).toMatchObject({ status: 'ok' })
    const page = await fetch(`http://127.0.0.1:${house.port}/saal`)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })
})
