import type { Browser, Page } from 'playwright-core'
import { openDemoHere } from './demo-here.ts'
import { desk } from './windows.ts'

/** The secretary's desk at the demo's meeting, on a real server in this process. */
export interface SecretaryDesk {
  readonly page: Page
  readonly stop: () => Promise<void>
}

export async function openSecretaryDesk(browser: Browser): Promise<SecretaryDesk> {
  const { linkOf, stop } = await openDemoHere()
  const context = await browser.newContext({ viewport: desk, locale: 'de-DE', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(linkOf(({ persona }) => persona.actor.role === 'secretary'))
  await page.locator('.desk-row--now').waitFor()
  return {
    page,
    async stop() {
      await context.close()
      await stop()
    },
  }
}
