import Sqlite from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import musterstadt from '../../machines/agreements/musterstadt/agreement.json' with { type: 'json' }
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { type CouncilProcess, startCouncil } from '../support/council-process.ts'
import { desk, phone } from '../support/windows.ts'

/**
 * `npm start` on an empty folder, through the set-up, invitations on several devices (passkeys in Chromium's virtual
 * authenticator, and a password), to a first meeting. Every person has a browser profile of their own. The steps build on
 * each other.
 */

const words = 'vier Wörter im Regen'
/** An agreement of the council's own: two partners, in force today. */
const { seats: _, ...theirs } = musterstadt
const agreement = {
  ...theirs,
  id: 'neustadt',
  title: { de: 'Absprache für Neustadt', en: 'Deal for Neustadt' },
  council: { de: 'Stadtrat Neustadt', en: 'Neustadt City Council' },
  validFrom: '2020-01-01',
  validTo: '2099-12-31',
  partners: musterstadt.partners.slice(0, 2),
}
const inTwoDays = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10)
const sitting = {
  id: 'https://example.org/meeting/1',
  type: 'https://schema.oparl.org/1.1/Meeting',
  name: 'Stadtrat Musterstadt (1. Sitzung)',
  start: `${inTwoDays}T17:00:00+01:00`,
  agendaItem: [
    {
      id: 'https://example.org/item/1',
      type: 'https://schema.oparl.org/1.1/AgendaItem',
      number: '1',
      name: 'Bebauungsplan Nr. 12, Satzungsbeschluss',
      public: true,
      order: 1,
    },
  ],
}
const jsonFile = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(value)),
})

const data = mkdtempSync(join(tmpdir(), 'schulterschluss-first-'))
let server: CouncilProcess
let browser: Browser
const invitations = new Map<string, string>()
const pages: Record<string, Page> = {}

/** A device of somebody: a profile of its own, with a built-in authenticator that knows its owner's finger. */
async function device(who: string, size: typeof desk): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce', viewport: size })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const developer = await context.newCDPSession(page)
  await developer.send('WebAuthn.enable')
  await developer.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  pages[who] = page
  return page
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const main = (page: Page): Promise<string> => page.getByRole('main').innerText()

/** As if everybody had proved who they are long ago; the file is open to another process. */
function proofsGrowOld(): void {
  const file = new Sqlite(join(data, 'neustadt.sqlite'))
  file.exec('UPDATE sessions SET proved_at = 0')
  file.close()
}

async function joinWith(how: 'passkey' | 'password', who: string, size = desk): Promise<Page> {
  const page = await device(who, size)
  await page.goto(invitations.get(who) ?? '')
  await heading(page, `Willkommen, ${who}`)
  expect(page.url(), 'the token does not stay in the address').not.toContain('#')
  if (how === 'passkey') await press(page, 'Passkey einrichten')
  else {
    await page.getByLabel('Passwort', { exact: true }).fill(words)
    await press(page, 'Passwort festlegen')
  }
  await page.locator('.menu summary').waitFor()
  return page
}

beforeAll(async () => {
  server = await startCouncil(data)
  browser = await launchChromium()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await server.end()
  rmSync(data, { recursive: true, force: true })
})

describe('npm start on an empty folder', () => {
  it('prints a link, behind which a council is set up under its own agreement', async () => {
    const page = await device('Ada Verwalter', desk)
    await page.goto(server.setUpLink ?? '')
    await page.getByRole('radio', { name: /Eigene Vereinbarung/ }).check()
    await page
      .locator('input[type="file"]')
      .setInputFiles(jsonFile('faulty.json', { ...agreement, validTo: '1999-01-01' }))
    await page.getByText('Das Ende liegt vor dem Anfang').waitFor()
    await page.locator('input[type="file"]').setInputFiles(jsonFile('neustadt.json', agreement))
    await page.getByText('neustadt.json ist in Ordnung').waitFor()
    await press(page, 'Weiter')
    await page.fill('[name="administrator"]', 'Ada Verwalter')
    await page.fill('[name="leads-buergerliste-0"]', 'Gesine Harmsdorf')
    await page.fill('[name="secretaries-buergerliste-0"]', 'Falk Osterloh')
    await page.fill('[name="leads-freiemitte-0"]', 'Ingmar Seefelder')
    expect(await violationsOn(page)).toEqual([])
    await press(page, 'Rat einrichten')
    await heading(page, 'Der Rat ist eingerichtet')
    for (const name of ['Ada Verwalter', 'Gesine Harmsdorf', 'Falk Osterloh', 'Ingmar Seefelder']) {
      invitations.set(name, await page.getByLabel(`Einladungslink für ${name}`).inputValue())
    }
    expect([...invitations.values()].every((link) => link.startsWith(`${server.origin}/einladung#`))).toBe(true)
  })

  it('lets the administrator in with a passkey, to people and to nothing else', async () => {
    const page = pages['Ada Verwalter']!
    await page.getByRole('link', { name: 'Jetzt die Verwaltung anmelden' }).click()
    await heading(page, 'Willkommen, Ada Verwalter')
    await press(page, 'Passkey einrichten')
    await heading(page, 'Personen')
    expect(await page.getByRole('navigation', { name: 'Bereiche' }).innerText()).toBe('Personen\nAusschüsse\nBetrieb')
    await page.goto(`${server.origin}/tagesordnung`)
    await heading(page, 'Personen')
  })
})

describe('its people', () => {
  it('come in by their invitations, with a passkey or a password, each on their own device', async () => {
    const lead = await joinWith('passkey', 'Gesine Harmsdorf')
    await lead.getByText('Verbunden').first().waitFor()
    // The agreement comes after the line.
    await expect.poll(() => lead.locator('.bar').innerText()).toContain('Bürgerliste, Vorstand')
    const partner = await joinWith('password', 'Ingmar Seefelder')
    await partner.getByText('Verbunden').first().waitFor()
    await joinWith('password', 'Falk Osterloh')
    await lead.goto(invitations.get('Gesine Harmsdorf') ?? '')
    await heading(lead, 'Einladung nicht gültig')
  })

  it('sign in again: by passkey without typing anything, by name and password', async () => {
    const lead = pages['Gesine Harmsdorf']!
    await lead.goto(server.origin)
    await lead.locator('.menu summary').click()
    await press(lead, 'Abmelden')
    await heading(lead, 'Anmelden')
    await press(lead, 'Mit Passkey anmelden')
    await lead.getByText('Verbunden').first().waitFor()
    const partner = pages['Ingmar Seefelder']!
    await partner.locator('.menu summary').click()
    await press(partner, 'Abmelden')
    await heading(partner, 'Anmelden')
    expect(await violationsOn(partner)).toEqual([])
    await partner.getByLabel('Anmeldename').fill('ingmar.seefelder')
    await partner.getByLabel('Passwort', { exact: true }).fill('etwas ganz anderes')
    await press(partner, /^Anmelden/)
    await partner.getByText('Anmeldename oder Passwort stimmen nicht').waitFor()
    await partner.getByLabel('Passwort', { exact: true }).fill(words)
    await press(partner, /^Anmelden/)
    await partner.getByText('Verbunden').first().waitFor()
  })

  it('are more when the administrator invites somebody and their own faction confirms it, each after a fresh proof', async () => {
    const admin = pages['Ada Verwalter']!
    await press(admin, 'Person hinzufügen')
    await admin.getByLabel('Name', { exact: true }).fill('Bosse Lindhorst')
    await admin.getByLabel('Fraktion').selectOption('freiemitte')
    expect(await violationsOn(admin)).toEqual([])
    proofsGrowOld()
    await press(admin, 'Eintragen')
    await heading(admin, 'Bitte bestätigen Sie, dass Sie es sind')
    expect(await violationsOn(admin)).toEqual([])
    await press(admin, 'Mit Passkey bestätigen')
    await heading(admin, 'Bosse Lindhorst')
    await press(admin, 'Einladung ausstellen')
    invitations.set('Bosse Lindhorst', await admin.getByLabel('Einladungslink für Bosse Lindhorst').inputValue())
    expect(await violationsOn(admin)).toEqual([])
    const member = await joinWith('passkey', 'Bosse Lindhorst', phone)
    await heading(member, 'Heute kein Mandat')
    await member.getByText('Ihre Fraktion muss das Mandat noch bestätigen').waitFor()
    const partner = pages['Ingmar Seefelder']!
    await partner.reload()
    await partner.getByRole('link', { name: 'Ein Mandat wartet auf Ihre Bestätigung' }).click()
    await partner.getByRole('button', { name: 'Bestätigen Bosse Lindhorst' }).waitFor()
    expect(await violationsOn(partner)).toEqual([])
    proofsGrowOld()
    await press(partner, 'Bestätigen Bosse Lindhorst')
    const proof = partner.getByRole('dialog')
    await proof.getByLabel('Passwort', { exact: true }).fill(words)
    await proof.getByRole('button', { name: 'Bestätigen' }).click()
    await partner.getByText('Nichts wartet auf Bestätigung').waitFor()
    await member.getByText('Verbunden').first().waitFor()
    await member.getByText('Keine Sitzung angesetzt').first().waitFor()
  })
})

describe('a first meeting', () => {
  it('is read in by the secretary', async () => {
    const office = pages['Falk Osterloh']!
    await office.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Einlesen' }).click()
    await office.locator('input[type="file"]').setInputFiles(jsonFile('sitzung.json', sitting))
    await press(office, /^Einlesen: \d+ Einträge/)
    await office.getByText('Eingelesen').first().waitFor()
    const member = pages['Bosse Lindhorst']!
    await member.getByText('Noch nicht eröffnet').first().waitFor()
    expect(await main(member)).not.toContain('Keine Sitzung angesetzt')
  })

  it('has its item classified and its line confirmed by both leads', async () => {
    const [lead, partner] = [pages['Gesine Harmsdorf']!, pages['Ingmar Seefelder']!]
    for (const page of [lead, partner]) {
      await page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Leitung' }).click()
      await page.locator('a[href^="/leitung/"]').filter({ hasText: 'Bebauungsplan' }).first().click()
      await heading(page, /Bebauungsplan/)
    }
    await press(lead, '„erfasst“ vorschlagen')
    await press(partner, '„erfasst“ bestätigen')
    await press(lead, 'Linie vorschlagen')
    await lead.getByRole('radio', { name: 'JA' }).check()
    await press(lead, 'Festhalten')
    await partner.getByRole('button', { name: 'JA bestätigen' }).first().waitFor()
    expect(await main(partner), 'one side alone makes no line').toMatch(/KEINE\s+LINIE/)
    await press(partner, 'JA bestätigen')
    await partner
      .getByText(/JA bestätigen: festgehalten/)
      .first()
      .waitFor()
  })

  it('begins, and the member’s phone shows JA', async () => {
    const office = pages['Falk Osterloh']!
    await office.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name: 'Sitzung' }).click()
    await press(office, 'Einladung festhalten')
    await press(office, 'Sitzung eröffnen')
    await press(office, /Aufrufen|Nächsten aufrufen/)
    const member = pages['Bosse Lindhorst']!
    await member.getByText('TOP 1').first().waitFor()
    expect(await main(member)).toMatch(/TOP 1[\s\S]*beide Fraktionen\s+Linie:\s+JA/)
  })

  it('goes on after the administrator has ended the member’s session on a lost phone', async () => {
    const [admin, member] = [pages['Ada Verwalter']!, pages['Bosse Lindhorst']!]
    await admin.reload()
    await press(admin, /^Abmelden/)
    await heading(member, 'Anmelden')
    expect(await member.content(), 'nothing stays on the screen').not.toContain('Bebauungsplan')
    await press(member, 'Mit Passkey anmelden')
    await member.getByText('TOP 1').first().waitFor()
  })
})
