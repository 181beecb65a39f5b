import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { kept } from '../../server/privacy/kept.ts'
import { keptOnDevices } from '../../server/privacy/kept-on-devices.ts'
import { addItem, addMeeting } from '../server/support/agenda.ts'
import { newHouse } from '../server/support/house.ts'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)
afterAll(() => browser.close())

it('a lead takes their data along, and the administration erases what is due, from one page that says what is kept', async () => {
  const house = await newHouse()
  await house.file.people.addPerson({ id: 'admin', name: 'Vera Waltung', administrator: true })
  const secretary = await house.screen('spd.secretary')
  for (const command of [addMeeting(), addItem('a')]) await secretary.command(command)
  const note = { type: 'note.internal', item: 'a', text: 'Notiz über Frau Beispiel.' }
  await (await house.screen('spd.lead')).command(note)
  await secretary.command({ type: 'item.withdraw', item: 'a' })
  house.clock.millis += 400 * 24 * 3_600_000

  const opened = async (who: string) => {
    const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce', acceptDownloads: true })
    const [name = '', value = ''] = (await house.signIn(who)).split('=')
    await context.addCookies([{ name, value, url: `http://127.0.0.1:${house.port}` }])
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${house.port}/datenschutz`)
    await page.getByRole('heading', { name: 'Was gespeichert ist' }).waitFor()
    return page
  }
  const lead = await opened('spd.lead')
  expect(await lead.locator('.privacy-kept tbody tr').count()).toBe(kept.length + keptOnDevices.length)
  expect(await lead.getByText('Fällige Löschungen').count()).toBe(0)
  const [file] = await Promise.all([
    lead.waitForEvent('download'),
    lead.getByRole('link', { name: 'Als Datei' }).click(),
  ])
  expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toMatchObject({ acts: [{ event: note }] })
  expect(await violationsOn(lead)).toEqual([])
  await lead.setViewportSize({ width: 320, height: 800 })
  expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

  const admin = await opened('admin')
  await admin.getByText('1 Text über die Frist hinaus.').waitFor()
  await admin.getByRole('button', { name: 'Endgültig löschen' }).click()
  await admin.getByRole('button', { name: 'Endgültig löschen' }).click()
  await admin.getByText('Es ist nichts fällig.').waitFor()
  expect(await admin.getByText('1 gelöscht.').count()).toBe(1)
  expect(await violationsOn(admin)).toEqual([])
  const texts = (await Array.fromAsync(house.file.log.read(0))).map((entry) => entry.texts)
  expect(JSON.stringify(texts)).not.toContain('Beispiel')
}, 60_000)
