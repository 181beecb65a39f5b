import { describe, expect, it } from 'vitest'
import { addresses } from '../../server/addresses.ts'
import { type House, newHouse } from './support/house.ts'

/** An answer from every address, with a session and without, and from one that does not exist. */
async function everyAnswer(house: House) {
  const cookie = await house.signIn('spd.lead')
  const asked = [...Object.values(addresses).flat(), 'GET /api/none', 'OPTIONS /api/me', 'TRACE /api/me', 'GET /saal']
  const answers = asked
    .filter((address) => address !== 'GET /live')
    .flatMap((address) => [cookie, ''].map((each) => ({ address, cookie: each })))
    .map(async ({ address, cookie: each }) => {
      const [method = '', pattern = ''] = address.split(' ')
      const headers = { cookie: each, host: 'rat.example', origin: 'http://rat.example' }
      const url = pattern.replaceAll(/:\w+/gu, 'there-is-none').replace('*', 'none.js')
      const answer = await house.app.http.inject({ method: method as 'GET', url, headers })
      return { address, status: answer.statusCode, headers: answer.headers, body: answer.body }
    })
  return Promise.all(answers)
}

describe('every answer', () => {
  it('forbids browsers what no page of ours needs', async () => {
    const house = await newHouse({ limits: { requestsPerMinute: 100_000 } })
    const answers = await everyAnswer(house)
    expect(answers.length).toBeGreaterThan(100)
    for (const { address, headers } of answers) {
      const policy = String(headers['content-security-policy'])
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ]) {
        expect({ address, policy }).toMatchObject({ policy: expect.stringContaining(part) as string })
      }
      expect(policy).not.toContain('unsafe')
      expect({ address, ...headers }).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  it('says what it is made of, and in which letters', async () => {
    const house = await newHouse({ limits: { requestsPerMinute: 100_000 } })
    for (const { address, headers, body } of await everyAnswer(house)) {
      const type = headers['content-type'] ?? ''
      expect({ address, known: body === '' || /charset=utf-8|^image\/|^font\//iu.test(type) }).toEqual({
        address,
        known: true,
      })
    }
  })

  it('knows no method but those in the table', async () => {
    const house = await newHouse()
    const answers = await everyAnswer(house)
    const strange = answers.filter(({ address }) => /^(OPTIONS|TRACE)/u.test(address))
    expect(strange.map(({ status }) => status >= 400)).toEqual([true, true, true, true])
  })

  it('counts nothing that would tell how busy others are', async () => {
    const house = await newHouse()
    for (const { headers } of await everyAnswer(house)) {
      expect(Object.keys(headers).filter((name) => /ratelimit/iu.test(name))).toEqual([])
    }
  })

  it('asks for https for a year, where there is https', async () => {
    const house = await newHouse({ origin: 'https://rat.example' })
    const { headers } = await house.app.http.inject('/health')
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
  })

  it('to what breaks is a sentence that says nothing of it', async () => {
    const house = await newHouse()
    const cookie = await house.signIn('spd.lead')
    house.file.log.entries = () => Promise.reject(new Error('SELECT secret FROM entries'))
    house.file.log.read = () => {
      throw new Error('SELECT secret FROM entries')
    }
    const { statusCode, body } = await house.app.http.inject({ url: '/api/my-data.json', headers: { cookie } })
    expect(statusCode).toBe(500)
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'broken' } })
    expect(body).not.toMatch(/SELECT|secret|at .*:\d+/u)
  })
})
