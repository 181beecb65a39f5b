import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { exampleView } from './example-view.ts'
import { serveClient, stubCouncil } from './stub-server.ts'

/** For those whose device sets all colours, or asks for more contrast: the line keeps its meaning, the focus can be seen. */
let browser: Browser
let client: Awaited<ReturnType<typeof serveClient>>

beforeAll(async () => {
  browser = await launchChromium()
  client = await serveClient()
}, 60_000)
afterAll(async () => {
  client.stop()
  await browser.close()
})

/** A member's page on a device with these wishes: it has them before it begins, so that nothing is still changing. */
async function opened(key: string, path: string, wishes: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage({
    ...wishes,
    locale: 'de-DE',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  })
  await stubCouncil(page, 'member', exampleView(key))
  await page.goto(client.url + path)
  await page.locator('.poster, .badge').first().waitFor()
  return page
}

/** What is left of a poster once its colours are gone: its word, the drawing beside it, the style of its edge. */
const posterOf = (page: Page) =>
  page.locator('#content .poster').evaluate((poster) => {
    // FREI is open at the top.
    const { borderBottomStyle, borderBottomWidth, color } = getComputedStyle(poster)
    const drawing = poster.querySelector('svg')
    const { width = 0 } = drawing?.getBoundingClientRect() ?? {}
    const drawn = [...(drawing?.querySelectorAll('*') ?? [])].map((part) => getComputedStyle(part))
    // In the ink of the device: any other might be lost on its ground.
    const visible = drawn.some(({ fill, stroke }) => fill === color || stroke === color)
    return {
      word: poster.querySelector('.word')?.textContent ?? '',
      edge: borderBottomStyle,
      wide: Number.parseFloat(borderBottomWidth),
      shape: drawing?.innerHTML ?? '',
      shown: visible && width > 40,
    }
  })

describe('with the colours of the device', () => {
  it('every line is told by its word, its shape and its edge', async () => {
    const page = await opened('yes', '/saal')
    await page.emulateMedia({ forcedColors: 'active' })
    const posters = []
    for (const key of ['yes', 'no', 'abstain', 'nominee', 'adjourn', 'released', 'noLine']) {
      await stubCouncil(page, 'member', exampleView(key))
      await page.reload()
      // The page that waits has a frame of its own.
      await page.getByText('Verbunden').first().waitFor()
      await page.locator('#content .poster .word').waitFor()
      posters.push({ key, ...(await posterOf(page)) })
    }
    await page.close()
    expect(posters.filter(({ shown, word, wide }) => !shown || word === '' || wide < 2)).toEqual([])
    expect(new Set(posters.map(({ shape }) => shape)).size, 'seven shapes').toBe(7)
    expect(posters.filter(({ edge }) => edge === 'dashed').map(({ key }) => key)).toEqual(['noLine'])
  })

  it('the large word lays no plate over the label above it', async () => {
    const page = await opened('no', '/saal', { forcedColors: 'active' })
    await page.setViewportSize({ width: 768, height: 1024 })
    await page.getByText('Verbunden').first().waitFor()
    // The program's own letters come after the first line.
    await page.waitForFunction(() => [...document.fonts].filter(({ status }) => status === 'loaded').length >= 5)
    const label = page.locator('#content .poster-sign')
    const withWord = await label.screenshot()
    await page.locator('#content .poster .word').evaluate((word: HTMLElement) => word.style.setProperty('opacity', '0'))
    expect(withWord.equals(await label.screenshot())).toBe(true)
    await page.close()
  })

  it('the focus is seen on everything that takes it, and what is chosen has a field of its own', async () => {
    const page = await opened('yes', '/tagesordnung', { forcedColors: 'active' })
    await page.locator('.chip[aria-pressed=true]').waitFor()
    const faint: string[] = []
    for (let step = 0; step < 16; step++) {
      await page.keyboard.press('Tab')
      const { name, ring } = await page.evaluate(() => {
        const here = document.activeElement ?? document.body
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(here)
        const seen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
        return { name: here.outerHTML.slice(0, 80), ring: seen && !outlineColor.endsWith(', 0)') }
      })
      if (!ring) faint.push(name)
    }
    expect(faint).toEqual([])
    const chosen = page.locator('.chip[aria-pressed=true]')
    const field = (one: typeof chosen) => one.evaluate((chip) => getComputedStyle(chip).backgroundColor)
    expect(await field(chosen)).not.toBe(await field(page.locator('.chip[aria-pressed=false]').first()))
    await page.close()
  })
})

/** How light a colour is, as WCAG 2 computes it, from `rgb(…)`: 0 black, 1 white. */
function lightOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+(\.\d+)?/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, bright = 0] = [lightOf(one), lightOf(other)].toSorted((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe('with more contrast', () => {
  it.each(['light', 'dark'] as const)(
    'faint ink is 7 : 1 and every edge of a control 4.5 : 1, %s',
    async (colorScheme) => {
      const page = await opened('yes', '/tagesordnung', { contrast: 'more', colorScheme })
      const colours = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('span'))
        const read = (token: string): string => {
          probe.style.color = `var(${token})`
          return getComputedStyle(probe).color
        }
        return Object.fromEntries(
          ['--ink', '--ink-2', '--ink-3', '--edge', '--ground', '--sunk', '--paper'].map((token) => [
            token,
            read(token),
          ]),
        )
      })
      const against = (token: string, ground: string): number => contrastOf(colours[token] ?? '', colours[ground] ?? '')
      for (const ground of ['--paper', '--ground', '--sunk']) {
        for (const ink of ['--ink', '--ink-2', '--ink-3'])
          expect(against(ink, ground), `${ink} on ${ground}`).toBeGreaterThan(7)
        expect(against('--edge', ground), `--edge on ${ground}`).toBeGreaterThan(4.5)
      }
      await page.close()
    },
  )
})
