import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CouncilFile, openCouncil } from '../../db/sqlite/council.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { type Demo, openDemo } from '../../server/demo/council.ts'
import { keyPath, signerIn } from '../../server/evidence/signer.ts'
import { readPrintedText } from '../../server/printed-text.ts'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { desk, phone } from '../support/windows.ts'

/** Why a screen shows what it shows: norm, printed lines, events, charts, and what is due, in the demo's council. */

let folder: string
let file: CouncilFile
let demo: Demo
let browser: Browser
let port: string

/** Printed lines as the agreement numbers them, with nothing of it in them. */
const invented = Array.from({ length: 80 }, (_, at) => {
  const number = 540 + at
  return number === 568 ? '568 **Erfundene Grundsätze**' : `${number} erfundener Wortlaut der Zeile ${number}`
}).join('\n')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'schulterschluss-explained-'))
  const agreement = agreementById('krefeld-2020-2025')!
  file = openCouncil(folder, agreement.id)
  demo = await openDemo(agreement, file, { signer: signerIn(keyPath(file.path)), logLevel: 'silent' })
  port = new URL(await demo.app.http.listen({ port: 0, host: '127.0.0.1' })).port
  browser = await launchChromium()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await demo.app.close()
  await file.close()
  rmSync(folder, { recursive: true, force: true })
})

async function windowOf(address: string, path: string, size = desk): Promise<Page> {
  const { persona, token } = demo.people.find((one) => one.persona.address === address)!
  const windows = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce', viewport: size })
  const page = await windows.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`http://${persona.actor.person}.localhost:${port}/a/${token}`)
  await page.getByText('Verbunden').first().waitFor()
  await page.goto(new URL(path, page.url()).href)
  await page.getByText('Verbunden').first().waitFor()
  return page
}

async function violations(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
    found.push(...(await violationsOn(page)))
  }
  return found
}

const dialogOf = (page: Page) => page.getByRole('dialog')

describe('why?', () => {
  it('answers a member in the hall with sentence, norm, printed lines and what both sides said', async () => {
    const page = await windowOf('spd.member', '/saal', phone)
    await page.getByRole('link', { name: /^Warum\? Grundsätze, Z\. 580–582/ }).click()
    await dialogOf(page).getByRole('listitem').first().waitFor()
    const said = await dialogOf(page).innerText()
    expect(said).toMatch(/Z\. 580–582[\s\S]*G4\.2[\s\S]*Gebührensatzung[\s\S]*Nacherzählt/)
    expect(said).toMatch(/Was dazu geführt hat[\s\S]*Linie vorgeschlagen: JA[\s\S]*Linie bestätigt: JA/)
    expect(said, 'no name of the other side').not.toContain('Mirja Tannhoff')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Schließen' }).click()
    await dialogOf(page).waitFor({ state: 'detached' })
  })

  it('answers at an item of the agenda', async () => {
    const page = await windowOf('gruene.member', '/tagesordnung?punkt=radweg', phone)
    await page.locator('.why .norm-link').click()
    await dialogOf(page).getByText('Dissens angezeigt').waitFor()
    expect(await dialogOf(page).innerText()).toMatch(/Scheitern erklärt[\s\S]*vertagt/)
  })

  it('answers a lead at the display and at an act that a norm withholds', async () => {
    const page = await windowOf('gruene.lead', '/leitung/radweg')
    await page.locator('.verdict .norm-link').click()
    await dialogOf(page).getByText('Dissens angezeigt').waitFor()
    await page.keyboard.press('Escape')
    const held = page.getByRole('listitem').filter({ hasText: 'Vertagung wünschen' }).first()
    await held.getByRole('link', { name: /^Warum\? G6\.2/ }).click()
    await dialogOf(page).getByText('Was dazu geführt hat').waitFor()
    expect(await dialogOf(page).innerText()).toMatch(/Mehr Vertagungen sind in einem Streit nicht vorgesehen/)
    expect(await violations(page)).toEqual([])
  })

  it('says so where no norm of the agreement stands behind what is withheld', async () => {
    const page = await windowOf('spd.secretary', '/schriftfuehrung')
    const withheld = page.getByRole('article').locator('.withheld')
    await withheld.locator('summary').click()
    await withheld.getByRole('button', { name: 'Warum?' }).first().click()
    await dialogOf(page).getByText('Kein Grundsatz der Vereinbarung').waitFor()
    await dialogOf(page).getByText('Was dazu geführt hat').waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('says that it could not read the events, and still gives the norm', async () => {
    const page = await windowOf('spd.member', '/saal', phone)
    await page.route('**/api/items/*/story', (route) => route.abort())
    await page.locator('.why .norm-link').click()
    await dialogOf(page).getByText('Der Verlauf ließ sich nicht laden.', { exact: false }).waitFor()
    expect(await dialogOf(page).innerText()).toContain('Gebührensatzungen einheitlich')
  })
})

describe('the charts', () => {
  it('show how many items of this meeting stand where, as a picture and as a table', async () => {
    const page = await windowOf('spd.lead', '/vereinbarung')
    const section = page.getByRole('region', { name: 'Der Weg eines Punkts', exact: true })
    const picture = section.getByRole('img', { name: 'Der Weg eines Punkts' })
    await picture.waitFor()
    expect(await picture.textContent()).toMatch(/vorgeschlagenG3\.1 · 1 Punkt/)
    await section.getByText('Als Tabelle zeigen').click()
    const row = section.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'vorgeschlagen' }) })
    expect(await row.innerText()).toMatch(/G3\.1 · 1 Punkt\s+alle Partner bestätigen → vereinbart/)
    expect(await page.getByRole('img').count()).toBe(5)
    expect(await violations(page)).toEqual([])
  })

  it('mark on an item’s page the way that it has gone', async () => {
    const page = await windowOf('gruene.lead', '/leitung/parkraum')
    expect(await page.locator('.chart').count()).toBe(0)
    await page.getByText('Im Diagramm zeigen').click()
    await page.locator('.chart-here').waitFor()
    expect(await page.locator('.chart-here').textContent()).toContain('freigegeben')
    expect(await page.locator('.chart-box.chart-past').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('Vorstände'), expect.stringContaining('Freigabe-Beratung')]),
    )
    expect(await violations(page)).toEqual([])
  })

  it('are no part of what a member’s phone loads for the hall', async () => {
    const page = await windowOf('spd.member', '/saal', phone)
    const loaded: string[] = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((name) => /\/(?:charts?|carriers|journey|why-story|explain)[-.]/.test(name))).toEqual([])
  })
})

describe('the agreement’s own text', () => {
  it('is not there until the council has loaded it', async () => {
    const page = await windowOf('spd.member', '/vereinbarung')
    await page.locator('#charts').waitFor()
    expect(await page.locator('.norm--woven').count()).toBe(0)
    expect(await page.locator('[id="G6.2"] .norm-lines').innerText()).toContain('Z. 590–593')
  })

  it('stands beside each norm, with states, rules and scenarios, on screen and on A4', async () => {
    const read = readPrintedText(invented)
    if (!read.ok) throw new Error('The invented text is no text')
    await file.agreementTexts.keepText('krefeld-2020-2025', read.text)
    const page = await windowOf('gruene.lead', '/vereinbarung')
    const norm = page.locator('[id="G6.2"]')
    await norm.locator('.woven-carriers').waitFor()
    const said = await norm.innerText()
    for (const number of [590, 591, 592, 593]) expect(said).toContain(`erfundener Wortlaut der Zeile ${number}`)
    expect(said).not.toContain('Zeile 594')
    expect(said).toMatch(/In unseren Worten[\s\S]*Zustände[\s\S]*Vertagungswunsch[\s\S]*mayAdjourn[\s\S]*S07/)
    expect(await page.locator('.woven-rest').innerText()).toMatch(/kein Grundsatz stützt: 572/)
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 660, height: 900 })
    await page.emulateMedia({ media: 'print', colorScheme: 'light' })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(over).toBe(0)
    expect(await page.locator('.contents').isVisible()).toBe(false)
  })
})

describe('what is due', () => {
  it('stands in ink in the lead’s queue when it is due tomorrow, and with task and norm at the item', async () => {
    const page = await windowOf('gruene.lead', '/leitung')
    const row = page.locator('.row').filter({ hasText: 'Beteiligungsbericht 2020' })
    expect(await row.locator('.tag--hard').innerText()).toBe('bis morgen')
    await row.getByRole('link').click()
    const next = await page.locator('.next-line').innerText()
    expect(next).toMatch(/Jetzt dran: Grüne, vorgeschlagene Linie beantworten\s+bis morgen\s+G3\.1, Z\. 577–578/)
  })
})
