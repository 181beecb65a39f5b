import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { openSecretaryDesk } from '../support/secretary-desk.ts'

/** An agenda made and mended by hand, what can be taken back, and the wall of the hall: at the demo's meeting. */
let browser: Browser
let page: Page
let wall: Page
let stop: () => Promise<void>

beforeAll(async () => {
  browser = await launchChromium()
  ;({ page, stop } = await openSecretaryDesk(browser))
}, 60_000)
afterAll(async () => {
  await stop()
  await browser.close()
})

const menu = async (name: string): Promise<void> => {
  await page.getByText('Sitzung und Tagesordnung').click()
  await page.getByRole('button', { name }).first().click()
}
const rows = (): Promise<string[]> => page.locator('.order-rows > li > p').allInnerTexts()
const numbers = async (): Promise<string[]> => (await rows()).map((row) => row.split(' ')[0] ?? '')
const phase = (name: string): Promise<void> => page.locator(`.stage[data-phase=${name}]`).waitFor()
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

describe('an agenda by hand', () => {
  test('takes a pasted list after a preview, and every line is answered', async () => {
    await menu('Liste einfügen')
    await page
      .getByRole('textbox', { name: 'Tagesordnung' })
      .fill(
        'TOP 30: Spielplatz am Bach (Vorlage 77/21)\nAbfallgebühren 2021\nTOP 31\nNichtöffentlicher Teil\nN 1 Mietvertrag',
      )
    await page.getByRole('heading', { name: 'Vorschau: noch nichts hinzugefügt' }).waitFor()
    const said = await page.locator('.lists-table tbody tr').allInnerTexts()
    expect(said[0]).toMatch(/30\s+Spielplatz am Bach\s+77\/21\s+neu/)
    expect(said[2]).toMatch(/Nummer ohne Titel: nicht übernommen/)
    expect(said[3]).toMatch(/ab hier nichtöffentlich/)
    expect(await page.getByLabel('Zeile 5 ist öffentlich').isChecked()).toBe(false)
    expect(await violationsOn(page)).toEqual([])
    const before = await page.locator('.desk-row').count()
    await page.getByLabel('Zeile 2 hinzufügen').uncheck()
    await page.getByRole('button', { name: '2 Punkte hinzufügen' }).click()
    await page.getByText('2 Punkte hinzugefügt.').first().waitFor()
    expect(await page.locator('.desk-row').count()).toBe(before + 2)
    expect(await page.locator('.lists-table tbody tr').nth(0).innerText()).toMatch(/hinzugefügt/)
    expect(await page.locator('.lists-table tbody tr').nth(1).innerText()).toMatch(/nicht hinzugefügt/)
  })

  test('moves a row with the keyboard, and the focus goes with it', async () => {
    await page.getByRole('button', { name: 'Tagesordnung bearbeiten' }).last().click()
    await page.getByRole('heading', { name: 'Tagesordnung bearbeiten' }).waitFor()
    const before = await numbers()
    const at = before.indexOf('30')
    await page.getByRole('button', { name: 'TOP 30 nach oben' }).focus()
    await press('Enter')
    await expect.poll(() => numbers()).toEqual(before.toSpliced(at, 1).toSpliced(at - 1, 0, '30'))
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('TOP 30 nach oben')
    // What has scrolled under the bar is no target there.
    await page.evaluate(() => scrollTo(0, 0))
    expect(await violationsOn(page)).toEqual([])
  })

  test('gives another number and title where nothing is bound, and keeps the title where something is', async () => {
    await page.getByRole('button', { name: 'TOP 30 ändern' }).click()
    await page.getByRole('textbox', { name: 'Nummer' }).fill('30a')
    await page.getByRole('textbox', { name: 'Titel' }).fill('Spielplatz am Mühlbach')
    await press('Enter')
    await page.locator('.order-rows', { hasText: 'Spielplatz am Mühlbach' }).waitFor()
    expect((await rows()).filter((row) => row.includes('Spielplatz'))).toEqual(['30a Spielplatz am Mühlbach'])
    await page.getByRole('button', { name: 'TOP 5 ändern' }).click()
    await page.getByText('sein Titel bleibt').waitFor()
    expect(await page.getByRole('textbox', { name: 'Titel' }).count()).toBe(0)
    await press('Escape')
  })
})

describe('the sitting from the keyboard', () => {
  test('calls, leaves, takes back, interrupts, votes, logs, confirms and goes on without the mouse', async () => {
    await page.getByRole('button', { name: 'Zurück zur Sitzung' }).click()
    await phase('called')
    await press('v')
    await page.locator('.desk-last').getByText('ist verlassen.').waitFor()
    await press('z')
    await phase('called')
    await press('p')
    await page.locator('.desk-last').getByText('Die Sitzung ist unterbrochen.').waitFor()
    await press('z')
    await expect.poll(() => page.locator('.stage-recess').count()).toBe(0)
    await phase('called')
    await press('o')
    await page.locator('.segments input:focus').waitFor()
    expect(await page.locator('.desk-last').innerText()).toMatch(/Abstimmung ist eröffnet\.\s+Zurücknehmen/)
    await press('Enter')
    await phase('logged')
    await press('b')
    await page.getByRole('heading', { name: 'Nichts aufgerufen' }).waitFor()
    await press('a')
    await phase('called')
  })

  test('asks before what cannot be taken back', async () => {
    await press('k')
    await page.getByRole('dialog').getByText('Das lässt sich nicht rückgängig machen.').waitFor()
    await press('Escape')
    expect(await page.locator('.stage[data-phase=called]').count()).toBe(1)
  })
})

describe('the wall of the hall', () => {
  test('opens with the link alone, follows the sitting, and shows no line', async () => {
    await menu('Saal-Anzeige')
    const link = await page.getByLabel('Link zur Saal-Anzeige').inputValue()
    await expect
      .poll(async () => {
        await press('Escape')
        return page.locator('dialog[open]').count()
      })
      .toBe(0)
    const elsewhere = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'de-DE' })
    wall = await elsewhere.newPage()
    const asked: string[] = []
    wall.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await wall.goto(link)
    const title = (await page.locator('.stage h1').innerText()).trim()
    await wall.getByRole('heading', { name: title }).waitFor()
    await press('o')
    await wall.getByText('Abstimmung', { exact: true }).waitFor()
    await page.locator('.segments input:focus').waitFor()
    await page.getByRole('textbox', { name: 'Summe Ja' }).fill('31')
    await page.getByRole('textbox', { name: 'Summe Nein' }).fill('30')
    await press('Control+Enter')
    await wall.getByText('31 Ja, 30 Nein').waitFor()
    expect(await wall.locator('body').innerText()).not.toMatch(/Linie|JA|KEINE|SPD|Grüne|Fraktion/)
    expect(asked.filter((path) => path === '/live' || (path.startsWith('/api/') && path !== '/api/projector'))).toEqual(
      [],
    )
    expect(new URL(wall.url()).hash, 'the token does not stay in the address').toBe('')
    expect(await violationsOn(wall)).toEqual([])
    await elsewhere.close()
  })
})
