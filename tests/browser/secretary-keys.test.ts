import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { openSecretaryDesk } from '../support/secretary-desk.ts'

/** The secretary at the demo's meeting, on the real server, with nothing but the keyboard. */
let browser: Browser
let page: Page
let stop: () => Promise<void>

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

beforeEach(async () => {
  ;({ page, stop } = await openSecretaryDesk(browser))
}, 30_000)
afterEach(() => stop())

const phase = (name: string): Promise<void> => page.locator(`.stage[data-phase=${name}]`).waitFor()
const gridReady = (): Promise<void> => page.locator('.segments input:focus').waitFor()

/** Presses keys one after the other and answers how many there were. */
async function type(...keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key)
  return keys.length
}

describe('the keys', () => {
  test('act in the moment in which the desk shows them, before anything is painted', async () => {
    await phase('called')
    await page.getByText('Sitzung und Tagesordnung').click()
    await page.getByRole('button', { name: 'Aus dem Vorrat' }).click()
    await page.getByRole('heading', { name: /Vorrat/ }).waitFor()
    await page.evaluate(async () => {
      document.querySelector<HTMLButtonElement>('.stage-idle button')?.click()
      while (!document.querySelector('.stage[data-phase=called]')) await Promise.resolve()
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'o' }))
    })
    await phase('voting')
    expect(await page.locator('.outcome-word').count()).toBe(1)
  })

  test('keep nothing busy while nobody touches them', async () => {
    await phase('called')
    const asked = await page.evaluate(async () => {
      const next = requestAnimationFrame.bind(globalThis)
      let count = 0
      globalThis.requestAnimationFrame = (run) => {
        count += 1
        return next(run)
      }
      for (let frame = 0; frame < 10; frame++) await new Promise((painted) => next(painted))
      return count
    })
    expect(asked).toBeLessThan(10)
  })
})

describe('logging from the keyboard', () => {
  test('an ordinary vote takes at most four keystrokes from "called", and less than five seconds', async () => {
    await phase('called')
    const began = Date.now()
    let strokes = await type('o')
    await gridReady()
    strokes += await type('Enter')
    await phase('logged')
    expect(strokes).toBeLessThanOrEqual(4)
    expect(Date.now() - began).toBeLessThan(5000)
    expect(await page.locator('.outcome-word').textContent()).toBe('Angenommen')
  })

  test('one with three deviations takes at most twelve', async () => {
    await phase('called')
    let strokes = await type('o')
    await gridReady()
    strokes += await type('Tab', '1', 'Tab', '2', 'Tab', '1', 'Enter')
    await phase('logged')
    expect(strokes).toBeLessThanOrEqual(12)
    await page.goto(new URL('/niederschrift', page.url()).href)
    const row = page.locator('tr', { hasText: 'Abfallgebühren' })
    await row.waitFor()
    expect(await row.textContent()).toContain('abweichend 1 Nein, 2 Enthaltungen; nicht dabei 1 abwesend')
  })

  test('letters do nothing in a field, and nothing at all once they are switched off', async () => {
    await type('?')
    await page.getByLabel('Einzelne Buchstaben als Kürzel verwenden').uncheck()
    await type('Escape', 'o')
    await page.waitForTimeout(300)
    expect(await page.locator('.stage[data-phase=called]').count()).toBe(1)
  })

  test('the grid names every field for those who listen', async () => {
    await type('o')
    await gridReady()
    expect(await page.getByRole('group', { name: 'SPD: Position' }).count()).toBe(1)
    expect(await page.getByRole('textbox', { name: 'SPD, abweichend: Enthaltung' }).count()).toBe(1)
    expect(await page.getByRole('textbox', { name: 'Summe Ja' }).count()).toBe(1)
  })

  test('a vote is aborted with Escape and a reason; the item stays called', async () => {
    await type('o')
    await gridReady()
    await type('Escape')
    await page.getByRole('dialog').waitFor()
    await type('Enter')
    await phase('called')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('a count against the chosen result is pointed out and logged as it was entered', async () => {
    await type('o')
    await gridReady()
    await page.getByRole('textbox', { name: 'Summe Ja' }).fill('22')
    await page.getByRole('textbox', { name: 'Summe Nein' }).fill('22')
    expect(await page.locator('.outcome-word').textContent()).toBe('Abgelehnt')
    await page.getByRole('radio', { name: 'Angenommen' }).check()
    expect(await page.locator('.facts-check').textContent()).toContain('Nach den Summen wäre Abgelehnt')
    await type('Control+Enter')
    await phase('logged')
    expect(await page.locator('.outcome-word').textContent()).toBe('Angenommen')
  })
})
