import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import Schema from 'typebox/schema'
import { describe, expect, it } from 'vitest'
import { eventNames } from '../../machines/events.ts'
import { addresses } from '../../server/addresses.ts'
import { frameRows } from '../../server/protocol/who-sees.ts'
import { launchChromium } from '../support/chromium.ts'
import { violationsOn } from '../support/axe.ts'
import { addItem, addMeeting } from './support/agenda.ts'
import { real, words } from './support/joining.ts'
import { newHouse } from './support/house.ts'
import { Visitor } from './support/visitor.ts'

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string }>>>>
}
interface AsyncApi {
  readonly channels: { readonly live: { readonly messages: Readonly<Record<string, { readonly payload: object }>> } }
  readonly operations: Readonly<Record<string, { readonly messages: readonly { readonly $ref: string }[] }>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** Described as AsyncAPI; or the client's files, the demo's links and the pages behind a mail's link: no interface. */
const elsewhere = /^GET \/(live|\*|a\/:token)$|^\w+ \/mail\//u

describe('the description of the interfaces', () => {
  it('has every address with what it is for', async () => {
    const house = await newHouse()
    const visitor = new Visitor(house, await house.signIn('spd.member'))
    const { paths } = (await visitor.get('/api/openapi.json')).body as OpenApi
    const wanted = Object.values(addresses)
      .flat()
      .filter((address) => !elsewhere.test(address))
    const told = new Map(
      Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, { summary }]) => [
          `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`,
          summary,
        ]),
      ),
    )
    expect(wanted.filter((address) => (told.get(address) ?? '').length < 5)).toEqual([])
  })

  it('has every frame and every command of the socket, and real frames are as it says', async () => {
    const house = await newHouse()
    const visitor = new Visitor(house, await house.signIn('spd.member'))
    const { channels, operations, components } = (await visitor.get('/api/asyncapi.json')).body as AsyncApi
    const { messages } = channels.live
    const kinds = ['hello', 'command', 'shows', ...Object.keys(frameRows)]
    expect(Object.keys(messages)).toEqual(kinds)
    const listed = Object.values(operations).flatMap(({ messages: each }) =>
      each.map(({ $ref }) => $ref.split('/').at(-1)),
    )
    expect(listed).toEqual(kinds)
    for (const name of eventNames) expect(JSON.stringify(messages['command'])).toContain(`"const":"${name}"`)

    const office = await house.screen('spd.secretary')
    const lead = await house.screen('spd.lead')
    await office.command(addMeeting())
    await office.command(addItem('a'))
    await office.command({ type: 'no.such.event' })
    office.send('nonsense')
    await office.until(() => office.of('error').length > 0 && office.of('beat').length > 0)
    await lead.until(() => lead.of('screens').length > 0 && lead.of('change').length > 0)
    const schemas = new Map(
      Object.entries(messages).map(([kind, { payload }]) => {
        const { $defs, ...schema } = withDefinitions(payload, components.schemas)
        return [kind, Schema.Compile({ ...schema, $defs })]
      }),
    )
    const frames = [...office.frames, ...lead.frames]
    expect(new Set(frames.map(({ kind }) => kind))).toEqual(new Set(Object.keys(frameRows)))
    for (const frame of frames)
      expect([frame.kind, schemas.get(frame.kind)?.Errors(frame)[1]]).toEqual([frame.kind, []])
    const hello = schemas.get('hello')
    expect([hello?.Check({ v: 1, kind: 'hello' }), hello?.Check({ v: 1, kind: 'hello', more: 1 })]).toEqual([
      true,
      false,
    ])
  })

  it('is a page to read under the strict policy, with a style and without a script', async () => {
    const house = await newHouse()
    const browser = await launchChromium()
    try {
      const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
      const [name = '', value = ''] = (await house.signIn('spd.member')).split('=')
      const url = `http://127.0.0.1:${house.port}`
      await context.addCookies([{ name, value, url }])
      const page = await context.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      await page.goto(`${url}/api/docs`)
      await page.getByText('GET /api/review').click()
      await page.locator('details[open] pre', { hasText: '"in": "query"' }).waitFor()
      expect(await page.evaluate('getComputedStyle(document.querySelector("pre")).overflow')).toBe('auto')
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
      expect(await violationsOn(page)).toEqual([])
      expect(said).toEqual([])
    } finally {
      await browser.close()
    }
  })
})

/** AsyncAPI's own place for shared schemas, where JSON schema has its. */
function withDefinitions(payload: object, $defs: object): { readonly $defs: object } {
  const text = JSON.stringify({ ...payload, $defs })
  return JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as { readonly $defs: object }
}

describe('the example client', () => {
  it('signs in and prints the lines of all items, and what changes', async () => {
    const { house, invite } = await real()
    const visitor = new Visitor(house)
    expect((await visitor.post('/api/invitation/password', { token: await invite(), password: words })).status).toBe(
      204,
    )
    const office = await house.screen('spd.secretary')
    await office.command(addMeeting())
    await office.command(addItem('a', { title: 'Radweg' }))
    const file = fileURLToPath(new URL('../../server/example-client.ts', import.meta.url))
    const client = spawn(process.execPath, [file, visitor.origin, 'jost', words])
    let out = ''
    for (const stream of [client.stdout, client.stderr]) stream.on('data', (part: Buffer) => (out += part.toString()))
    try {
      await expect.poll(() => out, { timeout: 60_000 }).toContain('1 noLine Radweg')
      await office.command(addItem('b', { number: '2', title: 'Brücke' }))
      await expect.poll(() => out, { timeout: 60_000 }).toContain('2 noLine Brücke')
    } finally {
      client.kill()
      office.close()
    }
  })
})
