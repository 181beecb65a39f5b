import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { focused, tabTo } from '../support/keyboard.ts'
import { desk, phone } from '../support/windows.ts'
import { calledAs } from './example-items.ts'
import { changeFrame, exampleView } from './example-view.ts'
import { serveClient, stubCouncil, type StubbedLine } from './stub-server.ts'
import type { MeView } from '../../server/protocol/view.ts'

/** Probelauf, the search in the agreement and the page in Leichte Sprache, in the built client under its strict policy. */

let client: Awaited<ReturnType<typeof serveClient>>
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  client = await serveClient()
  browser = await launchChromium()
})

afterEach(async () => {
  await page.context().close()
  const heard = complaints.splice(0)
  if (heard.length > 0) throw new Error(`The page complained: ${heard.join('; ')}`)
})

afterAll(async () => {
  await browser.close()
  client.stop()
})

/** A window of somebody of the example council. Every frame that the page sends is kept in it. */
async function windowAt(path: string, role: MeView['role'] | null = 'lead', size = desk): Promise<StubbedLine> {
  const windows = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce', viewport: size })
  page = await windows.newPage()
  page.setDefaultTimeout(5_000)
  page.on('console', (message) => {
    if (message.type() === 'error' && !/404|401/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const line = await stubCouncil(page, role, role === null ? null : exampleView('yes'))
  await page.goto(client.url + path)
  // The program's own, not the waiting hall's, which it takes the place of.
  await page.locator('#content h1').first().waitFor()
  return line
}

const said = (): Promise<string> => page.locator('output.hide[aria-live=polite]').first().innerText()
const words = (): Promise<string[]> => page.locator('.device .word').allInnerTexts()
const shows = (name: string) => page.getByRole('heading', { name }).first().waitFor()
const forward = () => page.getByRole('button', { name: /^Weiter/ }).click()

describe('a rehearsal', () => {
  it('is found and played to its end by keyboard, and each step is said once', async () => {
    await windowAt('/probelauf')
    await tabTo(page, /Dissens, und die Vorstände einigen sich/)
    await page.keyboard.press('Enter')
    await shows('Dissens, und die Vorstände einigen sich')
    const shown = async () => (await words()).map((word) => word.replaceAll(/\s+/g, ' '))
    await expect.poll(shown).toEqual(['Linie: JA', 'Linie: JA'])
    await tabTo(page, /^Weiter: Dissens anzeigen/)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.body.textContent.includes('Schritt 1 von 4'))
    await expect.poll(said).toMatch(/Schritt 1 von 4: Dissens anzeigen\..*Alle Mitglieder: JA wird zu KEINE LINIE\./)
    await page.keyboard.press('Enter')
    await expect.poll(said).toMatch(/Abgelehnt\. .*Auf den Bildschirmen ändert sich nichts\./)
    expect(await page.locator('.deeds').innerText()).toMatch(
      /Vorstand: Linie vorschlagen: JA\s+Abgelehnt\..*G6\.1, Z\. 590/,
    )
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await shows('Ende des Probelaufs')
    await expect.poll(() => focused(page)).toMatch(/^Ende des Probelaufs/)
    expect((await words()).map((word) => word.replaceAll(/\s+/g, ' '))).toEqual(['Linie: NEIN', 'Linie: NEIN'])
    await tabTo(page, /^Nächster Probelauf/)
    await page.keyboard.press('Enter')
    await shows('Ein neuer Text hebt die Linie auf')
  })

  it('shows each side what it may know, and the way through the agreement with the travelled part', async () => {
    await windowAt('/probelauf/motion')
    const sides = page.locator('.side')
    expect(await sides.nth(0).innerText()).toContain('Von dem Vorhaben ist hier nichts zu sehen.')
    expect(await sides.nth(1).innerText()).toContain('Mehr Bäume an den Schulhöfen')
    for (let step = 0; step < 2; step++) await forward()
    expect(await sides.nth(0).innerText()).toContain('Mehr Bäume an den Schulhöfen')
    await page.goto(`${client.url}/probelauf/release`)
    for (let step = 0; step < 4; step++) await forward()
    const stops = page.locator('.route .stop')
    expect(await stops.evaluateAll((all) => all.map((stop) => stop.getAttribute('data-state')))).toEqual([
      'past',
      'past',
      'past',
      'skipped',
      'skipped',
      'here',
      'ahead',
      'ahead',
    ])
  })

  it('goes back, starts over, jumps, and can be looked at from one seat', async () => {
    await windowAt('/probelauf/line', 'member', phone)
    for (let step = 0; step < 5; step++) await forward()
    expect(await words()).toHaveLength(2)
    await page.getByRole('button', { name: 'Zurück', exact: true }).click()
    expect((await words())[0]).toMatch(/KEINE/)
    await page.getByRole('heading', { name: 'Drehbuch' }).click()
    await page
      .getByRole('button', { name: /Linie bestätigen/ })
      .last()
      .click()
    expect((await words())[0]).toMatch(/JA/)
    await page.getByRole('button', { name: 'Von vorn' }).click()
    await page.locator('.telling-place').getByText('Ausgangslage').waitFor()
    await page.getByLabel('Mitspielen als').selectOption({ label: 'Grüne, Ratsmitglied' })
    expect(await words()).toHaveLength(1)
  })

  it('answers what if: refused with its norm, and nothing changes; taken, and the way back to the script', async () => {
    await windowAt('/probelauf/adjournment')
    await page.getByText('Was wäre, wenn …?').click()
    await page.getByText('Das geht gerade nicht').click()
    const before = await words()
    await page.getByRole('button', { name: 'Trotzdem versuchen Freigabe-Beratung öffnen' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'Freigabe-Beratung öffnen' }).last()
    expect(await row.locator('.refusal').innerText()).toMatch(
      /^Abgelehnt\. Erst sprechen die Vorstände.*G6\.1, Z\. 590/,
    )
    expect(await words()).toEqual(before)
    await row.getByRole('link', { name: /G6\.1/ }).click()
    await page.getByRole('dialog').getByText('Z. 590').first().waitFor()
    await page.getByRole('button', { name: 'Schließen' }).click()

    await page.getByLabel('Wer handelt?').selectOption({ label: 'Grüne, Vorstand' })
    await page.getByRole('button', { name: 'Dissens zurücknehmen' }).click()
    await page.locator('.what-if-answer').getByText('Angenommen.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('what-if-answer')
    for (let step = 0; step < 2; step++) await forward()
    await page.getByText('Nach Ihrem eigenen Schritt lassen die Regeln es nicht mehr zu.').waitFor()
    await page.getByRole('button', { name: 'Zurück zum Drehbuch' }).click()
    await page.getByText('Sie sind vom Drehbuch abgewichen.').waitFor({ state: 'detached' })
  })

  it('reaches no server, and a real change of line breaks through it', async () => {
    const line = await windowAt('/saal', 'member', phone)
    await page.getByText('Verbunden').first().waitFor()
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((name) => /rehears|machine|scripts|page-/.test(name))).toEqual([])
    const before = [...line.heard]
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.locator('.menu summary').click()
    await page.getByRole('link', { name: 'Probelauf' }).click()
    await page.getByRole('link', { name: 'Eine Linie entsteht' }).click()
    for (let step = 0; step < 7; step++) await forward()
    await shows('Ende des Probelaufs')
    expect(asked.filter((path) => !/^\/(?:assets\/|icon\.svg)/.test(path))).toEqual([])
    expect(before).toContain('hello')
    expect(line.dialled(), 'one line, dialled early or by the program').toBe(1)
    // But for the one thing that is true of the real hall: that this phone does not show the line just now.
    expect(line.heard.filter((kind) => kind !== 'shows')).toEqual(before.filter((kind) => kind !== 'shows'))
    line.send(changeFrame([calledAs['adjourn']!]))
    await page.getByRole('alertdialog').waitFor()
  })
})

const bring = (name: string, content: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
const alert = () => page.getByRole('alert').innerText()

describe('a file of one’s own', () => {
  const frame = { id: 'x', title: 'Meine Probe', agreement: 'krefeld-2020-2025', now: '2021-02-02T18:00:00+01:00' }
  const item = {
    id: 'a',
    title: 'Kita',
    kind: 'vorlage',
    originator: 'verwaltung',
    stations: [{ body: 'rat', role: 'decision' }],
  }
  const look = { see: { item: 'a', display: 'yes' } }

  it('that is broken is told with step, field and what to do, in the language of the page', async () => {
    await windowAt('/probelauf')
    await bring(
      'kaputt.json',
      JSON.stringify({ ...frame, items: [item], steps: [look, { see: { item: 'a', displey: 'yes' } }] }),
    )
    await expect
      .poll(alert)
      .toMatch(
        /kaputt\.json.*\s+Schritt 2, Feld see\.displey: ist hier nicht bekannt\.\s+Bitte an dieser Stelle ändern/,
      )
    await bring('leer.json', '{')
    await expect.poll(alert).toMatch(/leer\.json.*\s+Die Datei: kein JSON/)
    await bring('doppelt.json', JSON.stringify({ ...frame, items: [item, item], steps: [] }))
    await expect.poll(alert).toMatch(/Die Ausgangslage geht nicht auf \(item a\): Das gibt es schon\./)
    await page.locator('.menu summary').click()
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(alert).toMatch(/The opening does not work out/)
  })

  it('is played as it foretells, says where it foretells something else, and is gone after loading anew', async () => {
    await windowAt('/probelauf')
    await bring(
      'probe.json',
      JSON.stringify({
        ...frame,
        items: [item],
        steps: [{ as: 'spd.lead', send: { type: 'dissent.flag', item: 'a' } }, look],
      }),
    )
    await shows('Meine Probe')
    await forward()
    expect(await page.locator('.telling').innerText()).toMatch(
      /Schritt 2 der Datei, display: erwartet JA, zu sehen KEINE LINIE\./,
    )
    await page.reload()
    await page.getByText('nach dem Neuladen der Seite nicht mehr da').waitFor()
    const story = readFileSync(new URL('../../server/demo/musterstadt.json', import.meta.url), 'utf8')
    await bring('musterstadt.json', story)
    await forward()
    expect(await page.locator('.side').count()).toBe(3)
    expect(await page.locator('.person').innerText(), 'the reader’s own side keeps its name').toMatch(/Grüne/)
  })
})

describe('the agreement’s page', () => {
  it('is searched by keyboard, says how much it found, marks it, clears, and leads on to a rehearsal', async () => {
    await windowAt('/vereinbarung')
    await page.locator('.norm').first().waitFor()
    const all = await page.locator('.norm').count()
    await page.getByRole('searchbox', { name: 'Vereinbarung durchsuchen' }).focus()
    await page.keyboard.type('vertagung')
    const found = page.locator('.book-found')
    await expect.poll(() => found.innerText()).toBe('Gefunden: 2 Grundsätze.')
    expect(await found.getAttribute('aria-live')).toBe('polite')
    expect(await page.locator('.norm mark').first().innerText()).toBe('Vertagung')
    expect(await page.locator('.norm').count()).toBe(2)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Z. 600')
    await expect.poll(() => page.locator('.norm').evaluateAll((norms) => norms.map(({ id }) => id))).toEqual(['G7.1'])
    await page.keyboard.press('Control+a')
    await page.keyboard.type('xyzzy')
    await expect.poll(() => found.innerText()).toBe('Nichts passt zu „xyzzy“.')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.norm').count()).toBe(all)
    await page.locator('[id="G6.4"]').getByRole('link', { name: 'Die Freigabe bleibt die Ausnahme' }).click()
    await shows('Die Freigabe bleibt die Ausnahme')
  })
})

describe('the page in Leichte Sprache', () => {
  it('is there for everybody, without signing in, from the legal line', async () => {
    await windowAt('/', null, phone)
    await page.getByRole('link', { name: 'Leichte Sprache' }).click()
    await shows('Schulterschluss in Leichter Sprache')
    expect(await page.locator('.easy-signs h3').allInnerTexts()).toEqual([
      'JA',
      'NEIN',
      'ENTHALTUNG',
      'Ein Name',
      'VERTAGEN',
      'FREI',
      'KEINE LINIE',
      'VERALTET',
    ])
    const size = await page
      .locator('.easy p')
      .nth(2)
      .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize))
    expect(size).toBeGreaterThanOrEqual(19)
  })
})
