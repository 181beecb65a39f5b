import { describe, expect, it } from 'vitest'
import { addresses, type Asker, mustBeListed } from '../../server/addresses.ts'
import { sessionMs } from '../../server/identity/cookie.ts'
import { enrol } from '../../server/identity/enrol.ts'
import { type House, newHouse } from './support/house.ts'

/** Everybody who could ask, and what the table gives them. */
const visitors: Readonly<Record<string, readonly Asker[]>> = {
  nobody: ['anybody'],
  administrator: ['anybody', 'signedIn', 'administrator'],
  'somebody without a mandate': ['anybody', 'signedIn'],
  'spd.member': ['anybody', 'signedIn', 'mandate'],
  'spd.speaker:FBL': ['anybody', 'signedIn', 'mandate'],
  'spd.lead': ['anybody', 'signedIn', 'mandate', 'office'],
  'spd.secretary': ['anybody', 'signedIn', 'mandate', 'office', 'secretary'],
}

async function cookieOf(house: House, who: string): Promise<string> {
  if (who === 'nobody') return ''
  if (who.startsWith('spd.')) return house.signIn(who)
  const { people, sessions } = house.file
  const id = who.replaceAll(' ', '-')
  if (!(await people.person(id))) {
    await people.addPerson({ id, name: id, ...(who === 'administrator' ? { administrator: true } : {}) })
  }
  const now = Date.now()
  return `schulterschluss=${await sessions.begin(id, { name: 'Test', by: 'password' }, now, now + sessionMs)}`
}

/** 401 and 403 are said before anything of the address is looked at; everything else means that somebody was let in. */
async function isLetIn(house: House, cookie: string, address: string): Promise<boolean> {
  const [method = '', pattern = ''] = address.split(' ')
  const url = pattern.replace('/*', '/none.js').replaceAll(/:\w+/gu, 'there-is-none')
  const headers = {
    cookie,
    host: 'rat.example',
    origin: 'http://rat.example',
    'content-type': 'application/json',
  }
  const payload = method === 'GET' ? undefined : '{}'
  const answer = await house.app.http.inject({
    method: method as 'GET',
    url,
    headers,
    ...(payload !== undefined && { payload }),
  })
  return answer.statusCode !== 401 && answer.statusCode !== 403
}

describe('every address', () => {
  it('has a place in the table, and the table has no others', async () => {
    const house = await newHouse()
    const known = Object.values(addresses).flat()
    const served = new Set(house.app.routes.map(({ method, url }) => `${method} ${url}`))
    // The client's files are served once the client is built.
    expect(known.filter((each) => each !== 'GET /*' && !served.has(each))).toEqual([])
    expect(new Set(known).size).toBe(known.length)
    expect(() => mustBeListed('GET', '/api/forgotten')).toThrow('does not say who may ask')
    expect(() => house.app.http.get('/api/forgotten', () => '')).toThrow('already listening')
  })

  it.each(Object.keys(visitors))('lets %s in where the table says so, and nowhere else', async (who) => {
    const house = await newHouse({ limits: { requestsPerMinute: 100_000 } })
    await enrol(house.file, { id: 'x', name: 'X', partner: 'spd', role: 'lead', committees: [] })
    let cookie = await cookieOf(house, who)
    for (const [asker, list] of Object.entries(addresses)) {
      if (asker === 'anybody') continue
      const wanted = visitors[who]?.includes(asker as Asker) === true
      for (const address of list) {
        const letIn = await isLetIn(house, cookie, address)
        if (address.includes('sign-out')) cookie = await cookieOf(house, who)
        expect({ who, address, letIn }).toEqual({ who, address, letIn: wanted })
      }
    }
  })
})
