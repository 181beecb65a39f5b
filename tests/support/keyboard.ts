import type { Page } from 'playwright-core'

/** The words and the id of what has the focus; empty where nothing has it, for then the whole page is the active element. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement
    return active === null || active === document.body ? '' : `${active.textContent.trim()}${active.id}`
  })

/** Goes on with the tab key until something has the focus that bears these words, or this id. */
export async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).match(words)) return
  }
  throw new Error(`The tab key does not get to ${String(words)}; the focus is on “${await focused(page)}”`)
}
