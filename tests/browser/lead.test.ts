import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addItem, addMeeting, agreedYes } from '../server/support/agenda.ts'
import { newHouse, type House } from '../server/support/house.ts'
import { real, words } from '../server/support/joining.ts'
import { Visitor } from '../server/support/visitor.ts'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { desk, phone } from '../support/windows.ts'

/** The lead's desk with a whole agenda: what is promised in clicks is counted in clicks. */

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)
afterAll(() => browser.close())

const subjects = ['Grundschule', 'Feuerwache', 'Stadtbücherei', 'Rheinbrücke', 'Musikschule', 'Markthalle', 'Deichweg']
const titles = [
  ...Array.from({ length: 38 }, (_, at) => `${subjects[at % subjects.length] ?? ''}, Bauabschnitt ${at + 1}`),
  'Satzung über die Erhebung von Abfallgebühren',
  'Resolution: Halbstundentakt der Regionalbahn erhalten',
]
/** An agenda as a council's information system exports it. */
const sitting = {
  id: 'https://example.org/meeting/40',
  type: 'https://schema.oparl.org/1.1/Meeting',
  name: 'Rat der Stadt (4. Sitzung)',
  start: '2021-02-04T17:00:00+01:00',
  agendaItem: titles.map((name, at) => ({
    id: `https://example.org/item/${at + 1}`,
    type: 'https://schema.oparl.org/1.1/AgendaItem',
    number: String(at + 1),
    name,
    public: true,
    order: at + 1,
  })),
}

/** A window of somebody: by id, or by the cookie that they have. */
async function windowFor(house: House, who: string, path: string, viewport: typeof desk): Promise<Page> {
  const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce', viewport })
  const [name = '', value = ''] = (who.includes('=') ? who : await house.signIn(who)).split('=')
  const origin = `http://127.0.0.1:${house.port}`
  await context.addCookies([{ name, value, url: origin }])
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  // Every press of a finger or a mouse on this page, whatever it hits.
  await page.addInitScript(() => {
    let presses = 0
    addEventListener('pointerdown', () => (document.documentElement.dataset['presses'] = String(++presses)), true)
  })
  await page.goto(origin + path)
  await page.getByText('Verbunden').first().waitFor()
  return page
}

/** Holds back what the server says to this page, so that it acts on what it last saw. */
async function slowLine(page: Page): Promise<{ hold: () => void; release: () => void }> {
  const held: (() => void)[] = []
  let holding = false
  await page.routeWebSocket(/\/live/, (socket) => {
    const server = socket.connectToServer()
    server.onMessage((message) => (holding ? held.push(() => socket.send(message)) : socket.send(message)))
  })
  await page.reload()
  await page.getByText('Verbunden').first().waitFor()
  return {
    hold: () => (holding = true),
    release: () => {
      holding = false
      for (const say of held.splice(0)) say()
    },
  }
}

const presses = async (page: Page): Promise<number> =>
  Number((await page.locator('html').getAttribute('data-presses')) ?? 0)
const all = (page: Page, verb: string) => page.getByRole('checkbox', { name: `alle auswählen : ${verb}` })
const bar = (page: Page) => page.getByRole('region', { name: 'Auswahl' })
const button = (page: Page, name: string | RegExp) => bar(page).getByRole('button', { name })

it('two leads classify and settle forty imported items, each in at most six clicks, seeing first what it means', async () => {
  const house = await newHouse()
  const office = await windowFor(house, 'spd.secretary', '/einlesen', desk)
  await office.locator('input[type="file"]').setInputFiles({
    name: 'sitzung.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(sitting)),
  })
  await office.getByRole('button', { name: /^Einlesen: \d+ Einträge/ }).click()
  await office.getByText('Eingelesen').first().waitFor()

  const lead = await windowFor(house, 'spd.lead', '/leitung', desk)
  const partner = await windowFor(house, 'gruene.lead', '/leitung', desk)
  const line = await slowLine(lead)

  await all(lead, 'Einordnen').click()
  const preview = await bar(lead).innerText()
  expect(preview).toContain('38 × „erfasst“ vorschlagen. Vermerkt als nicht finanzwirksam.')
  expect(preview).toContain('1 × „Resolution“ vorschlagen.')
  expect(preview).toContain('Gilt, sobald beide Fraktionen es bestätigt haben.')
  for (const [at, title] of titles.entries()) expect(preview).toContain(`TOP ${at + 1}: ${title}`)
  expect(await violationsOn(lead)).toEqual([])
  await button(lead, '40 Vorschläge übernehmen').click()
  await bar(lead).getByText('40 festgehalten').waitFor()
  expect(await bar(lead).getByRole('listitem').count(), 'every item has an answer of its own').toBe(40)

  await all(partner, 'Einordnung bestätigen').click()
  expect(await bar(partner).innerText()).toContain('Damit ist die Abstimmung zwischen den Fraktionen frei.')
  await button(partner, '40 Einordnungen bestätigen').click()
  await bar(partner).getByText('40 festgehalten').waitFor()
  await button(partner, 'Schließen').click()
  await all(partner, 'Linie vorschlagen').click()
  expect(await bar(partner).innerText()).toContain('39 × JA vorschlagen.')
  await button(partner, '39-mal JA vorschlagen').click()
  await bar(partner).getByText('39 festgehalten').waitFor()
  expect(await presses(partner)).toBeLessThanOrEqual(6)

  await button(lead, 'Schließen').click()
  await all(lead, 'Linie bestätigen').click()
  expect(await bar(lead).innerText()).toContain('Damit ist es die gemeinsame Linie zu Fassung 1.')
  // In this moment the other side thinks again, and this page does not know it yet.
  line.hold()
  const doubtful = [...house.app.council.state.items.values()].find(({ context }) => context.number === '7')
  const item = doubtful?.context.item ?? ''
  const others = await house.screen('gruene.lead')
  await others.command({ type: 'line.withdraw', item })
  await button(lead, '39 Linien bestätigen').click()
  await expect.poll(() => agreed(house)).toBe(4)
  line.release()
  await bar(lead).getByText('38 festgehalten, 1 nicht').waitFor()
  expect(await presses(lead)).toBeLessThanOrEqual(6)
  expect(await bar(lead).getByRole('listitem').first().innerText()).toMatch(/TOP 7, JA:.*G3\.1/s)
  await button(lead, 'Schließen').click()
  expect(await bar(lead).innerText(), 'what was not taken stays selected').toMatch(
    /^1 ausgewählt[\s\S]*TOP 7: Deichweg/,
  )
  expect(agreed(house)).toBe(38)
}, 60_000)

it('a lead in the hall flags dissent with two taps on a phone, and the desk may be worked by keys alone', async () => {
  const house = await newHouse()
  const office = await house.screen('spd.secretary')
  for (const command of [addMeeting(), addItem('a'), addItem('b', { number: '2' })]) await office.command(command)
  for (const item of ['a', 'b']) {
    for (const [who, command] of agreedYes(item).slice(0, item === 'a' ? 4 : 0)) {
      await (await house.screen(who)).command(command)
    }
  }
  for (const type of ['meeting.invite', 'meeting.open']) {
    await office.command({ type, meeting: 'rat-feb', ...(type === 'meeting.open' && { quorate: true }) })
  }
  await office.command({ type: 'item.call', item: 'a' })
  const hand = await windowFor(house, 'gruene.lead', '/saal', phone)
  await hand.getByText('TOP 1').first().waitFor()
  expect(await violationsOn(hand)).toEqual([])
  await hand.getByRole('link', { name: 'Dissens anzeigen' }).click()
  const now = hand.getByRole('button', { name: 'Jetzt anzeigen' })
  await now.waitFor()
  await expect.poll(() => now.evaluate((one) => one === document.activeElement)).toBe(true)
  const { y = 0 } = (await now.boundingBox()) ?? {}
  expect(y > 0 && y < phone.height - 60, 'it is on the screen, above the tabs').toBe(true)
  expect(await violationsOn(hand)).toEqual([])
  // Two taps, not a double tap: the desk takes a second one within 350 ms for a slip of the finger.
  await hand.waitForTimeout(400)
  await now.click()
  await hand
    .getByText(/Dissens anzeigen: festgehalten/)
    .first()
    .waitFor()
  expect(await presses(hand)).toBe(2)
  expect(house.app.council.state.items.get('a')?.context.dissent?.by).toBe('gruene')

  const keys = await windowFor(house, 'spd.lead', '/leitung/b', desk)
  await keys.locator('a[data-item="b"]').focus()
  await keys.keyboard.press('Space')
  await bar(keys).getByText('1 ausgewählt').waitFor()
  for (let tries = 0; tries < 12; tries++) {
    if (await button(keys, '1 Vorschlag übernehmen').evaluate(isFocused)) break
    await keys.keyboard.press('Tab')
  }
  await keys.keyboard.press('Enter')
  await bar(keys).getByText('1 festgehalten').waitFor()
  expect(await presses(keys)).toBe(0)
}, 60_000)

const isFocused = (one: Element): boolean => one === document.activeElement
it('shows what a new text says otherwise, word by word, from wordings that a lead and the office brought', async () => {
  const house = await newHouse()
  const office = await house.screen('spd.secretary')
  for (const command of [addMeeting(), addItem('a')]) await office.command(command)
  const lead = await windowFor(house, 'gruene.lead', '/leitung/a', phone)
  await lead.getByRole('button', { name: 'Wortlaut zu Fassung 1 hinterlegen' }).click()
  await lead.getByRole('button', { name: 'Wortlaut hinterlegen' }).click()
  await lead.getByText('Bitte ausfüllen.').waitFor()
  const box = lead.getByRole('textbox', { name: 'Wortlaut von Fassung 1' })
  await lead.locator('.wording-file input').setInputFiles({
    name: 'beschluss.docx',
    mimeType: 'text/plain',
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff]),
  })
  await lead.getByText('Diese Datei ist kein Text.').waitFor()
  expect(await violationsOn(lead)).toEqual([])
  await lead.locator('.wording-file input').setInputFiles({
    name: 'beschluss.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Der Rat beschließt den Spielplatz.\nFrist: März.'),
  })
  await expect.poll(() => box.inputValue()).toContain('Frist: März.')
  await lead.getByRole('button', { name: 'Wortlaut hinterlegen' }).click()
  await lead.getByText(/^Wortlaut von Grüne,/).waitFor()
  await office.command({
    type: 'text.change',
    item: 'a',
    version: 2,
    note: 'Längere Frist',
    wording: 'Der Rat beschließt den Spielplatz.\nFrist: Mai. Die Verwaltung berichtet.',
  })
  await lead.getByText('Unterschied zwischen den Fassungen zeigen').click()
  const shown = lead.locator('.wording')
  await shown.waitFor()
  expect(await shown.innerText()).toMatch(/gestrichen:\s+März\s+Ende\.\s+eingefügt:\s+Mai/)
  expect(await shown.locator('del').allInnerTexts()).toHaveLength(1)
  await lead.getByLabel('Von').selectOption('2')
  await lead.getByText('Kein Unterschied.').waitFor()
  await lead.getByLabel('Von').selectOption('1')
  await lead.getByText(/1 Stelle gestrichen/).waitFor()
  expect(await violationsOn(lead)).toEqual([])
  expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
}, 60_000)

it('takes a release consent after a fresh proof, asked for in the middle of the act', async () => {
  const { house, time, invite } = await real()
  const visitor = new Visitor(house)
  await visitor.post('/api/invitation/password', { token: await invite(), password: words })
  const by = async (who: string, ...commands: readonly object[]): Promise<void> => {
    const screen = await house.screen(who)
    for (const command of commands) expect(await screen.command(command)).toMatchObject({ ok: true })
  }
  const ended = [
    { type: 'consensus.fail', item: 'a' },
    { type: 'adjourn.waive', item: 'a' },
  ]
  await by('spd.secretary', addMeeting(), addItem('a'))
  for (const [who, command] of agreedYes('a').slice(0, 2)) await by(who, command)
  await by('gruene.lead', { type: 'dissent.flag', item: 'a' }, ended[0]!)
  await by('spd.lead', ...ended)
  await by('gruene.lead', ended[1]!, { type: 'release.open', item: 'a' })
  const page = await windowFor(house, visitor.cookie ?? '', '/leitung/a', desk)
  await page.getByText('Wohin es von hier geht, und was es dafür braucht').click()
  const onward = page.locator('.onward > li').filter({ hasText: 'freigegeben' })
  await onward.waitFor()
  expect(await onward.innerText()).toMatch(
    /der Freigabe zugestimmt[\s\S]*jede Fraktion vollständig zugestimmt[\s\S]*SPD: Sie/,
  )
  time.now += 5 * 60_000 + 1
  await page.getByRole('button', { name: 'Freigabe zustimmen' }).click()
  await page.getByRole('textbox', { name: 'Begründung der Freigabe' }).fill('Zwei Meinungen, kein Geld.')
  await page.getByRole('button', { name: 'Festhalten', exact: true }).click()
  const proof = page.getByRole('dialog')
  await proof.getByLabel('Passwort', { exact: true }).fill(words)
  expect(house.app.council.state.items.get('a')?.context.consents).toEqual({})
  expect(await violationsOn(page)).toEqual([])
  await proof.getByRole('button', { name: 'Bestätigen' }).click()
  await page
    .getByText(/Freigabe zustimmen: festgehalten/)
    .first()
    .waitFor()
  expect(house.app.council.state.items.get('a')?.context.consents['spd']?.justification).toBe(
    'Zwei Meinungen, kein Geld.',
  )
}, 60_000)

const agreed = ({ app }: House): number =>
  [...app.council.state.items.values()].filter(({ context }) => context.line !== null).length
