import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { startDemo } from '../support/demo.ts'

/** Takes the README's picture of the three screens from the running demo: `npm run build && npx node tests/browser/readme-picture.ts`. */

const folder = fileURLToPath(new URL('../../client/pictures/', import.meta.url))
const demo = await startDemo()
const browser = await launchChromium()

async function screen(windows: BrowserContext, persona: string, width: number, height: number): Promise<Page> {
  const page = await windows.newPage()
  await page.setViewportSize({ width, height })
  await page.goto(demo.linkOf(persona))
  await page.getByText('Verbunden').first().waitFor()
  return page
}

const shot = async (page: Page): Promise<string> => {
  await page.waitForTimeout(600)
  return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`
}

try {
  const windows = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce', deviceScaleFactor: 1.5 })
  const member = await screen(windows, 'gruene-member', 390, 844)
  const lead = await screen(windows, 'gruene-lead', 1280, 844)
  const secretary = await screen(windows, 'spd-secretary', 1280, 844)
  await lead.locator('a[href$="/leitung/radweg"]').first().click()
  await secretary.bringToFront()
  await secretary.keyboard.press('o')
  await secretary.getByText('Linie, eingefroren').waitFor()
  const pictures = [await shot(member), await shot(lead), await shot(secretary)]
  const sheet = await browser.newPage({ viewport: { width: 1600, height: 500 }, deviceScaleFactor: 2 })
  await sheet.setContent(`<!doctype html><style>
    body { margin: 0; padding: 16px; display: flex; gap: 16px; background: #e9e9e4; width: fit-content }
    img { height: 440px; display: block; outline: 1px solid #d6d7d3 }
  </style>${pictures.map((picture) => `<img src="${picture}">`).join('')}`)
  mkdirSync(folder, { recursive: true })
  await sheet.locator('body').screenshot({ path: `${folder}three-screens.png` })
} finally {
  await browser.close()
  await demo.end()
}
