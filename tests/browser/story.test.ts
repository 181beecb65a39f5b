import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { type RunningDemo, startDemo } from '../support/demo.ts'
import { desk, phone, windowOf } from '../support/windows.ts'

/**
 * A council meets, in one browser with a window for each person, as in the demo: cookies are apart because every
 * persona has a host name of its own. The steps build on each other.
 */

let demo: RunningDemo
let browser: Browser
let windows: BrowserContext
const pages: Page[] = []
let lead: Page
let partnerLead: Page
let member: Page
let secretary: Page

async function open(persona: string, size: typeof desk): Promise<Page> {
  const page = await windowOf(windows, demo, persona, size)
  pages.push(page)
  return page
}

const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
/** In the window that it acts in: one in the background paints rarely, and a click waits for paint. */
async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await page.getByRole('button', { name }).first().click()
}
const take = (page: Page) => page.getByRole('alertdialog')

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchChromium()
  windows = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' })
  lead = await open('gruene-lead', desk)
  partnerLead = await open('spd-lead', desk)
  member = await open('spd-member', phone)
  secretary = await open('spd-secretary', desk)
}, 120_000)

afterAll(async () => {
  await browser.close()
  await demo.end()
})

describe('a council meets', () => {
  it('shows the member the line of the item being called, with its norm', async () => {
    await shown(member, 'TOP 4')
    await shown(member, 'Gebührensatzung: Beide Fraktionen stimmen einheitlich ab.')
    expect(await member.getByRole('main').innerText()).toMatch(/JA[\s\S]*Z\. 580–582/)
  })

  it('turns JA into KEINE LINIE on the member’s phone in the moment that a lead flags dissent, and says why', async () => {
    await lead.bringToFront()
    await lead.locator('a[href$="/leitung/kita"]').first().click()
    await press(lead, 'Dissens anzeigen')
    // Two taps, not a double tap: the desk takes a second one within 350 ms for a slip of the finger.
    await lead.waitForTimeout(400)
    await press(lead, 'Jetzt anzeigen')
    const takeover = take(member)
    await takeover.waitFor()
    const said = await takeover.innerText()
    expect(said).toMatch(/Linie geändert/)
    expect(said).toMatch(/KEINE\s+LINIE/)
    expect(said).toMatch(/Keine Freigabe/)
    expect(said).toMatch(/Z\. 590/)
    await press(member, 'Gesehen')
    await takeover.waitFor({ state: 'detached' })
  })

  it('brings JA back when the boards of both partners have confirmed the same vote', async () => {
    await press(lead, 'Einigung vorschlagen')
    await lead.getByRole('radio', { name: 'JA' }).check()
    await press(lead, 'Festhalten')
    await shown(lead, /festgehalten/)
    expect(await take(member).count()).toBe(0)
    await partnerLead.bringToFront()
    await partnerLead.locator('a[href$="/leitung/kita"]').first().click()
    await press(partnerLead, 'JA mitbestätigen')
    await take(member).getByText('JA', { exact: true }).last().waitFor()
    await press(member, 'Gesehen')
  })

  it('lets the secretary vote on one item and call the next with a handful of keys', async () => {
    await secretary.bringToFront()
    await secretary.keyboard.press('o')
    await shown(secretary, 'Linie, eingefroren')
    await shown(member, 'Stand bei')
    await secretary.keyboard.press('Control+Enter')
    await shown(secretary, 'vorläufig, bis bestätigt')
    await secretary.keyboard.press('a')
    await shown(member, 'TOP 5')
    expect(await member.getByRole('main').innerText()).not.toContain('Stand bei')
  })

  it('freezes the line while the vote is open and keeps what came of it', async () => {
    await secretary.getByRole('heading', { name: 'Ausbau der Kita' }).waitFor()
    await secretary.keyboard.press('o')
    await shown(secretary, 'Linie, eingefroren')
    await shown(member, 'Stand bei')
    await lead.reload()
    await shown(lead, /Abstimmung/)
    await secretary.keyboard.press('Control+Enter')
    await shown(secretary, 'vorläufig, bis bestätigt')
    await secretary.keyboard.press('b')
    await member.bringToFront()
    await member.getByRole('link', { name: 'Tagesordnung' }).click()
    const row = member.getByRole('listitem').filter({ hasText: 'Ausbau der Kita Gartenstraße' })
    await row.getByText('angenommen').waitFor()
    expect(await row.innerText()).not.toContain('vorläufig')
  })
})

describe('the server dies in the middle of it', () => {
  it('shows VERALTET and hides every line within five seconds, then recovers by itself with nothing lost', async () => {
    await secretary.bringToFront()
    await secretary.keyboard.press('a')
    await secretary.getByRole('heading', { name: 'Fahrradstraße' }).first().waitFor()
    await secretary.keyboard.press('o')
    const entries = secretary.getByRole('form', { name: 'Ergebnis' })
    await entries.locator('.segments input:focus').waitFor()
    await secretary.keyboard.press('Tab')
    await secretary.keyboard.press('3')
    await member.bringToFront()
    await member.getByRole('listitem').filter({ hasText: 'Fahrradstraße' }).getByText('Abstimmung').first().waitFor()
    const before = await member.getByRole('main').innerText()
    await demo.kill()
    await member.getByText('Keine Verbindung').first().waitFor({ timeout: 5_500 })
    const hidden = await member.getByRole('main').innerText()
    expect(hidden).not.toMatch(/^(JA|NEIN|FREI)$/m)
    await shown(secretary, 'ist die Eingabe verdeckt')
    expect(await entries.count()).toBe(0)
    await demo.restart()
    await member.getByText('Verbunden').first().waitFor({ timeout: 15_000 })
    await member.getByText('angenommen').first().waitFor()
    expect(withoutTimes(await member.getByRole('main').innerText())).toBe(withoutTimes(before))
    for (const page of pages) await page.getByText('Verbunden').first().waitFor({ timeout: 15_000 })
    await entries.waitFor()
    expect(
      await entries.locator('td input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toContain('3')
  })
})

const withoutTimes = (text: string): string => text.replaceAll(/\d{1,2}:\d{2}(:\d{2})?/g, '')
