import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putBuild } from '../support/another-build.ts'
import { type DemoHere, openDemoHere } from '../support/demo-here.ts'
import { hallLine, type HallLine } from '../support/hall-line.ts'
import { launchUnwatched } from '../support/unwatched-workers.ts'
import { phone } from '../support/windows.ts'

/**
 * A new build is put under a running server while a member has the old one: open, and kept by its service worker. She comes to
 * the new one without doing anything for it, never to a mixture, and never to a page with nothing on it. Steps build on each other.
 */

let folder: string
let demo: DemoHere
let air: HallLine
let chrome: { readonly browser: Browser; readonly close: () => Promise<void> }
let windows: BrowserContext
let member: Page

/** Which builds the scripts are of that have run on this page. */
const builds = (): Promise<readonly string[]> =>
  member.evaluate(() => [...((globalThis as unknown as { builds?: Set<string> }).builds ?? [])])
const connected = () => member.getByText('Verbunden').first().waitFor()
const word = () => member.locator('.poster .word').innerText()
/**
 * The worker of this build keeps all its files, and is at work. Asks nothing through the worker: one that is asked four times a
 * second never rests, and the next one waits for that.
 */
async function kept(build: string): Promise<void> {
  const worker = readFileSync(join(folder, 'client/service-worker.js'), 'utf8')
  const files = JSON.parse(/offlineFiles=(\[.*?\])/.exec(worker)?.[1] ?? '[]') as string[]
  const isKept = (): Promise<boolean> =>
    member.evaluate(
      async ([shelf, wanted]) => {
        const { active, installing, waiting } = await navigator.serviceWorker.ready
        const there = await (await caches.open(shelf)).keys()
        return there.length >= wanted && active?.state === 'activated' && !installing && !waiting
      },
      [`schulterschluss-${build}`, files.length] as const,
    )
  for (let looks = 1; !(await isKept()); looks += 1) {
    await member.waitForTimeout(250)
    // A worker that could not fetch all of its files gives up, and the browser looks again at the next page that is opened.
    if (looks % 40 === 0) await member.evaluate(async () => (await navigator.serviceWorker.ready).update())
  }
}

/** Runs in the page: looks at it twenty times a second, until it is left, whether it says something. */
function watchForBlank(): void {
  setInterval(() => {
    if (document.readyState !== 'loading' && document.body.innerText.trim() === '')
      sessionStorage.setItem('blank', 'seen')
  }, 50)
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'schulterschluss-builds-'))
  putBuild(join(folder, 'client'), 'one')
  demo = await openDemoHere(join(folder, 'client'))
  air = await hallLine(Number(new URL(demo.url).port))
  chrome = await launchUnwatched()
  windows = await chrome.browser.newContext({ locale: 'de-DE', viewport: phone })
  member = await windows.newPage()
  member.setDefaultTimeout(30_000)
  await member.addInitScript(watchForBlank)
  const link = demo.linkOf(({ persona }) => persona.actor.role === 'member')
  await member.goto(link.replace(/:\d+\//, `:${String(air.port)}/`))
  await connected()
  await kept('one')
  await member.reload()
  await connected()
}, 60_000)

afterAll(async () => {
  await chrome.close()
  await air.close()
  await demo.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a new build, while the old one is open', () => {
  it('leaves the page as it is: line, changes, and screens that open without the server', async () => {
    putBuild(join(folder, 'client'), 'two')
    expect(await word()).toMatch(/JA/)
    await member.getByRole('link', { name: 'Tagesordnung' }).click()
    await member.getByRole('searchbox').waitFor()
    await member.goBack()
    expect(await builds()).toEqual(['one'])
  })

  it('takes its place when a screen is wanted that is no longer to be had of the old one', async () => {
    await member.getByRole('link', { name: 'Vereinbarung' }).first().click()
    await member.getByRole('heading', { level: 1, name: 'Grundsätze' }).waitFor()
    expect(new URL(member.url()).pathname).toBe('/vereinbarung')
    await connected()
    expect(await builds()).toEqual(['two'])
  })

  it('is the one that opens without the network, as soon as its worker has it', async () => {
    await kept('two')
    air.cut()
    await member.goto(new URL('/', member.url()).href)
    await member.getByText('VERALTET').first().waitFor()
    expect(await builds()).toEqual(['two'])
    expect(await member.locator('[data-line]:not([data-line=stale])').count()).toBe(0)
    air.mend()
    await connected()
    expect(await word()).toMatch(/JA/)
  })
})

describe('a build of another protocol', () => {
  it('loads itself on the member’s page, which hides the line until then', async () => {
    await member.routeWebSocket('**/live', (socket) => {
      const server = socket.connectToServer()
      // A server of tomorrow understands the build of tomorrow only.
      const answer = async (): Promise<void> => {
        if (!(await builds()).includes('three')) socket.send(JSON.stringify({ v: 1, kind: 'error', error: 'version' }))
        else server.onMessage((frame) => socket.send(frame))
      }
      void answer()
      socket.onMessage((frame) => server.send(frame))
      server.onMessage(() => undefined)
    })
    expect(await builds()).toEqual(['two'])
    // The server is started anew, with the next build.
    putBuild(join(folder, 'client'), 'three')
    air.cut()
    air.mend()
    await member.waitForFunction(() => (globalThis as unknown as { builds?: Set<string> }).builds?.has('three'))
    await connected()
    expect(await builds()).toEqual(['three'])
    expect(await word()).toMatch(/JA/)
    expect(await member.evaluate(() => sessionStorage.getItem('blank'))).toBeNull()
  })
})

describe('a page whose program was taken away while it was on its way', () => {
  it('stands as the waiting hall, and starts over', async () => {
    let asked = 0
    // Once by the preload, once by the import.
    const newcomer = await (await chrome.browser.newContext({ locale: 'de-DE', serviceWorkers: 'block' })).newPage()
    await newcomer.route('**/assets/start-*', (route) => {
      asked += 1
      return asked <= 2 ? route.fulfill({ status: 404 }) : route.continue()
    })
    await newcomer.goto(demo.linkOf(({ persona }) => persona.actor.role === 'member'))
    expect(await newcomer.locator('h1').innerText()).toBe('Verbindung wird aufgebaut')
    await newcomer.locator('.poster .word').getByText('JA').waitFor()
  })
})
