import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { type RunningDemo, startDemo } from '../support/demo.ts'
import { desk, phone, windowOf } from '../support/windows.ts'

/** A planned motion from the idea to the line that members see, in the windows of both leads. The steps build on each other. */

const title = 'Sonnensegel für die Spielplätze'

let demo: RunningDemo
let browser: Browser
let planner: Page
let partner: Page
let member: Page

/** In the window that it acts in: one in the background paints rarely, and a click waits for paint. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.bringToFront()
  await page.getByRole('button', { name }).first().click()
}
/** Two taps, not a double tap: the desk takes a second one within 350 ms for a slip of the finger. */
async function pressTwice(page: Page, first: string, second: string): Promise<void> {
  await press(page, first)
  await page.waitForTimeout(400)
  await press(page, second)
}
async function go(page: Page, area: string): Promise<void> {
  await page.bringToFront()
  await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: area }).click()
}
const row = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
const text = (page: Page): Promise<string> => page.getByRole('main').innerText()
const groupOf = (page: Page, name: string | RegExp) =>
  page.getByRole('region', { name }).getByRole('heading', { name: title })

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchChromium()
  const windows = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' })
  planner = await windowOf(windows, demo, 'gruene-lead', desk)
  partner = await windowOf(windows, demo, 'spd-lead', desk)
  member = await windowOf(windows, demo, 'spd-member', phone)
  await go(planner, 'Antragsvorhaben')
  await go(partner, 'Antragsvorhaben')
}, 120_000)

afterAll(async () => {
  await browser.close()
  await demo.end()
})

describe('a planned motion', () => {
  it('is written by one lead and marked as the own group’s', async () => {
    await press(planner, 'Vorhaben anlegen')
    await planner.getByLabel('Titel').fill(title)
    await planner.getByLabel('Für welches Gremium').selectOption('rat')
    await planner.getByLabel('Maßnahmen durchsuchen').fill('quartier')
    await planner.getByRole('checkbox', { name: /Quartiersarbeit ausbauen/ }).check()
    expect(await violationsOn(planner)).toEqual([])
    await press(planner, 'Vorhaben anlegen')
    await planner.getByRole('heading', { level: 1, name: title }).waitFor()
    expect(await text(planner)).toMatch(/Nur Ihre Fraktion sieht dies[\s\S]*Nicht sichtbar für SPD/)
    expect(await text(planner)).toMatch(/Einreichen\s+Noch nicht\. [\s\S]*G5\.1, Z\. 584/)
  })

  it('is nowhere in the other lead’s window', async () => {
    await go(planner, 'Antragsvorhaben')
    await groupOf(planner, /nur Ihre Fraktion/).waitFor()
    expect(await partner.content()).not.toContain('Sonnensegel')
    await partner.reload()
    await partner.getByRole('heading', { level: 1, name: 'Antragsvorhaben' }).waitFor()
    expect(await partner.content()).not.toContain('Sonnensegel')
  })

  it('appears there at the moment of notice, and it is that lead’s turn', async () => {
    await planner.bringToFront()
    await row(planner)
      .getByRole('link', { name: /Vorhaben mitteilen/ })
      .click()
    await planner.getByLabel('Was die Partner erfahren sollen').fill('Wir möchten das gern gemeinsam einbringen.')
    await press(planner, 'Festhalten')
    await groupOf(partner, /Sie sind dran/).waitFor()
    expect(await row(partner).innerText()).toMatch(/Kenntnis hat: SPD[\s\S]*Positionen abstimmen/)
  })

  it('is coordinated and declared joint by both', async () => {
    await partner.bringToFront()
    await row(partner)
      .getByRole('button', { name: /Abstimmung aufnehmen/ })
      .click()
    await row(partner)
      .getByRole('button', { name: /Gemeinsam einreichen/ })
      .click()
    await groupOf(partner, 'Jetzt dran: Grüne').waitFor()
    await press(planner, 'Gemeinsam einreichen')
    await planner.getByText('Alles geklärt, darf veröffentlicht werden').waitFor()
    await row(partner).getByText('Alles geklärt, darf veröffentlicht werden').waitFor()
    expect(await violationsOn(planner)).toEqual([])
    expect(await violationsOn(partner)).toEqual([])
  })

  it('is published by one and filed by the other', async () => {
    await pressTwice(planner, 'Veröffentlichen', 'Jetzt veröffentlichen')
    await row(partner)
      .getByText(/^Veröffentlicht/)
      .waitFor()
    await partner.bringToFront()
    await row(partner).getByRole('link', { name: title, exact: true }).click()
    await pressTwice(partner, 'Einreichen', 'Jetzt einreichen')
    for (const page of [planner, partner]) {
      await page.bringToFront()
      await page.getByText('Beide Fraktionen bestätigen dort das gemeinsame JA.').waitFor()
      expect(await text(page)).toMatch(/eingereicht \d\d\.\d\d\./)
      await page.getByRole('link', { name: 'Zum Punkt' }).click()
      await page.getByRole('heading', { level: 2, name: title }).waitFor()
    }
  })
})

describe('the item that it became', () => {
  it('waits for both leads, who class it', async () => {
    await press(partner, '„erfasst“ vorschlagen')
    await press(planner, '„erfasst“ bestätigen')
    for (const page of [planner, partner]) {
      await page.getByRole('button', { name: 'JA bestätigen' }).waitFor()
      const queue = page.getByRole('region', { name: /^Linie bestätigen/ })
      expect(await queue.getByRole('link', { name: title }).count()).toBe(1)
    }
  })

  it('is no line until both have confirmed the yes, and then members see JA (G5.3, G3.1)', async () => {
    const address = `/tagesordnung?punkt=${new URL(partner.url()).pathname.split('/').at(-1) ?? ''}`
    await member.goto(new URL(address, member.url()).href)
    await member.getByRole('heading', { name: title }).waitFor()
    await press(partner, 'JA bestätigen')
    await partner
      .getByText(/JA bestätigen: festgehalten/)
      .first()
      .waitFor()
    expect(await text(member)).toMatch(/KEINE\s+LINIE/)
    await press(planner, 'JA bestätigen')
    await member.getByText('JA', { exact: true }).first().waitFor()
    expect(await text(member)).toMatch(/Vereinbarte Linie,\s+beide Fraktionen\s+Linie:\s+JA/)
  })
})

describe('a motion that came out early', () => {
  const early = 'Trinkbrunnen an allen Schulhöfen'

  it('is recorded by a member who read of it, as a fact for the boards to explain (G5.2)', async () => {
    await member.bringToFront()
    await member.goto(new URL('/tagesordnung', member.url()).href)
    await member.getByRole('link', { name: /Antragsvorhaben$/ }).click()
    await member.getByRole('link', { name: early, exact: true }).click()
    await member.getByText(/^Weiteres, /).click()
    await press(member, 'Vorfall festhalten')
    await member.getByRole('radio', { name: 'öffentlich geworden' }).check()
    await member.getByLabel('Woher Sie es wissen').fill('Zeitung vom 24. Februar')
    await press(member, /^Festhalten$/)
    await member.getByRole('heading', { name: 'Vorzeitig bekannt geworden' }).waitFor()
    expect(await violationsOn(member)).toEqual([])
  })

  it('shows both leads what happened, and how it is caught up on', async () => {
    for (const page of [planner, partner]) {
      await page.bringToFront()
      await go(page, 'Antragsvorhaben')
      await page.getByRole('link', { name: early, exact: true }).click()
      await page.getByRole('heading', { name: 'Vorzeitig bekannt geworden' }).waitFor()
      expect(await text(page)).toMatch(/Zeitung vom 24\. Februar[\s\S]*Nachgeholt wird jetzt/)
      expect(await text(page)).toMatch(/Jetzt dran: Grüne, Mitteilung oder Abstimmung nachholen[\s\S]*G5\.2, Z\. 585/)
      await page.getByRole('button', { name: 'Erläutern und schließen' }).click()
      await page.getByLabel('Erläuterung').fill('Ein Versehen der Pressestelle.')
      await press(page, 'Erläuterung festhalten')
    }
    await planner.getByRole('heading', { name: 'Hinweise' }).waitFor({ state: 'detached' })
    await press(partner, 'Abstimmung aufnehmen')
    await planner.getByText('Jetzt dran: beide Fraktionen').waitFor()
  })
})

describe('a motion that stands on the agenda already', () => {
  it('is filed as that item, and shows the proof of its notice', async () => {
    await go(partner, 'Antragsvorhaben')
    await partner
      .getByRole('link', { name: /Überdachte Fahrradstellplätze/ })
      .first()
      .click()
    await partner.getByRole('heading', { level: 1, name: /Überdachte Fahrradstellplätze/ }).waitFor()
    await partner.getByText('Erste Antwort: Grüne').waitFor()
    expect(await text(partner)).toMatch(
      /Mitgeteilt von\s+SPD, Vorstand[\s\S]*Donnerstag, 21\. Januar 2021, \d\d:\d\d:\d\d Uhr[\s\S]*Zugestellt an\s+Grüne[\s\S]*Erste Antwort: Grüne\s+Abstimmung aufgenommen, 26\.01\./,
    )
    await press(partner, 'Einreichen')
    const choice = partner.getByLabel('Als welcher Punkt')
    expect(await choice.locator('option').allInnerTexts()).toEqual(
      expect.arrayContaining(['neuer Punkt', expect.stringMatching(/Radweg an der Ritterstraße/)]),
    )
    await choice.selectOption('radweg')
    // A second tap within 350 ms would pass for a slip of the finger.
    await partner.waitForTimeout(400)
    await press(partner, 'Jetzt einreichen')
    await partner.getByRole('link', { name: 'Zum Punkt' }).click()
    await partner.getByRole('heading', { level: 2, name: /Radweg an der Ritterstraße/ }).waitFor()
    await partner.getByRole('link', { name: /^Ganzer Verlauf/ }).click()
    await partner.getByText('Aus dem Antragsvorhaben').waitFor()
    expect(await text(partner)).toContain('Überdachte Fahrradstellplätze am Südbahnhof')
  })
})
