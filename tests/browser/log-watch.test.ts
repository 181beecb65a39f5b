import { copyFileSync, readFileSync, rmSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreementOfRulebook } from '../../server/agreement-of-rulebook.ts'
import { audit } from '../../server/evidence/audit.ts'
import { keyPath } from '../../server/evidence/signer.ts'
import { addItem, addMeeting } from '../server/support/agenda.ts'
import { type House, newHouse } from '../server/support/house.ts'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)
afterAll(() => browser.close())

/** A browser of somebody's own, which remembers what they were shown. */
async function deviceOf(house: House, who: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce', acceptDownloads: true })
  const [name = '', value = ''] = (await house.signIn(who)).split('=')
  await context.addCookies([{ name, value, url: `http://127.0.0.1:${house.port}` }])
  return context
}

async function opened(house: House, device: BrowserContext, path = '/saal'): Promise<Page> {
  const page = await device.newPage()
  await page.goto(`http://127.0.0.1:${house.port}${path}`)
  await page.getByText('Verbunden').first().waitFor()
  return page
}

/** Waits until this device has computed that the present head follows from what it had seen. */
const proven = async (page: Page, house: House): Promise<void> => {
  const { version } = house.app.council.side('spd').head
  await page.waitForFunction((wanted) => {
    const [memory] = Object.values(
      JSON.parse(localStorage.getItem('schulterschluss.heads') ?? '{}') as Record<
        string,
        { seen: { version: number } }
      >,
    )
    return memory?.seen.version === wanted
  }, version)
}

async function says(house: House, ...commands: readonly object[]): Promise<void> {
  const secretary = await house.screen('spd.secretary')
  for (const command of commands) expect(await secretary.command(command)).toMatchObject({ ok: true })
  secretary.close()
}

/** Somebody puts an older file in the place of the council's, sign-ins included, and starts the server again. */
async function restoreOlder(house: House, older: string): Promise<void> {
  await house.stop()
  for (const ending of ['-wal', '-shm']) rmSync(`${house.file.path}${ending}`, { force: true })
  copyFileSync(older, house.file.path)
  await house.start()
}

async function copied(house: House): Promise<string> {
  const to = `${house.file.path}.older`
  await house.stop()
  copyFileSync(house.file.path, to)
  await house.start()
  return to
}

const dialog = (page: Page) => page.getByRole('alertdialog')

describe('a device remembers the log that it was shown', () => {
  it('and warns, so that nobody can miss it, when the server comes back with an older file', async () => {
    const house = await newHouse()
    const device = await deviceOf(house, 'spd.member')
    await says(house, addMeeting(), addItem('a'))
    const older = await copied(house)
    const page = await opened(house, device)
    await says(house, addItem('b'), addItem('c'))
    await proven(page, house)

    await restoreOlder(house, older)
    await dialog(page).waitFor({ timeout: 15_000 })
    const said = await dialog(page).innerText()
    expect(said).toContain('Dieses Gerät hat Eintrag 4 schon gesehen. Der Server hat jetzt nur noch 2 Einträge.')
    expect(said).toContain('Was tun?')
    expect(await violationsOn(page)).toEqual([])

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Beleg sichern' }).click(),
    ])
    const proof = readFileSync(await file.path(), 'utf8')
    const found = await audit(house.file.path, { agreementOf: agreementOfRulebook, receipts: [proof] })
    expect(found.against).toMatchObject([{ ok: false, differs: 'longer' }])

    // Work may go on; the notice stays, also after the page was loaded anew, and while the log grows past what was seen.
    await page.getByRole('button', { name: 'Weiter mit Hinweis' }).click()
    expect(await page.getByText('Das Protokoll ist nicht mehr das').isVisible()).toBe(true)
    await says(house, addItem('x'), addItem('y'), addItem('z'))
    await page.reload()
    await dialog(page).waitFor()
    await page.getByRole('button', { name: 'Geklärt' }).click()
    await page.getByRole('button', { name: 'Geklärt' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    expect(await page.getByText('Das Protokoll ist nicht mehr das').isVisible()).toBe(false)
    await says(house, addItem('later'))
    await proven(page, house)
    expect(await dialog(page).count()).toBe(0)
    await device.close()
  }, 60_000)

  it('and tells a longer log that goes on from another past from one that merely went on', async () => {
    const house = await newHouse()
    const device = await deviceOf(house, 'spd.member')
    await says(house, addMeeting())
    const older = await copied(house)
    await says(house, addItem('seen'))
    const before = await opened(house, device)
    await proven(before, house)
    await before.close()

    // Went on, restart included: nothing to say.
    await says(house, addItem('b'))
    await house.stop()
    await house.start()
    await says(house, addItem('c'))
    const honest = await opened(house, device)
    await proven(honest, house)
    expect(await dialog(honest).count()).toBe(0)
    await honest.close()

    // Longer than what was seen, and every number is there; but it is another log.
    await restoreOlder(house, older)
    await says(house, addItem('other'), addItem('e'), addItem('f'), addItem('g'))
    const forked = await opened(house, device)
    await dialog(forked).waitFor()
    expect(await dialog(forked).innerText()).toContain(
      'Was dieses Gerät bis Eintrag 4 gesehen hat, steht beim Server jetzt anders.',
    )
    await device.close()
  }, 60_000)

  it('and warns when the server signs with another key', async () => {
    const house = await newHouse()
    const device = await deviceOf(house, 'spd.member')
    await says(house, addMeeting())
    const page = await opened(house, device)
    await proven(page, house)
    await house.stop()
    rmSync(keyPath(house.file.path))
    await house.start()
    await dialog(page).waitFor({ timeout: 15_000 })
    const said = await dialog(page).innerText()
    expect(said).toContain('Der Server unterschreibt mit einem anderen Schlüssel als bisher.')
    expect(said.match(/([0-9a-f]{4} ){7}[0-9a-f]{4}/g)).toHaveLength(2)
    await device.close()
  }, 60_000)
})

describe('the record', () => {
  it('is countersigned on the device, and the file that comes of it proves that it belongs to this log', async () => {
    const house = await newHouse()
    const device = await deviceOf(house, 'spd.lead')
    await says(house, addMeeting(), addItem('a'))
    const page = await opened(house, device, '/niederschrift')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Gegenzeichnen und herunterladen' }).click(),
    ])
    await page.getByText('Eintrag 2 ist gegengezeichnet.').waitFor()
    const receipt = readFileSync(await file.path(), 'utf8')
    const found = await audit(house.file.path, { agreementOf: agreementOfRulebook, receipts: [receipt] })
    expect(found.fault).toBeUndefined()
    expect(found.receipts).toBe(1)
    expect(found.against).toMatchObject([
      { ok: true, receipt: { side: 'spd', countersignature: { person: 'spd.lead', role: 'lead' } } },
    ])
    expect(await page.locator('.log-head').innerText()).toMatch(/Schlüssel des Servers ([0-9a-f]{4} ){7}[0-9a-f]{4}/)
    // The same key the next time: it stays on the device.
    const [again] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Gegenzeichnen und herunterladen' }).click(),
    ])
    const second = JSON.parse(readFileSync(await again.path(), 'utf8')) as { countersignature: { key: string } }
    expect(second.countersignature.key).toBe((JSON.parse(receipt) as typeof second).countersignature.key)
    expect(await violationsOn(page)).toEqual([])
    await device.close()
  }, 60_000)
})

describe('every page to print', () => {
  it('bears the head of the log with the server’s signature', async () => {
    const house = await newHouse()
    const device = await deviceOf(house, 'spd.lead')
    await says(house, addMeeting(), addItem('a'))
    for (const path of ['/niederschrift', '/verlauf/a', '/vereinbarung', '/rueckblick']) {
      const page = await opened(house, device, path)
      await page.emulateMedia({ media: 'print' })
      await page.locator('.log-head', { hasText: 'Unterschrift' }).waitFor()
      const { head, signature } = house.app.council.side('spd')
      const printed = await page.locator('.log-head').innerText()
      for (const part of [`Eintrag ${head.version}`, head.hash, signature]) expect(printed).toContain(part)
      expect(printed).toMatch(/Schlüssel des Servers ([0-9a-f]{4} ){7}[0-9a-f]{4}/)
      await page.close()
    }
    await device.close()
  }, 60_000)
})
