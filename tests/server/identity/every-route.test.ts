import { describe, expect, it } from 'vitest'
import { addresses, type Asker } from '../../../server/addresses.ts'
import type { RouteName } from '../../../server/route-names.ts'
import { agenda } from '../support/agenda.ts'
import { type House, newHouse } from '../support/house.ts'
import { Screen } from '../support/screen.ts'
import { Visitor } from '../support/visitor.ts'

/** Held against every route that the server has, so that a new one cannot be forgotten; who may ask is in `addresses.test.ts`. */

const writes = ({ method }: RouteName): boolean => method !== 'GET' && method !== 'HEAD'
const pathOf = ({ url }: RouteName): string => url.replaceAll(/:\w+/g, 'x'.repeat(30)).replace('*', 'x.txt')

/** The routes that the table gives to these. */
const routesOf = (routes: readonly RouteName[], ...askers: readonly Asker[]): readonly RouteName[] => {
  const listed = new Set(askers.flatMap((asker) => addresses[asker]))
  return routes.filter(({ method, url }) => listed.has(`${method} ${url}`))
}

const marker = 'Vertrauliches Grundstück'

async function house(): Promise<{ house: House; admin: Visitor; lead: Visitor }> {
  const made = await newHouse({ oneClickLinks: false })
  await made.file.people.addPerson({ id: 'admin', name: 'Verwaltung', administrator: true })
  const admin = new Visitor(made, await made.signIn('admin'))
  const lead = new Visitor(made, await made.signIn('spd.lead'))
  await agenda(await made.screen('spd.secretary'))
  return { house: made, admin, lead }
}

describe('every route', () => {
  it('that writes refuses what another site made a browser send, and what no browser sent', async () => {
    const { house: made, lead } = await house()
    const writing = made.app.routes.filter(writes)
    expect(writing.length).toBeGreaterThan(20)
    for (const route of writing) {
      const path = `http://127.0.0.1:${made.port}${pathOf(route)}`
      for (const headers of [
        { origin: 'https://evil.example' },
        { origin: 'null' },
        {},
        { origin: `http://127.0.0.1:${made.port}`, 'sec-fetch-site': 'same-site' },
      ]) {
        const response = await fetch(path, { method: route.method, headers: { cookie: lead.cookie ?? '', ...headers } })
        expect([route.url, response.status, await response.json()]).toMatchObject([
          route.url,
          403,
          { error: { code: 'foreignOrigin' } },
        ])
      }
    }
    expect((await lead.get('/api/me')).status, 'nothing of it happened').toBe(200)
  })

  it('that is political is closed to the administrator, in the same words for all, the socket included', async () => {
    const { house: made, admin } = await house()
    const political = routesOf(made.app.routes, 'mandate', 'office', 'secretary')
    const answers = new Set<string>()
    for (const route of political) {
      const { status, text } = await admin.send(route.method, pathOf(route), undefined, { origin: admin.origin })
      answers.add(`${status} ${text}`)
    }
    expect([...answers]).toEqual([expect.stringMatching(/^403 .*"noMandate"/)])
    const headers = { cookie: admin.cookie ?? '', origin: `http://127.0.0.1:${made.port}` }
    await expect(Screen.dial(made.port, headers)).rejects.toThrow('status 403')
  })

  it('that the administrator may ask says nothing of the council’s work', async () => {
    const { house: made, admin } = await house()
    const gets = routesOf(made.app.routes, 'signedIn', 'administrator').filter(({ method }) => method === 'GET')
    const said = await Promise.all(gets.map(async (route) => (await admin.get(pathOf(route))).text))
    said.push((await admin.post('/api/administration/log-check')).text)
    expect(said.length).toBeGreaterThan(6)
    for (const text of said) {
      expect(text).not.toContain(marker)
      expect(text).not.toContain('rat-feb')
      expect(text).not.toContain('Titel a')
    }
    expect(
      said.some((text) => text.includes('Name-spd-secretary')),
      'people are there',
    ).toBe(true)
  })
})
