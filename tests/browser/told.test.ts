import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppOptions } from '../../server/app-options.ts'
import { newPushKeys } from '../../server/notifications/push-keys.ts'
import { addItem, addMeeting } from '../server/support/agenda.ts'
import { newHouse } from '../server/support/house.ts'
import { startMailServer } from '../server/support/mail-server.ts'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)
afterAll(() => browser.close())

/** A push as the browser gets it from its service, already unsealed. */
async function pushed(page: Page, origin: string, data: object): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const registration = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [known] = registrations
      if (known) resolve(known.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  const registrationId = await registration
  await devtools.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(data) })
}

it('a lead says what they want to be told, confirms the address, and a push shows on their device', async () => {
  const mail = await startMailServer()
  const options: { -readonly [Key in keyof AppOptions]?: AppOptions[Key] } = {
    telling: {
      mail: { host: '127.0.0.1', port: mail.port, tls: 'none', from: 'rat@example.org' },
      push: { keys: newPushKeys(), hosts: [], contact: 'mailto:rat@example.org' },
      everyMs: 0,
    },
  }
  const house = await newHouse(options)
  // Links in e-mails name the server as browsers see it, which is known now.
  const origin = `http://127.0.0.1:${house.port}`
  options.origin = origin
  await house.stop()
  await house.start()
  const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce', permissions: ['notifications'] })
  const [name = '', value = ''] = (await house.signIn('spd.lead')).split('=')
  await context.addCookies([{ name, value, url: origin }])
  const page = await context.newPage()
  await page.goto(`${origin}/konto`)
  await page.getByLabel('Adresse').fill('lead@example.org')
  await page.getByRole('button', { name: 'Bestätigungslink schicken' }).click()
  await page.getByText('lead@example.org ist noch nicht bestätigt.').waitFor()
  expect(await violationsOn(page)).toEqual([])

  const link = /http:\S+\/mail\/bestaetigen\/\S+/.exec(mail.mails[0]?.text ?? '')?.[0] ?? ''
  const other = await (await browser.newContext({ locale: 'de-DE' })).newPage()
  await other.goto(link)
  expect(await violationsOn(other)).toEqual([])
  await other.getByRole('button', { name: 'Ja, bestätigen' }).click()
  await other.getByRole('heading', { name: 'Adresse bestätigt' }).waitFor()

  await page.reload()
  await page.getByText('Nachrichten gehen an lead@example.org.').waitFor()
  await page.getByRole('button', { name: 'Probe an mich schicken' }).click()
  await page.getByText('Eine Nachricht ist unterwegs.').waitFor()
  expect(mail.mails[1]?.header('subject')).toBe('Schulterschluss: Probe')
  await page.getByLabel('Ruhezeit einhalten').uncheck()
  await page.getByLabel('Auch Nummer und Titel des Punkts').check()
  await page.getByRole('button', { name: 'Speichern' }).click()
  await page.getByText('Gespeichert.').waitFor({ state: 'attached' })
  await page.setViewportSize({ width: 320, height: 900 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const secretary = await house.screen('spd.secretary')
  for (const command of [addMeeting(), addItem('a')]) await secretary.command(command)
  await house.app.tell()
  expect(mail.mails[2]?.text).toContain('Sie sind dran: TOP 1 Titel a')

  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await pushed(page, origin, { title: 'Schulterschluss', body: 'Sie sind dran: TOP 1 Titel a', open: '/leitung/a' })
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      return (await registration.getNotifications()).map(({ title, body, data }) => ({
        title,
        body,
        open: String(data),
      }))
    })
  await expect
    .poll(shown)
    .toEqual([{ title: 'Schulterschluss', body: 'Sie sind dran: TOP 1 Titel a', open: '/leitung/a' }])
}, 60_000)
