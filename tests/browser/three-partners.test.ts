import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { type RunningDemo, startDemo } from '../support/demo.ts'
import { desk, phone, windowOf } from '../support/windows.ts'

/** The example agreement of three partners: what two of them say is not yet what all say. The steps build on each other. */

let demo: RunningDemo
let browser: Browser
let freieMitte: Page
let stadtgarten: Page
let buergerliste: Page
let member: Page

/** In the window that it acts in: one in the background paints rarely, and a click waits for paint. */
async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await page.getByRole('button', { name }).first().click()
}
async function openPier(page: Page): Promise<void> {
  await page.bringToFront()
  await page.locator('a[href$="/leitung/steg"]').first().click()
}
const lineOfPier = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Steg am Stadtpark' }).innerText()

beforeAll(async () => {
  demo = await startDemo('--agreement', 'musterstadt')
  browser = await launchChromium()
  const windows = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' })
  freieMitte = await windowOf(windows, demo, 'freiemitte-lead', desk)
  stadtgarten = await windowOf(windows, demo, 'stadtgarten-lead', desk)
  buergerliste = await windowOf(windows, demo, 'buergerliste-lead', desk)
  member = await windowOf(windows, demo, 'buergerliste-member', phone)
}, 120_000)

afterAll(async () => {
  await browser.close()
  await demo.end()
})

describe('three partners', () => {
  it('agree as all of them, never as both', async () => {
    await member.getByText('Haushalt: Alle Fraktionen stimmen einheitlich ab.').waitFor()
    expect(await member.getByRole('main').innerText()).toMatch(/JA[\s\S]*Z\. 16/)
    expect(await lineOfPier(member)).toContain('JA')
    for (const page of [freieMitte, stadtgarten, buergerliste]) {
      await openPier(page)
      await page.getByRole('heading', { name: 'Steg am Stadtpark' }).waitFor()
      expect(await page.getByRole('main').innerText()).not.toMatch(/\b(beide|beiden)\b/i)
    }
  })

  it('have no line as soon as one of them flags dissent', async () => {
    await press(freieMitte, 'Dissens anzeigen')
    // Two taps, not a double tap: the desk takes a second one within 350 ms for a slip of the finger.
    await freieMitte.waitForTimeout(400)
    await press(freieMitte, 'Jetzt anzeigen')
    const takeover = member.getByRole('alertdialog')
    await takeover.waitFor()
    expect(await takeover.innerText()).toMatch(/KEINE\s+LINIE/)
    await press(member, 'Gesehen')
    await takeover.waitFor({ state: 'detached' })
  })

  it('still have none when two of the three boards have confirmed', async () => {
    await press(freieMitte, 'Einigung vorschlagen')
    await freieMitte.getByRole('radio', { name: 'JA' }).check()
    await press(freieMitte, 'Festhalten')
    await press(stadtgarten, 'JA mitbestätigen')
    await buergerliste.getByText('Bürgerliste: Sie').first().waitFor()
    await buergerliste
      .getByText(/^Stadtgarten, /)
      .first()
      .waitFor()
    expect(await lineOfPier(member)).toContain('KEINE LINIE')
    expect(await member.getByRole('alertdialog').count()).toBe(0)
  })

  it('have it back with the third', async () => {
    await press(buergerliste, 'JA mitbestätigen')
    await member.getByRole('alertdialog').getByText('JA', { exact: true }).last().waitFor()
    await press(member, 'Gesehen')
    expect(await lineOfPier(member)).not.toContain('KEINE LINIE')
  })
})
