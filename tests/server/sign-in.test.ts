import { describe, expect, it } from 'vitest'
import { newHouse } from './support/house.ts'
import { Screen } from './support/screen.ts'

const link = async (house: Awaited<ReturnType<typeof newHouse>>, reusable = false): Promise<string> => {
  if (!(await house.file.people.person('p'))) {
    await house.file.people.addPerson({ id: 'p', name: 'P', partner: 'spd', role: 'lead', committees: [] })
  }
  return house.file.sessions.createLink('p', Date.now() + 60_000, { reusable })
}

describe('signing in', () => {
  it('by a one-time link takes a press of its button, and works once', async () => {
    const house = await newHouse({ oneClickLinks: false })
    const url = `http://127.0.0.1:${house.port}/a/${await link(house)}`
    const page = await fetch(url)
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(await page.text()).toContain('<form method="post">')
    const headers = { origin: `http://127.0.0.1:${house.port}`, 'content-type': 'application/x-www-form-urlencoded' }
    const first = await fetch(url, { method: 'POST', headers, redirect: 'manual' })
    expect([first.status, first.headers.get('location')]).toEqual([303, '/'])
    expect(first.headers.get('set-cookie')).toMatch(
      /^schulterschluss=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    const again = await fetch(url, { method: 'POST', headers, redirect: 'manual' })
    expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null])
  })

  it('refuses a press that another site made', async () => {
    const house = await newHouse({ oneClickLinks: false })
    const url = `http://127.0.0.1:${house.port}/a/${await link(house)}`
    const foreign = await fetch(url, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      redirect: 'manual',
    })
    expect([foreign.status, foreign.headers.get('set-cookie')]).toEqual([403, null])
    const silent = await fetch(url, { method: 'POST', redirect: 'manual' })
    expect(silent.status).toBe(403)
  })

  it('ties the cookie to host and https where there is https', async () => {
    const house = await newHouse({ origin: 'https://rat.example' })
    const response = await fetch(`http://127.0.0.1:${house.port}/a/${await link(house, true)}`, { redirect: 'manual' })
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-schulterschluss=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(response.headers.get('strict-transport-security')).toContain('max-age')
  })

  it('says who is signed in, and signs out at once, open sockets included', async () => {
    const house = await newHouse()
    const cookie = await house.signIn('spd.lead')
    const base = `http://127.0.0.1:${house.port}`
    expect(await (await fetch(`${base}/api/me`, { headers: { cookie } })).json()).toMatchObject({
      person: 'spd.lead',
      role: 'lead',
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

  it('ends open sockets when a mandate changes, and the new one holds at once', async () => {
    const house = await newHouse()
    const lead = await house.screen('spd.lead')
    await house.file.people.changePerson({ id: 'spd.lead', name: 'X', partner: 'spd', role: 'member', committees: [] })
    await lead.until(() => lead.closed !== undefined)
    expect(lead.closed).toBe(4401)
    const member = await house.screen('spd.lead')
    expect(member.of('welcome')[0]?.me.role).toBe('member')
  })

  it('ends with its session', async () => {
    let now = Date.now()
    const house = await newHouse({ wallClock: () => now })
    const lead = await house.screen('spd.lead')
    now += 40 * 24 * 60 * 60 * 1000
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

  it('nothing can be written either', async () => {
    const house = await newHouse()
    const origin = `http://127.0.0.1:${house.port}`
    for (const path of ['/api/sign-out', '/api/import/preview', '/api/import/apply']) {
      const response = await fetch(`${origin}${path}`, { method: 'POST', headers: { origin }, body: '{}' })
      expect(response.status).toBe(401)
    }
  })

  it('health and the client’s page are there, under a strict policy', async () => {
    const house = await newHouse()
    expect(await (await fetch(`http://127.0.0.1:${house.port}/health`)).json()).toMatchObject({ status: 'ok' })
    const page = await fetch(`http://127.0.0.1:${house.port}/saal`)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
  })
})
