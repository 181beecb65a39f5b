import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { RunningDemo } from '../support/demo.ts'
import { pastedList } from './gallery/agenda-files.ts'
import type { NotificationsView } from '../../server/protocol/notifications.ts'

/** The screens of the running demo and how to get to each. They build on each other: one vote, one meeting. */

export type Person = 'stranger' | 'member' | 'lead' | 'secretary'
export type Cast = Readonly<Record<Person, Page>> & {
  readonly demo: RunningDemo
  /** Where nobody is signed in. */
  readonly address: string
}

const agendaFile = fileURLToPath(new URL('../server/oparl/fixtures/list-page.json', import.meta.url))

const go = (page: Page, path: string) =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)

const scene = (name: string, on: Person, arrive: Scene['arrive']): Scene => ({ name, on, arrive })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

async function speakEnglish(page: Page): Promise<void> {
  await page.locator('.menu summary').click()
  await page.getByRole('button', { name: 'English' }).click()
  await shown(page, 'Connected')
}

/** Somebody who has confirmed an address and set up a phone: the demo's server sends nothing to anybody. */
const told: NotificationsView = {
  choices: {
    kinds: ['yourTurn', 'lineChanged'],
    when: 'daily',
    hour: 7,
    quiet: { from: 21, to: 7 },
    says: 'kind',
  },
  timeZone: 'Europe/Berlin',
  email: { possible: true, address: 'ratsmitglied@example.org', confirmed: true },
  push: {
    key: 'BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U',
    devices: [{ id: 'phone', device: 'Chrome auf Android', here: false, createdAt: '2021-01-14T09:20:00.000Z' }],
  },
}

export interface Scene {
  readonly name: string
  readonly on: Person
  readonly arrive: (page: Page, cast: Cast) => Promise<unknown>
}

export const scenes: readonly Scene[] = [
  scene('nobody signed in', 'stranger', async (page, cast) => {
    await page.goto(cast.address)
    await heading(page, 'Anmelden')
  }),
  scene('a sign-in link that is no good', 'stranger', (page, cast) => page.goto(`${cast.address}/a/${'a'.repeat(43)}`)),
  scene('the hall', 'member', (page) => shown(page, 'TOP 4')),
  scene('the hall’s norm in the agreement', 'member', async (page) => {
    await page.locator('.norm-link').first().click()
    await page.getByRole('dialog').waitFor()
  }),
  scene('the agenda', 'member', async (page) => {
    await page.keyboard.press('Escape')
    await go(page, '/tagesordnung')
    await heading(page, 'Tagesordnung')
  }),
  scene('an item of the agenda', 'member', async (page) => {
    await go(page, '/tagesordnung?punkt=parkraum')
    await heading(page, 'Parkraumkonzept')
  }),
  scene('the agreement', 'member', async (page) => {
    await go(page, '/vereinbarung')
    await page.locator('.norm').first().waitFor()
  }),
  scene('the rehearsals', 'member', async (page) => {
    await go(page, '/probelauf')
    await heading(page, 'Probelauf')
  }),
  scene('a rehearsal under way, and what may be tried in it', 'member', async (page) => {
    await go(page, '/probelauf/dissent')
    await page.getByRole('button', { name: 'Weiter: Dissens anzeigen' }).click()
    await page.getByText('Was wäre, wenn …?').click()
    await page.getByText('Das geht gerade nicht').click()
    await page.getByRole('button', { name: 'Trotzdem versuchen Freigabe ablehnen' }).click()
  }),
  scene('the account', 'member', async (page) => {
    await go(page, '/konto')
    await shown(page, 'Angemeldete Geräte')
  }),
  scene('being told, where the server sends e-mails and there is a device', 'member', async (page) => {
    await page.route('**/api/notifications', (route) => route.fulfill({ json: told }))
    await go(page, '/tagesordnung')
    await go(page, '/konto')
    await shown(page, 'Probe an mich schicken')
    await page.unroute('**/api/notifications')
  }),
  scene('Leichte Sprache', 'member', async (page) => {
    await go(page, '/leichte-sprache')
    await heading(page, 'Schulterschluss in Leichter Sprache')
  }),
  scene('an address without a screen', 'member', async (page) => {
    await go(page, '/nirgends')
    await heading(page, 'Diese Seite gibt es nicht')
  }),
  scene('the lead’s list', 'lead', (page) => heading(page, /^Sie sind dran/)),
  scene('an item on the lead’s desk', 'lead', async (page) => {
    await go(page, '/leitung/radweg')
    await heading(page, 'Radweg an der Ritterstraße')
  }),
  scene('all that may be done with an item, and what not', 'lead', (page) => page.getByText(/^Weiteres, /).click()),
  scene('a changed line that takes the phone over', 'member', async (page, cast) => {
    await go(page, '/saal')
    await cast.lead.bringToFront()
    await go(cast.lead, '/leitung/kita')
    await cast.lead.getByRole('button', { name: 'Dissens anzeigen' }).first().click()
    await cast.lead.waitForTimeout(400)
    await cast.lead.getByRole('button', { name: 'Jetzt anzeigen' }).first().click()
    await page.bringToFront()
    await page.getByRole('alertdialog').waitFor()
  }),
  scene('the whole story of an item', 'lead', async (page) => {
    await go(page, '/verlauf/parkraum')
    await shown(page, 'Freigabe-Beratung geöffnet')
  }),
  scene('the years’ figures, with their numbers', 'lead', async (page) => {
    await go(page, '/rueckblick')
    await heading(page, /Linie/)
    await page.getByText('Zahlen als Tabelle').first().click()
  }),
  scene('what became of the measures', 'lead', async (page) => {
    await go(page, '/massnahmen')
    await heading(page, /^Von \d+ Zielen/)
  }),
  scene('the measures of a chapter, and what may be said of one', 'lead', async (page) => {
    await page.getByRole('link', { name: 'Finanzen' }).click()
    await page.getByText('Stand angeben oder Punkt verknüpfen').first().click()
    await page.getByRole('button', { name: 'Umgesetzt' }).first().click()
    await shown(page, /^SPD: umgesetzt/)
  }),
  scene('the search over everything', 'lead', async (page) => {
    await page.keyboard.press('/')
    await page.getByRole('combobox', { name: /^Suchen/ }).fill('ritterstrasse')
    await page.locator('#finder-list [role=option]').first().waitFor()
  }),
  scene('what the search led to', 'lead', async (page) => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await heading(page, 'Radweg an der Ritterstraße')
  }),
  scene('the planned motions', 'lead', async (page) => {
    await go(page, '/antragsvorhaben')
    await heading(page, 'In Vorbereitung')
  }),
  scene('a planned motion of the own side', 'lead', async (page) => {
    await page.locator('.plan--inside h3 a').first().click()
    await page.getByText(/^Weiteres, /).click()
  }),
  scene('the form for a new motion', 'lead', async (page) => {
    await go(page, '/antragsvorhaben?neu')
    await heading(page, 'Neues Vorhaben')
  }),
  scene('a released item on the lead’s desk', 'lead', async (page) => {
    await shown(page, /festgehalten/)
    await go(page, '/leitung/parkraum')
    await heading(page, 'Parkraumkonzept')
  }),
  scene('the secretary before the vote', 'secretary', (page) => heading(page, 'Abfallgebühren')),
  scene('all that may be done with the meeting, and what not', 'secretary', async (page) => {
    await page.getByText('Sitzung und Tagesordnung').click()
    await page.locator('.desk-menu .withheld summary').click()
  }),
  scene('an item to be added', 'secretary', async (page) => {
    await page.getByRole('button', { name: 'Punkt hinzufügen' }).click()
    await page.getByRole('dialog').waitFor()
  }),
  scene('classes to be proposed', 'secretary', async (page) => {
    await page.keyboard.press('Escape')
    await page.getByText('Sitzung und Tagesordnung').click()
    await page.getByRole('button', { name: 'Einordnungen vorschlagen' }).click()
    await heading(page, 'Einordnungen')
  }),
  scene('items without a meeting', 'secretary', async (page) => {
    await page.getByText('Sitzung und Tagesordnung').click()
    await page.getByRole('button', { name: 'Aus dem Vorrat' }).click()
    await heading(page, /Vorrat/)
  }),
  scene('the agenda put in order by hand', 'secretary', async (page) => {
    await page.getByText('Sitzung und Tagesordnung').click()
    await page.getByRole('button', { name: 'Tagesordnung bearbeiten' }).click()
    await heading(page, 'Tagesordnung bearbeiten')
  }),
  scene('a pasted list before it is added', 'secretary', async (page) => {
    await page.getByRole('button', { name: 'Liste einfügen' }).first().click()
    await page.locator('.paste-field').fill(pastedList)
    await heading(page, /^Vorschau/)
  }),
  scene('the link to the wall of the hall', 'secretary', async (page) => {
    await page.getByText('Sitzung und Tagesordnung').click()
    await page.getByRole('button', { name: 'Saal-Anzeige' }).click()
    await page.getByLabel('Link zur Saal-Anzeige').waitFor()
  }),
  scene('the wall of the hall', 'stranger', async (page, cast) => {
    await page.goto(await cast.secretary.getByLabel('Link zur Saal-Anzeige').inputValue())
    await heading(page, 'Abfallgebühren')
  }),
  scene('the secretary in the vote', 'secretary', async (page) => {
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Zurück' }).first().click()
    await page.keyboard.press('o')
    await shown(page, 'Linie, eingefroren')
  }),
  scene('the secretary after the vote', 'secretary', async (page) => {
    await page.keyboard.press('Control+Enter')
    await shown(page, 'vorläufig, bis bestätigt')
  }),
  scene('a result to be corrected', 'secretary', async (page) => {
    await page.keyboard.press('r')
    await page.getByRole('form').waitFor()
  }),
  scene('the vote list', 'secretary', async (page) => {
    await go(page, '/votenliste')
    await heading(page, /^Votenliste/)
  }),
  scene('the record', 'secretary', async (page) => {
    await go(page, '/niederschrift')
    await heading(page, /^Niederschrift/)
  }),
  scene('reading an agenda in', 'secretary', async (page) => {
    await go(page, '/einlesen')
    await heading(page, /einlesen/i)
  }),
  scene('the preview of an agenda', 'secretary', async (page) => {
    await page.locator('input[type=file]').setInputFiles(agendaFile)
    await shown(page, 'Stadtrat (4. Sitzung)')
  }),
]

/** The screens that most people see, in the second language too. */
export const inEnglish: readonly Scene[] = [
  scene('the hall, in English', 'member', async (page) => {
    await page.getByRole('button', { name: 'Gesehen' }).click()
    await speakEnglish(page)
  }),
  scene('the lead’s desk, in English', 'lead', async (page) => {
    await speakEnglish(page)
  }),
  scene('the secretary’s desk, in English', 'secretary', async (page) => {
    await go(page, '/schriftfuehrung')
    await speakEnglish(page)
  }),
]

/** The last: after it nobody is connected. */
export const lost: readonly Scene[] = [
  scene('the hall without the server', 'member', async (page, cast) => {
    await cast.demo.kill()
    await shown(page, 'OUTDATED')
  }),
  scene('the last state of the hall, shown on demand', 'member', async (page) => {
    await page.getByRole('button', { name: /^Show the last state/ }).click()
    await page.locator('.poster').first().waitFor()
  }),
  scene('the lead’s desk without the server', 'lead', (page) => shown(page, /^No connection/)),
  scene('the secretary without the server', 'secretary', (page) => shown(page, /^No connection/)),
]
