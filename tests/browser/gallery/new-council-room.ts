import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startCouncil } from '../../support/council-process.ts'
import { type Room, windowOptions } from './room.ts'

/** `npm start` on an empty folder: setting a council up, the administrator's screens, a first lead's empty desk. */
const words = 'vier Wörter im Regen'
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const at = (page: Page, path: string) => page.goto(new URL(path, page.url()).href)

type Step = readonly [name: string, go: (page: Page) => Promise<unknown>]

async function password(page: Page): Promise<void> {
  await page.getByLabel('Passwort', { exact: true }).fill(words)
  await press(page, 'Passwort festlegen')
  await page.locator('.menu summary').waitFor()
}
let leadsLink = ''

const steps: readonly Step[] = [
  ['choosing an agreement', (page) => heading(page, /./)],
  [
    'naming the first people',
    async (page) => {
      await page.getByRole('radio', { name: /Musterstadt/ }).check()
      await press(page, 'Weiter')
      const leads = page.locator('[name^="leads-"][name$="-0"]')
      await leads.first().waitFor()
      await page.fill('[name="administrator"]', 'Ada Verwalter')
      for (const [place, name] of [
        'Gesine Harmsdorf-Wiedenbrück zu Ostenfelde',
        'Ingmar Seefelder',
        'Falk Osterloh',
      ].entries())
        await leads.nth(place).fill(name)
      await page.locator('[name^="secretaries-"]').first().fill('Wiebke Ahrends')
    },
  ],
  [
    'the invitations, shown once',
    async (page) => {
      await press(page, 'Rat einrichten')
      await heading(page, 'Der Rat ist eingerichtet')
      leadsLink = await page.getByLabel(/^Einladungslink für Gesine/).inputValue()
    },
  ],
  [
    'an invitation',
    async (page) => {
      await page.getByRole('link', { name: 'Jetzt die Verwaltung anmelden' }).click()
      await heading(page, 'Willkommen, Ada Verwalter')
    },
  ],
  ['people', (page) => password(page).then(() => heading(page, 'Personen'))],
  ['a person to be added', (page) => press(page, 'Person hinzufügen')],
  [
    'a person',
    async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('Bosse Lindhorst')
      await page.getByLabel('Fraktion').selectOption({ index: 1 })
      await press(page, 'Eintragen')
      await heading(page, 'Bosse Lindhorst')
      await press(page, 'Einladung ausstellen')
      await page.getByLabel('Einladungslink für Bosse Lindhorst').waitFor()
    },
  ],
  ['committees', (page) => at(page, '/ausschuesse').then(() => heading(page, /Ausschüsse/))],
  ['operation', (page) => at(page, '/betrieb').then(() => heading(page, 'Betrieb'))],
  ['the account', (page) => at(page, '/konto').then(() => heading(page, 'Mein Konto'))],
  ['privacy', (page) => at(page, '/datenschutz').then(() => heading(page, 'Was gespeichert ist'))],
  [
    'a lead on the first day',
    async (page) => {
      await page.context().clearCookies()
      await page.goto(leadsLink)
      await heading(page, /^Willkommen/)
      await password(page)
      await page.getByText('Verbunden').first().waitFor()
    },
  ],
  ['mandates of the faction', (page) => at(page, '/mandate').then(() => heading(page, /Mandate/))],
]

export const newCouncilRoom: Room = {
  name: 'new-council',
  scenes: steps.map(([name]) => name),
  async walk({ browser, shoot, reach }) {
    const data = mkdtempSync(join(tmpdir(), 'schulterschluss-gallery-'))
    const server = await startCouncil(data)
    const context = await browser.newContext(windowOptions())
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(server.setUpLink ?? server.origin)
    for (const [name, go] of steps) if (await reach(name, () => go(page))) await shoot(page, name, { full: true })
    await context.close()
    await server.end()
    rmSync(data, { recursive: true, force: true })
  },
}
