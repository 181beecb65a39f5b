import { expect, test } from 'vitest'
import { launchChromium } from './support/chromium.ts'

test('scripts run on the Node that package.json brings', () => {
  expect(Number.parseInt(process.versions.node, 10)).toBeGreaterThanOrEqual(26)
})

test('a Chromium starts and shows a page', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.goto('data:text/html,<title>Schulterschluss</title>')
    expect(await page.title()).toBe('Schulterschluss')
  } finally {
    await browser.close()
  }
})
