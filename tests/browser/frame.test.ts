import { expect, it } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { focused, tabTo } from '../support/keyboard.ts'
import { exampleView } from './example-view.ts'
import { serveClient, stubCouncil } from './stub-server.ts'

/** The frame around every screen stays where it is while a screen is on its way. */

it('whoever has gone on with the tab key before a screen is loaded keeps their place', async () => {
  const browser = await launchChromium()
  const client = await serveClient()
  const page = await browser.newPage({ locale: 'de-DE', viewport: { width: 1280, height: 900 } })
  await stubCouncil(page, 'member', exampleView('yes'))
  const onItsWay = Promise.withResolvers<void>()
  await page.route('**/assets/agenda-screen-*.js', async (route) => {
    await onItsWay.promise
    await route.continue()
  })
  await page.goto(`${client.url}/saal`)
  await page.getByText('Verbunden').first().waitFor()
  await tabTo(page, /^Tagesordnung/)
  await page.keyboard.press('Enter')
  await page.locator('main output').waitFor()
  expect(await focused(page)).toMatch(/content$/)
  await page.keyboard.press('Tab')
  const place = await focused(page)
  expect(place).not.toBe('')
  await page.evaluate(() => document.activeElement?.setAttribute('data-here', ''))
  onItsWay.resolve()
  await page.getByRole('searchbox').waitFor()
  expect(await focused(page)).toBe(place)
  expect(await page.locator('main').getAttribute('class')).toBe('screen screen--agenda')
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-here'))).toBe(true)
  await browser.close()
  client.stop()
})
