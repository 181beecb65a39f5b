import { describe, expect, it } from 'vitest'
import { sessionMs } from '../../server/identity/cookie.ts'
import type { House } from '../server/support/house.ts'
import { ask, sendBytes, type Told } from './asking.ts'
import { casesOf, Dice, seed } from './dice.ts'
import { strangeAnswer, tellsOfInside } from './documented.ts'
import { hall, held, leaked, unsound } from './hall.ts'
import { scratched } from './mutate.ts'
import { askedIn, type Target, targetsOf } from './requests.ts'
import { Tally } from './sender.ts'

const people = ['nobody', 'admin', 'spd.lead', 'spd.secretary', 'spd.member', 'gruene.lead', 'spd.speaker:FBL'] as const
/** So many requests are sent to one council. */
const aCouncil = 3000

async function cookieOf(house: House, who: string): Promise<string> {
  if (who === 'nobody') return ''
  if (who !== 'admin') return house.signIn(who)
  if (!(await house.file.people.person('admin')))
    await house.file.people.addPerson({ id: 'admin', name: 'Verwaltung', administrator: true })
  const now = Date.now()
  return `schulterschluss=${await house.file.sessions.begin('admin', { name: 'Test', by: 'password' }, now, now + sessionMs)}`
}

/** A link of the demo that works no more has a page of its own. */
const isPage = ({ status, text }: Told): boolean => status === 410 && text.startsWith('<!doctype html>')

/** These requests to a council of its own. What was wrong with the answers, or with what was left. */
async function evening(cases: readonly number[], tally: Tally): Promise<readonly string[]> {
  const house = await hall({ trustProxy: true })
  const targets = targetsOf(house.app.routes, house.app.http.swagger())
  const onlooker = await house.screen('gruene.member')
  const before = await house.file.log.head()
  const faults: string[] = []
  for (const number of cases) {
    const dice = new Dice(seed, number)
    const who = dice.of(people)
    const target = targets[number % targets.length] as Target
    // Signed in anew: a request before may have ended it, erased the person, or ended their mandate.
    const asked = askedIn(target, house.port, await cookieOf(house, who), dice)
    const told = await ask(house.port, asked)
    tally.add(String(told.status))
    const fault =
      strangeAnswer(told.status, told.text, asked.method === 'HEAD' || isPage(told)) ??
      (told.headers['content-security-policy'] === undefined && told.status !== 101 && asked.method !== 'HEAD'
        ? 'no content security policy'
        : undefined) ??
      (told.headers['content-type']?.includes('json') === true
        ? (tellsOfInside(told.text) ?? leaked(who, told.text))
        : undefined)
    if (fault !== undefined) {
      const { method, path, headers, body = '' } = asked
      faults.push(
        `seed ${String(seed)}, case ${String(number)}: ${fault}: ${who} ${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 600)} ${String(body).slice(0, 300)} → ${String(told.status)} ${told.text.slice(0, 300)}`,
      )
    }
  }
  if ((await house.file.log.head()).version !== before.version)
    faults.push('the log has grown, and nobody sent a command')
  if (onlooker.closed !== undefined) faults.push('an onlooker lost the connection')
  await onlooker.settled()
  const wrong = await unsound(house)
  if (wrong !== undefined) faults.push(`verify: ${wrong}`)
  await house.stop()
  return faults
}

describe('whatever is asked over HTTP, at every address that the server has', () => {
  it('is answered as documented, and moves nothing that it should not', async () => {
    const cases = casesOf('FUZZ_REQUESTS', 500)
    const tally = new Tally()
    const memory: number[] = []
    for (let at = 0; at < cases.length; at += aCouncil) {
      expect(await evening(cases.slice(at, at + aCouncil), tally)).toEqual([])
      memory.push(held() / 1e6)
    }
    console.log(`seed ${String(seed)}: ${String(cases.length)} requests: ${tally.text}`)
    expect(Math.max(...memory) - (memory[0] ?? 0), 'megabytes more than after the first council').toBeLessThan(64)
  }, 36_000_000)

  it('byte by byte, is answered as documented or not at all', async () => {
    const house = await hall()
    const whole = `POST /api/sign-in/password HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`
    const upgrade = `GET /live HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nCookie: ${await house.signIn('spd.lead')}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n`
    const faults: string[] = []
    const tally = new Tally()
    for (const number of casesOf('FUZZ_BYTES', 30)) {
      const dice = new Dice(seed, number)
      const text = scratched(
        dice.of([whole, upgrade, `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]),
        dice,
      )
      const tail = Buffer.from(Array.from({ length: dice.below(40) }, () => dice.below(256)))
      const told = await sendBytes(house.port, Buffer.concat([Buffer.from(text), tail]))
      for (const answer of told.split(/(?=HTTP\/1\.1 \d)/u)) {
        const status = Number(/^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1] ?? 0)
        tally.add(String(status))
        if (status < 200) continue
        const body = Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1').toString('utf8')
        const fault = strangeAnswer(status, body) ?? tellsOfInside(answer)
        if (fault !== undefined)
          faults.push(
            `seed ${String(seed)}, case ${String(number)}: ${fault}: ${JSON.stringify(text.slice(0, 200))} → ${answer.slice(0, 600)}`,
          )
      }
    }
    console.log(`seed ${String(seed)}, bytes: ${tally.text}`)
    expect(faults).toEqual([])
    expect(await unsound(house)).toBeUndefined()
  }, 36_000_000)
})

describe('what was found that way', () => {
  it('is refused in documented words: addresses that are none, hosts that are none, words of the framework', async () => {
    const house = await hall()
    const cookie = await house.signIn('spd.lead')
    const said = async (method: string, path: string, headers: Record<string, string> = {}): Promise<string> => {
      const told = await ask(house.port, { method, path, headers: { cookie, ...headers }, body: undefined })
      const { error } = JSON.parse(told.text) as { error: { code: string } }
      return `${String(told.status)} ${error.code} ${String(told.headers['content-security-policy'] !== undefined)}`
    }
    const nowhere = { host: '1.2.3.4.5:99999', origin: 'http://1.2.3.4.5:99999' }
    expect(await said('POST', '/api/proof/passkey/options', nowhere)).toBe('403 foreignOrigin true')
    expect(await said('PUT', '//[', { host: 'a', origin: 'http://a' })).toBe('404 notFound true')
    expect(await said('GET', '/api/items/%zz/story')).toBe('400 malformed true')
    expect(await said('POST', '/api/sign-out')).toBe('403 foreignOrigin true')
    expect(await sendBytes(house.port, Buffer.from('nonsense\r\n\r\n'))).toContain('"code":"malformed"')
  })
})
