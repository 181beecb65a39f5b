import type { BrowserContext, Page } from 'playwright-core'
import type { RunningDemo } from './demo.ts'

export const desk = { width: 1280, height: 900 }
export const phone = { width: 390, height: 844 }

/** A window of one browser for a persona of the demo, signed in and connected: cookies are apart by host name. */
export async function windowOf(
  windows: BrowserContext,
  demo: Pick<RunningDemo, 'linkOf'>,
  persona: string,
  size: typeof desk,
): Promise<Page> {
  const page = await windows.newPage()
  page.setDefaultTimeout(10_000)
  await page.setViewportSize(size)
  await page.goto(demo.linkOf(persona))
  await page.getByText('Verbunden').first().waitFor()
  return page
}
