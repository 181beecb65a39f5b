import { describe, expect, it } from 'vitest'
import { newSigner } from '../../server/evidence/signer.ts'
import { actsOf, altered, without } from '../support/acts.ts'
import type { Plan } from '../support/histories.ts'
import { type House, newHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

/** A story with everything in it: patient steps find something that can be done. */
const plan: Plan = {
  three: false,
  target: 'rat',
  opening: 'agreed',
  finance: 'none',
  kind: 'vorlage',
  essential: false,
  children: true,
  lasts: 99,
  steps: Array.from({ length: 16 }, (_, index) => [(index * 0x1f3a5b77) % 0x3fffffff, true] as const),
}
const signer = newSigner()

/**
 * All that the real sockets of one side were sent, but for what hashes make different in two logs with other salts, and
 * what comes by the server's own timer (beats, and the count of a side's own screens).
 */
async function heard(acts: ReturnType<typeof actsOf>, side: string, othersLook: boolean): Promise<string> {
  const house = await newHouse({ signer, limits: { requestsPerMinute: 100_000 } })
  const listeners = ['lead', 'member', 'secretary', 'speaker:FBL'].map((role) => `${side}.${role}`)
  const screens = new Map<string, Screen>()
  for (const who of listeners) screens.set(who, await house.screen(who))
  if (othersLook)
    for (const who of ['spd.lead', 'gruene.lead']) if (!screens.has(who)) screens.set(who, await house.screen(who))
  for (const act of acts) {
    house.clock.millis = act.at
    let screen = screens.get(act.as)
    if (!screen) screens.set(act.as, (screen = await house.screen(act.as)))
    await screen.command(act.command, act.id)
  }
  const told: string[] = []
  for (const who of listeners) {
    const screen = screens.get(who)
    await screen?.settled()
    told.push(
      ...(screen?.texts ?? []).filter(
        (text) => !/^\{"v":1,"kind":"(beat|screens)"/u.test(text) && !text.includes('test-command-'),
      ),
    )
    for (const id of ['a', 'b', 'spd:m']) told.push(await story(house, who, id))
  }
  return told.join('\\n').replaceAll(/"(hash|signature)":"[^"]*"/gu, '"$1":"…"')
}

async function story(house: House, who: string, id: string): Promise<string> {
  const headers = { cookie: await house.signIn(who) }
  const kind = id.includes(':') ? 'motions' : 'items'
  return (await fetch(`http://127.0.0.1:${house.port}/api/${kind}/${encodeURIComponent(id)}/story`, { headers })).text()
}

describe('over real sockets, on real files', () => {
  it.each([
    ['spd', 'gruene', without],
    ['gruene', 'spd', altered],
  ] as const)('%s is sent the same whatever %s keeps to itself', async (side, secretive, how) => {
    const acts = actsOf(plan)
    expect(acts.filter(({ secretOf }) => secretOf === secretive).length).toBeGreaterThan(5)
    const whole = await heard(acts, side, true)
    expect(await heard(how(acts, secretive), side, false)).toBe(whole)
    expect(whole.length).toBeGreaterThan(50_000)
  })
})
