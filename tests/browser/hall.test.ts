import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keptOnDevices } from '../../server/privacy/kept-on-devices.ts'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { type RunningDemo, startDemo } from '../support/demo.ts'
import { hallLine, type HallLine } from '../support/hall-line.ts'
import { tabTo } from '../support/keyboard.ts'
import { desk, phone, windowOf } from '../support/windows.ts'

/**
 * A member's phone through an evening: installed, called off the network and back, slow, shaken, worked with keys alone,
 * enlarged. The steps build on each other; between phone and server is a line that may be cut and slowed.
 */

let demo: RunningDemo
let browser: Browser
let windows: BrowserContext
let air: HallLine
let member: Page
let lead: Page

const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
const word = (page: Page) => page.locator('.poster .word')
const throughAir = (link: string): string => link.replace(/:\d+\//, `:${air.port}/`)
/** What the page told assistive technology, how it shook, and how often it moved what stood there. */
interface Diary {
  readonly said: string[]
  readonly dialogs: string[]
  readonly shaken: unknown[]
  readonly shifts: string[]
}
const diary = (page: Page): Promise<Diary> => page.evaluate(() => (globalThis as unknown as { diary: Diary }).diary)
const newPage = (page: Page) =>
  page.evaluate(() => {
    const { diary: kept } = globalThis as unknown as { diary: Diary }
    for (const list of Object.values(kept) as unknown[][]) list.length = 0
  })

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

/** Runs in the page before anything else. */
function keepDiary(): void {
  const kept: Diary = { said: [], dialogs: [], shaken: [], shifts: [] }
  Object.assign(globalThis, { diary: kept })
  Object.defineProperty(Navigator.prototype, 'vibrate', {
    value: (pattern: unknown) => {
      kept.shaken.push(pattern)
      return true
    },
  })
  const live = '[aria-live], [role=alert], [role=status], output'
  new MutationObserver((records) => {
    const regions = new Set<Element>()
    for (const { target, addedNodes } of records) {
      const at = target instanceof Element ? target : target.parentElement
      const region = at?.closest(live)
      if (region) regions.add(region)
      for (const node of addedNodes)
        if (node instanceof Element) {
          if (node.matches(live)) regions.add(node)
          for (const within of node.querySelectorAll(live)) regions.add(within)
        }
    }
    for (const region of regions) if (region.textContent.trim() !== '') kept.said.push(region.textContent.trim())
  }).observe(document, { subtree: true, childList: true, characterData: true })
  new MutationObserver((records) => {
    for (const { target: dialog } of records) {
      if (!(dialog instanceof HTMLDialogElement) || !dialog.open || dialog.role !== 'alertdialog') continue
      const text = (attribute: string): string =>
        (dialog.getAttribute(attribute) ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
      kept.dialogs.push(`${text('aria-labelledby')}: ${text('aria-describedby')}`)
    }
  }).observe(document, { subtree: true, attributeFilter: ['open'] })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) {
      if (entry.hadRecentInput) continue
      const moved = entry.sources.map(({ node, previousRect: a, currentRect: b }) => {
        const name = node instanceof Element ? `${node.tagName}.${node.className}` : (node?.textContent ?? '')
        return `${name} ${a.x},${a.y} ${a.width}×${a.height} → ${b.x},${b.y} ${b.width}×${b.height}`
      })
      kept.shifts.push(`${entry.value}: ${moved.join('; ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

const fetched = (path: string): Promise<unknown> =>
  member.evaluate(async (at) => (await fetch(at)).json() as Promise<unknown>, path)

/** Where what stands on the hall's screen is, to the pixel. */
const places = (page: Page) =>
  page.evaluate(() =>
    ['.bar', '.poster', '.poster-top', 'h1', '.poster-call', '.why', '.next'].map((what) => {
      const { x, y, width } = document.querySelector(what)?.getBoundingClientRect() ?? {}
      return `${what} ${x ?? 0} ${y ?? 0} ${width ?? 0}`
    }),
  )

async function openAtLead(item: string, title: RegExp): Promise<void> {
  await lead.goto(new URL(`/leitung/${item}`, lead.url()).href)
  await lead.getByRole('heading', { name: title }).first().waitFor()
}

/** Two taps, not a double tap: the desk takes a second one within 350 ms for a slip of the finger. */
async function pressTwice(first: string, second: string): Promise<void> {
  await lead.bringToFront()
  await lead.getByRole('button', { name: first }).first().click()
  await lead.waitForTimeout(400)
  await lead.getByRole('button', { name: second }).first().click()
  await member.bringToFront()
}

beforeAll(async () => {
  demo = await startDemo()
  air = await hallLine(Number(new URL(demo.linkOf('spd-member')).port))
  browser = await launchChromium()
  windows = await browser.newContext({ locale: 'de-DE' })
  lead = await windowOf(windows, demo, 'spd-lead', desk)
  member = await windows.newPage()
  member.setDefaultTimeout(15_000)
  await member.addInitScript(keepDiary)
  await member.setViewportSize(phone)
  await member.goto(throughAir(demo.linkOf('spd-member')))
  await shown(member, 'Verbunden')
}, 120_000)

afterAll(async () => {
  await browser.close()
  await air.close()
  await demo.end()
})

describe('put on the home screen', () => {
  it('has a manifest in each language, with icons that are what they say', async () => {
    for (const language of ['de', 'en']) {
      const manifest = (await fetched(`/manifest.${language}.webmanifest`)) as {
        lang: string
        start_url: string
        icons: readonly { src: string; sizes: string; purpose: string }[]
      }
      expect(manifest).toMatchObject({ lang: language, start_url: '/' })
      expect(new Set(manifest.icons.map(({ purpose }) => purpose))).toEqual(new Set(['any', 'maskable']))
      for (const { src, sizes } of manifest.icons.filter(({ src: file }) => file.endsWith('.png'))) {
        const drawn = await member.evaluate(async (from) => {
          const image = new Image()
          image.src = from
          await image.decode()
          return image.naturalWidth
        }, src)
        expect(`${drawn}x${drawn}`).toBe(sizes)
      }
    }
    expect(await member.locator('link[rel=manifest]').getAttribute('href')).toBe('/manifest.de.webmanifest')
  })

  it('keeps its own files for a start without the server, and of what the server says nothing in them', async () => {
    await member.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
    await member.reload()
    await shown(member, 'Verbunden')
    await member.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const kept = await member.evaluate(async () => {
      const files: string[] = []
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys()) files.push(new URL(request.url).pathname)
      return files
    })
    expect(kept).toContain('/')
    expect(kept.filter((file) => !/^\/(?:$|assets\/|icon\.svg|manifest\.(?:de|en)\.webmanifest$)/.test(file))).toEqual(
      [],
    )
    expect(kept.length).toBeGreaterThan(15)
  })
})

describe('without the network', () => {
  it('opens as VERALTET with every line hidden, and shows the last state with its time at one deliberate tap', async () => {
    await member.waitForFunction(() => localStorage.getItem('schulterschluss.council') !== null)
    const line = await word(member).innerText()
    air.cut()
    await member.goto(new URL('/', member.url()).href)
    await shown(member, 'VERALTET')
    expect(await word(member).innerText()).toMatch(/VERALTET/)
    expect(await member.locator('.next .covered').count()).toBeGreaterThan(2)
    expect(await member.locator('[data-line]:not([data-line=stale]), .next [data-code]').count()).toBe(0)
    expect(await violationsOn(member)).toEqual([])
    await member.getByRole('button', { name: /^Letzten Stand .*\d\d:\d\d/ }).click()
    expect(await word(member).innerText()).toBe(line)
    await member.locator('.poster[data-past]').waitFor()
    await shown(member, /^Stand von \d\d:\d\d Uhr, kann überholt sein/)
    expect(await violationsOn(member)).toEqual([])
  })
})

describe('with the network back', () => {
  it('recovers by itself, and says so once', async () => {
    await newPage(member)
    air.mend()
    await shown(member, 'Verbunden')
    expect(await word(member).innerText()).toMatch(/JA/)
    await member.waitForTimeout(300)
    expect((await diary(member)).said).toEqual(['Wieder verbunden. Die Linien sind aktuell.'])
  })

  it('shows nothing of the line while it breaks off again and again, and has the right one whenever it holds', async () => {
    await newPage(member)
    for (let times = 0; times < 4; times += 1) {
      air.cut()
      await member.waitForTimeout(250)
      air.mend()
      await member.waitForTimeout(500)
    }
    await shown(member, 'Verbunden')
    expect(await word(member).innerText()).toMatch(/JA/)
    // Breaks shorter than what counts as stale are not worth a word.
    expect((await diary(member)).said).toEqual([])
  })
})

describe('a changed line', () => {
  it('takes the screen over, shakes the phone, is told to assistive technology once, and moves nothing behind it', async () => {
    await member.getByRole('heading', { level: 1 }).click()
    await newPage(member)
    const before = await places(member)
    await openAtLead('abfall', /Abfall/)
    await pressTwice('Dissens anzeigen', 'Jetzt anzeigen')
    const takeover = member.getByRole('alertdialog', { name: 'Linie geändert' })
    await takeover.waitFor()
    await member.waitForTimeout(1200)
    const { said, dialogs, shaken, shifts } = await diary(member)
    expect(dialogs).toHaveLength(1)
    expect(dialogs[0]).toMatch(/^Linie geändert: TOP 4 ist gerade aufgerufen\. +bisher JA\. Neue Linie: KEINE LINIE\./)
    expect(said).toEqual([])
    expect(shaken).toHaveLength(1)
    expect(shifts).toEqual([])
    expect(await violationsOn(member)).toEqual([])
    expect(before).toEqual(await places(member))
    // Its own side's lead sees that it has arrived; what is only in a pocket does not count.
    await shown(lead, '1 von 1 Mitglied Ihrer Fraktion hat diesen Stand vor Augen.')
  })

  it('stays until it is acknowledged, with the keyboard alone, and is not told again', async () => {
    const takeover = member.getByRole('alertdialog', { name: 'Linie geändert' })
    await newPage(member)
    await member.keyboard.press('Escape')
    await member.keyboard.press('Escape')
    expect(await takeover.isVisible()).toBe(true)
    await newPage(member)
    for (const name of ['Warum?', 'Gesehen']) {
      await member.keyboard.press('Tab')
      expect(await member.evaluate(() => document.activeElement?.textContent)).toContain(name)
    }
    await member.keyboard.press('Enter')
    await takeover.waitFor({ state: 'detached' })
    await member.waitForTimeout(300)
    expect(await diary(member)).toMatchObject({ said: [], dialogs: [], shifts: [] })
    await shown(member, /bisher JA/)
    await member.reload()
    await shown(member, 'Verbunden')
    expect((await diary(member)).dialogs).toEqual([])
  })

  it('of another item nearby comes on the smallest phone as well, and moves nothing either', async () => {
    await member.setViewportSize({ width: 320, height: 640 })
    await newPage(member)
    const before = await places(member)
    await openAtLead('kita', /Kita Gartenstraße/)
    await pressTwice('Dissens anzeigen', 'Jetzt anzeigen')
    await member.getByRole('alertdialog').waitFor()
    await member.waitForTimeout(300)
    expect(before).toEqual(await places(member))
    expect(await diary(member)).toMatchObject({ said: [], shifts: [] })
    await member.getByRole('button', { name: 'Gesehen' }).click()
    await member.setViewportSize(phone)
  })
})

describe('worked with keys alone', () => {
  it('the agenda is searched, narrowed to a line, and an item opened and left again', async () => {
    await member.reload()
    await shown(member, 'Verbunden')
    await tabTo(member, /^Tagesordnung$/)
    await member.keyboard.press('Enter')
    await member.getByRole('heading', { level: 1, name: 'Tagesordnung' }).waitFor()
    await tabTo(member, 'agenda-search')
    await member.keyboard.type('gartenstr')
    await shown(member, /^1 Punkt/)
    await member.keyboard.press('Control+a')
    await member.keyboard.press('Delete')
    await tabTo(member, /^NEIN|^Nein/)
    await member.keyboard.press('Space')
    expect(await member.getByRole('button', { pressed: true }).innerText()).toMatch(/Nein/)
    expect(await member.locator('.agenda-part li').count()).toBe(1)
    await tabTo(member, /Fahrradstraße/)
    await member.keyboard.press('Enter')
    await member.getByRole('heading', { level: 1, name: /Fahrradstraße/ }).waitFor()
    await tabTo(member, /^\s*(?:Zur )?Tagesordnung/)
    await member.keyboard.press('Enter')
    await member.getByRole('heading', { level: 1, name: 'Tagesordnung' }).waitFor()
  })
})

describe('enlarged, from a small phone to a projector', () => {
  it('nothing is cut off, nothing needs to be pushed sideways, and the line is large', async () => {
    for (const [width, height, address] of [
      [320, 568, '/saal'],
      [320, 568, '/tagesordnung'],
      // 1280 × 800 at 200 %, and a phone held sideways.
      [640, 400, '/saal'],
      [640, 400, '/tagesordnung'],
      [3840, 2160, '/saal'],
    ] as const) {
      await member.setViewportSize({ width, height })
      await member.goto(new URL(address, member.url()).href)
      await shown(member, 'Verbunden')
      await member
        .locator(address === '/saal' ? '.poster' : '.agenda-part')
        .first()
        .waitFor()
      const found = await member.evaluate(() => ({
        sideways: document.documentElement.scrollWidth - innerWidth,
        cut: [
          ...document.querySelectorAll<HTMLElement>(
            '.poster .word > span:not(.hide), .poster h1, .why p, .agenda-what',
          ),
        ]
          .filter((box) => box.getClientRects().length > 0 && box.scrollWidth > box.clientWidth + 1)
          .map((box) => box.innerText),
        beyond: [...document.querySelectorAll('.poster')].filter(
          (poster) =>
            poster.querySelector('.word')!.getBoundingClientRect().bottom > poster.getBoundingClientRect().bottom + 1,
        ).length,
        word: Number.parseFloat(getComputedStyle(document.querySelector('.word') ?? document.body).fontSize),
      }))
      expect({ width, address, ...found, word: 0 }).toEqual({
        width,
        address,
        sideways: 0,
        cut: [],
        beyond: 0,
        word: 0,
      })
      // At arm's length letters of 1 cm are read at a glance: 38 px.
      expect(address === '/saal' ? found.word : 38).toBeGreaterThanOrEqual(38)
    }
    await member.setViewportSize(phone)
  })
})

describe('on a slow line', () => {
  it('has its frame before the program is there, and the program begins in the frame’s place', async () => {
    const unknown = await browser.newContext({ locale: 'de-DE', viewport: phone, serviceWorkers: 'block' })
    const page = await unknown.newPage()
    const fetchNow = Promise.withResolvers<null>()
    await page.route('**/assets/start-*.js', async (route) => {
      await fetchNow.promise
      await route.continue()
    })
    // Nor has anybody said yet who is looking.
    await page.route('**/api/me', () => undefined)
    await page.goto(new URL('/saal', member.url()).href, { waitUntil: 'commit' })
    await page.getByRole('heading', { name: 'Verbindung wird aufgebaut' }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    const frame = await places(page)
    const modeButton = page.locator('.bar .icon-button')
    expect(await modeButton.count()).toBe(0)
    fetchNow.resolve(null)
    await modeButton.waitFor()
    expect(await places(page)).toEqual(frame)
    await unknown.close()
  })

  it('shows the line and its change (CPU ÷ 6, 400 kbit/s, 400 ms), and never takes slowness for a lost server', async () => {
    const slow = await windows.newPage()
    slow.setDefaultTimeout(30_000)
    await slow.addInitScript(keepDiary)
    await slow.setViewportSize({ width: 1920, height: 1080 })
    const tools = await windows.newCDPSession(slow)
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    air.slow({ bitsPerSecond: 400_000, latencyMs: 400 })
    await slow.goto(new URL('/saal', member.url()).href)
    await slow.locator('.poster[data-line=noLine]').waitFor()
    const before = await places(slow)
    await openAtLead('fahrradstrasse', /Fahrradstraße/)
    await pressTwice('Dissens anzeigen', 'Jetzt anzeigen')
    await slow.bringToFront()
    await slow.getByRole('alertdialog').waitFor()
    await slow.waitForTimeout(2500)
    expect(before).toEqual(await places(slow))
    await slow.getByRole('button', { name: 'Gesehen' }).click()
    expect((await diary(slow)).said.filter((words) => /Keine Verbindung|Kontakt/.test(words))).toEqual([])
    expect(await slow.getByText('Verbunden').count()).toBeGreaterThan(0)
    await slow.close()
    air.slow(null)
  })
})

describe('signing out', () => {
  it('takes the last state off the device, so that without the network nothing of the council opens', async () => {
    await member.bringToFront()
    await member.goto(new URL('/saal', member.url()).href)
    await shown(member, 'Verbunden')
    await member.waitForFunction(() => localStorage.getItem('schulterschluss.council') !== null)
    const kept = await member.evaluate(() => Object.keys(localStorage).toSorted())
    const told = new Set(keptOnDevices.flatMap(({ table }) => table.split(', ')))
    expect(kept.map((key) => key.replace('schulterschluss.', '')).filter((key) => !told.has(key))).toEqual([])
    expect(await member.evaluate(() => localStorage.getItem('schulterschluss.council'))).not.toMatch(/"notes":\[\{/)
    // The line that changed on the slow phone waits for this one's person too.
    await member.getByRole('button', { name: 'Gesehen' }).click()
    await member.locator('.menu summary').click()
    await member.getByRole('button', { name: 'Abmelden' }).click()
    await member.getByRole('heading', { name: 'Anmelden' }).waitFor()
    expect(await member.evaluate(() => localStorage.getItem('schulterschluss.council'))).toBeNull()
    air.cut()
    await member.goto(new URL('/saal', member.url()).href)
    await member.waitForTimeout(1000)
    expect(await member.locator('main').innerText()).not.toMatch(/TOP|Abfall|JA|KEINE/)
    expect(await member.getByRole('button', { name: /Letzten Stand/ }).count()).toBe(0)
  })
})
