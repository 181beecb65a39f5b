import { describe, expect, it } from 'vitest'
import type { RouteName } from '../../../server/app.ts'
import { agenda } from '../support/agenda.ts'
import { type House, newHouse } from '../support/house.ts'
import { Screen } from '../support/screen.ts'
import { Visitor } from '../support/visitor.ts'

/** Held against every route that the server has, so that a new one cannot be forgotten. */

const writes = ({ method }: RouteName): boolean => method !== 'GET' && method !== 'HEAD'
const pathOf = ({ url }: RouteName): string => url.replaceAll(/:\w+/g, 'x'.repeat(30)).replace('*', 'x.txt')

/** What needs no session: signing in, taking up an invitation, the page and its files, the server’s public key, its health. */
const open = /^\/(api\/(sign-in|invitation|key)\b|health$|\*$|$|assets)/
/** What is anybody's who is signed in: the own account, and what the partners signed. */
const own = /^\/api\/(me|sign-out|account|proof|agreement|openapi\.json|privacy|my-data\.(json|html))(\/(?!text)|$)/
const administration = /^\/api\/administration\b/

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
  it('is one that this test knows: open, one’s own, political, or the administration’s', async () => {
    const { house: made } = await house()
    const urls = new Set(made.app.routes.map(({ url }) => url))
    expect(urls.size).toBeGreaterThan(30)
    const political = [...urls].filter((url) => !open.test(url) && !own.test(url) && !administration.test(url))
    expect(political.toSorted()).toEqual([
      '/api/agreement/text',
      '/api/chain',
      '/api/import/apply',
      '/api/import/preview',
      '/api/items/:id/story',
      '/api/motions/:id/story',
      '/api/receipt',
      '/api/receipts',
      '/api/register',
      '/api/register/mandates/:id/confirm',
      '/api/register/mandates/:id/end',
      '/live',
    ])
  })

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

  it('but the open ones is closed to those who are not signed in', async () => {
    const { house: made } = await house()
    const stranger = new Visitor(made)
    for (const route of made.app.routes.filter(({ url }) => !open.test(url))) {
      const { status } = await stranger.send(route.method, pathOf(route), undefined, { origin: stranger.origin })
      expect([route.url, status]).toEqual([route.url, 401])
    }
  })

  it('that is political is closed to the administrator, in the same words for all, the socket included', async () => {
    const { house: made, admin } = await house()
    const political = made.app.routes.filter(
      ({ url, method }) => method !== 'HEAD' && !open.test(url) && !own.test(url) && !administration.test(url),
    )
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
    const gets = made.app.routes.filter(
      ({ url, method }) => method === 'GET' && (own.test(url) || administration.test(url)),
    )
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

  it('of the administration is closed to everybody else, whatever their mandate', async () => {
    const { house: made } = await house()
    const routes = made.app.routes.filter(({ url }) => administration.test(url))
    expect(routes.length).toBeGreaterThan(9)
    for (const who of ['spd.lead', 'gruene.secretary', 'spd.speaker:FBL', 'gruene.member']) {
      const visitor = new Visitor(made, await made.signIn(who))
      for (const route of routes) {
        const { status } = await visitor.send(route.method, pathOf(route), undefined, { origin: visitor.origin })
        expect([who, route.url, status]).toEqual([who, route.url, 403])
      }
    }
  })
})
