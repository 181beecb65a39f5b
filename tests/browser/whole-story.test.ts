import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { type RunningDemo, startDemo } from '../support/demo.ts'
import { startDemoOnTwoNodes } from '../support/demo-on-two-nodes.ts'
import { desk, phone, windowOf } from '../support/windows.ts'

const main = (page: Page): Promise<string> => page.getByRole('main').innerText()
const shown = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
/** In the window that it acts in: one in the background paints rarely, and a click waits for paint. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.bringToFront()
  await page.getByRole('button', { name }).first().click()
}
const at = (path: string, page: Page): string => new URL(path, page.url()).href

/**
 * An adjournment whose target is called off, on everybody's screen; and what became of an item, whole, on one page. The
 * steps build on each other.
 */
describe.each([
  ['one server with its file', startDemo],
  ['two nodes on PostgreSQL, the leads at one, everybody else at the other', startDemoOnTwoNodes],
] as const)('with %s', (_, start) => {
  let demo: Pick<RunningDemo, 'linkOf' | 'end'>
  let browser: Browser
  let lead: Page
  let partner: Page
  let member: Page
  let secretary: Page

  /** An act of the meeting, from its menu. */
  async function ofMeeting(act: string): Promise<void> {
    await secretary.bringToFront()
    await secretary.getByText('Sitzung und Tagesordnung').click()
    await secretary.locator('.desk-menu').getByRole('button', { name: act }).click()
  }
  const dialog = () => secretary.getByRole('dialog')
  const everybody = (): readonly Page[] => [lead, partner, member]

  beforeAll(async () => {
    demo = await start()
    browser = await launchChromium()
    const windows = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' })
    lead = await windowOf(windows, demo, 'spd-lead', desk)
    partner = await windowOf(windows, demo, 'gruene-lead', desk)
    member = await windowOf(windows, demo, 'gruene-member', phone)
    secretary = await windowOf(windows, demo, 'spd-secretary', desk)
    await lead.goto(at('/leitung/theaterplatz', lead))
    await partner.goto(at('/leitung/theaterplatz', partner))
    await member.goto(at('/tagesordnung?punkt=theaterplatz', member))
  }, 120_000)

  afterAll(async () => {
    await browser.close()
    await demo.end()
  })

  describe('an item adjourned under the agreement', () => {
    it('is adjourned to the next council meeting on everybody’s screen (G6.2)', async () => {
      await secretary.bringToFront()
      await secretary.getByRole('button', { name: /Umbau des Theaterplatzes/ }).click()
      await secretary.getByRole('heading', { name: /Umbau des Theaterplatzes/ }).waitFor()
      await secretary.keyboard.press('t')
      await dialog().getByRole('button', { name: 'Vertagen' }).click()
      for (const page of everybody()) await shown(page, /Rat der Stadt Krefeld, 25\. März/)
      await member.bringToFront()
      expect(await main(member)).toMatch(/VERTAGEN[\s\S]*25\. März/)
    })

    it('goes to the meeting after it when that one is called off, and the count stays one (Q17)', async () => {
      await ofMeeting('Neue Sitzung')
      await dialog().getByLabel('Gremium').selectOption('rat')
      await dialog().getByLabel('Beginn').fill('2021-04-22T17:00')
      await dialog().getByRole('button', { name: 'Festhalten' }).click()
      await dialog().waitFor({ state: 'detached' })
      await secretary.goto(at('/schriftfuehrung?sitzung=rat-maerz', secretary))
      await secretary.getByRole('heading', { name: 'Noch nicht eingeladen' }).waitFor()
      await ofMeeting('Sitzung absagen')
      await dialog().getByRole('button', { name: 'Sitzung absagen' }).click()
      for (const page of everybody()) {
        await page.bringToFront()
        await shown(page, /Rat der Stadt Krefeld, 22\. April/)
        expect(await main(page)).not.toMatch(/vertagt auf[^.]*25\. März/i)
      }
      for (const page of [lead, partner]) {
        // The one that there is has been used: no second wish, and in the queue, too, it waits for the later meeting.
        expect(await main(page)).toMatch(/Vertagung wünschen\s+Nicht mehr\.[^\n]*G6\.2/)
        expect(
          await page
            .getByRole('link', { name: /Umbau des Theaterplatzes/ })
            .first()
            .innerText(),
        ).toContain('22. April')
      }
    })
  })

  describe('the whole story of an item', () => {
    it('is reached from the lead’s desk and tells of it in order, with norms', async () => {
      await lead.bringToFront()
      await lead.getByRole('link', { name: /^Ganzer Verlauf/ }).click()
      await lead.getByRole('heading', { level: 1, name: /Umbau des Theaterplatzes/ }).waitFor()
      await shown(lead, 'Sitzung abgesagt')
      expect(new URL(lead.url()).pathname).toBe('/verlauf/theaterplatz')
      const said = await main(lead)
      const inOrder = [
        'Punkt angelegt',
        'Einordnung bestätigt',
        'Dissens angezeigt',
        'Erst die Bürgerbeteiligung abwarten',
        'Der Dissens besteht fort.',
        'Vertagung gewünscht',
        'Sitzung eröffnet',
        'Vertagt auf: Rat der Stadt Krefeld, 25. März.',
        'Das ist die 1. Vertagung nach der Vereinbarung.',
        'Rat der Stadt Krefeld, 25. März: Sitzung abgesagt',
        'Rat der Stadt Krefeld, 22. April, statt Rat der Stadt Krefeld, 25. März. Eine weitere Vertagung ist das nicht.',
      ]
      const places = inOrder.map((words) => said.toLowerCase().indexOf(words.toLowerCase()))
      expect(places).not.toContain(-1)
      expect(places.toSorted((a, b) => a - b)).toEqual(places)
      expect(said.match(/Das ist die \d\. Vertagung/g)).toHaveLength(1)
      const cancelled = lead.getByRole('listitem').filter({ hasText: 'Sitzung abgesagt' })
      expect(await cancelled.innerText()).toMatch(/G6\.2, Z\. 590–593/)
      expect(await violationsOn(lead)).toEqual([])
    })

    it('follows what happens while it is open: a vote, its correction, its confirmation', async () => {
      await lead.goto(at('/verlauf/abfall', lead))
      await lead.getByRole('heading', { level: 1, name: /Abfallgebühren/ }).waitFor()
      await secretary.bringToFront()
      await secretary.goto(at('/schriftfuehrung?sitzung=rat-feb', secretary))
      await secretary.getByRole('heading', { name: /Abfallgebühren/ }).waitFor()
      await secretary.keyboard.press('o')
      await secretary.locator('.segments input:focus').waitFor()
      await secretary.keyboard.press('Control+Enter')
      await shown(secretary, 'vorläufig, bis bestätigt')
      await secretary.keyboard.press('r')
      await secretary.getByRole('radio', { name: 'Abgelehnt' }).check()
      await secretary.getByLabel('Grund').fill('Verzählt')
      await secretary.keyboard.press('Control+Enter')
      await shown(secretary, 'Abgelehnt')
      await shown(lead, /Zuvor festgehalten/)
      const correction = await lead.getByRole('listitem').filter({ hasText: 'Ergebnis berichtigt' }).innerText()
      expect(correction).toMatch(
        /SPD, Schriftführung[\s\S]*Verzählt[\s\S]*Abgelehnt[\s\S]*Zuvor festgehalten: Angenommen/,
      )
      expect(correction).toMatch(/G4\.2, Z\. 580–582/)
    })

    it('is the same for a member, reached from the item, and without names of the other side', async () => {
      await member.bringToFront()
      await member.getByRole('link', { name: /^Ganzer Verlauf/ }).click()
      await shown(member, 'Sitzung abgesagt')
      const said = await main(member)
      expect(said).toMatch(/SPD, Vorstand/)
      expect(said).not.toContain('Ellerkamp')
      expect(await violationsOn(member)).toEqual([])
    })

    it('names the motion that it was, with the days from the notice on', async () => {
      await partner.bringToFront()
      await partner.goto(at('/antragsvorhaben/spd:altschulden', partner))
      await partner.getByRole('heading', { level: 1 }).waitFor()
      await lead.bringToFront()
      await lead.goto(at('/antragsvorhaben/spd:altschulden', lead))
      await press(lead, 'Einreichen')
      await lead.waitForTimeout(400)
      await press(lead, 'Jetzt einreichen')
      await lead.getByRole('link', { name: 'Zum Punkt' }).click()
      await lead.getByRole('link', { name: /^Ganzer Verlauf/ }).click()
      await shown(lead, 'Antragsvorhaben: eingereicht')
      expect(await main(lead)).toMatch(
        /Aus dem Antragsvorhaben\s+Resolution: Kommunaler[\s\S]*Kenntnis gegeben[\s\S]*G7\.2/,
      )
    })
  })
})
