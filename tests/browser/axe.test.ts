import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { type RunningDemo, startDemo } from '../support/demo.ts'
import { desk, windowOf } from '../support/windows.ts'
import { hostScenes, serveHostPage } from './host-scenes.ts'
import { type Cast, inEnglish, lost, scenes } from './screens.ts'

/**
 * Every screen of the running demo: no violation that axe-core knows of (WCAG 2.2 A, AA and best practice), on a phone in
 * the hall's dark and on a desk in light, the busiest with more contrast too, German and English, and nothing to scroll sideways at 320 px. The scenes build on each other (`screens.ts`).
 */

let demo: RunningDemo
let browser: Browser
let cast: Cast

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchChromium()
  const windows = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' })
  cast = {
    demo,
    address: `http://nobody.localhost:${new URL(demo.linkOf('spd-lead')).port}`,
    stranger: await windows.newPage(),
    member: await windowOf(windows, demo, 'gruene-member', desk),
    lead: await windowOf(windows, demo, 'spd-lead', desk),
    secretary: await windowOf(windows, demo, 'spd-secretary', desk),
  }
}, 120_000)

afterAll(async () => {
  await browser.close()
  await demo.end()
})

/** A phone in the dim hall and a desk by day; `AXE=all` by hand asks for the other two as well. */
const looks = [
  { width: 390, mode: 'dark' },
  { width: 1280, mode: 'light' },
  ...(process.env['AXE'] === 'all'
    ? ([
        { width: 390, mode: 'light' },
        { width: 1280, mode: 'dark' },
      ] as const)
    : []),
] as const

/** Where much stands on coloured fields or in faint ink, somebody who asks for more contrast is asked for as well. */
const withContrast = new Set([
  'the hall',
  'the agenda',
  'a changed line that takes the phone over',
  'the lead’s list',
  'the planned motions',
  'the secretary in the vote',
])

/** What is wrong with a page as it stands, in every look. */
async function findings(page: Page, contrast = false): Promise<string[]> {
  const found: string[] = []
  for (const { width, mode } of [...looks, ...(contrast ? [{ width: 390, mode: 'contrast' } as const] : [])]) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia(
      mode === 'contrast' ? { colorScheme: 'light', contrast: 'more' } : { colorScheme: mode, contrast: null },
    )
    // What has scrolled under a bar that stays is no target there.
    await page.evaluate(() => scrollTo(0, 0))
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
    found.push(...(await violationsOn(page)).map((one) => `${width} px, ${mode}: ${one}`))
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: null })
  found.push(...(await sideways(page)))
  await page.setViewportSize(desk)
  return found
}

async function sideways(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return over > 0 ? [`320 px: runs over the side by ${over} px`] : []
}

describe('this check', () => {
  it('finds what is wrong with a page that is wrong', async () => {
    await cast.stranger.setContent('<div style="width: 700px"><button></button></div>')
    expect(await findings(cast.stranger)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^390 px, dark: axe button-name/),
        expect.stringMatching(/^1280 px, light: axe button-name/),
        expect.stringMatching(/^320 px: runs over/),
      ]),
    )
  })
})

describe('every screen, at 390 px in the dark, at 1280 px in light, and 320 px wide', () => {
  it.each([...scenes, ...inEnglish, ...lost])('$name', async ({ name, on, arrive }) => {
    await cast[on].bringToFront()
    await arrive(cast[on], cast)
    expect(await findings(cast[on], withContrast.has(name))).toEqual([])
  })
})

describe('the page of whoever runs the machine, likewise', () => {
  it.each(hostScenes)('$name', async ({ view }) => {
    const host = await serveHostPage()
    const page = await browser.newPage({ locale: 'de-DE' })
    host.show(view)
    await page.goto(host.url)
    expect(await findings(page, true)).toEqual([])
    await page.close()
    await host.stop()
  })
})
