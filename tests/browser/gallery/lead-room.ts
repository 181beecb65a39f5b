import type { Page } from 'playwright-core'
import { addItems } from './more-items.ts'
import { openDemoHere } from '../../support/demo-here.ts'
import { type Room, windowOptions } from './room.ts'

/** The lead's desk on the demo's own server, with a few more items for selections. */
interface Scene {
  readonly name: string
  readonly as: string
  readonly path: string
  readonly before?: (page: Page) => Promise<void>
  readonly language?: 'en'
}

const open = (item: string) => `/leitung/${item}`
const desk = { as: 'gruene.lead', path: open('radweg') } as const
const press = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
}
const chooseAll = async (page: Page): Promise<void> => {
  for (const box of await page.locator('.group-head .check').all()) await box.check()
  // At its end the bar covers no row: axe takes a tick half under it for one that is too small.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
}

const scenes: readonly Scene[] = [
  { ...desk, name: 'lead' },
  { ...desk, name: 'lead-english', language: 'en' },
  { ...desk, name: 'lead-list', path: '/leitung' },
  { ...desk, name: 'lead-bulk', path: '/leitung', before: chooseAll },
  { ...desk, name: 'lead-open', path: open('wochenmarkt') },
  {
    ...desk,
    name: 'lead-wording',
    path: open('lindenhof'),
    before: async (page) => {
      await page.getByText('Unterschied zwischen den Fassungen zeigen').click()
      await page.locator('.wording').waitFor()
      await page.getByText('Wohin es von hier geht').click()
      await page.locator('.onward').waitFor()
    },
  },
  { ...desk, name: 'lead-wording-form', path: open('kita'), before: press('Wortlaut zu Fassung 1 hinterlegen') },
  { ...desk, name: 'lead-persisting', path: open('theaterplatz') },
  { ...desk, name: 'lead-no-release', path: open('feuerwache') },
  { ...desk, name: 'lead-released', path: open('parkraum') },
  { ...desk, name: 'lead-agreed', path: open('kita') },
  { ...desk, name: 'lead-resolution', path: open('regionalbahn') },
  { ...desk, name: 'lead-done', path: open('stadtbaeder') },
  { ...desk, name: 'lead-classify', path: open('grundstueck'), before: press('Anders einordnen') },
  { ...desk, name: 'lead-confirm', path: open('radweg'), before: press('Anderes vorschlagen') },
  { ...desk, name: 'lead-dissent', path: open('fahrradstrasse'), before: press('Dissens anzeigen') },
  {
    ...desk,
    name: 'lead-more',
    path: open('radweg'),
    before: async (page) => {
      await page.getByText(/^Weiteres, /).click()
    },
  },
  {
    ...desk,
    name: 'lead-stale',
    before: async (page) => {
      await page.context().setOffline(true)
      await page.locator('.reveal').first().waitFor({ timeout: 12_000 })
    },
  },
  { name: 'lead-other-side', as: 'spd.lead', path: open('wochenmarkt') },
  { name: 'lead-speaker', as: 'gruene.speaker:FBL', path: open('halle') },
  {
    ...desk,
    name: 'lead-zz-bulk-done',
    path: '/leitung',
    before: async (page) => {
      await chooseAll(page)
      if ((await page.locator('.bulk .btn--main').count()) === 0) return
      await page.locator('.bulk .btn--main').click()
      await page.locator('.bulk--answers .btn').waitFor()
    },
  },
]

export const leadRoom: Room = {
  name: 'lead',
  scenes: scenes.map(({ name }) => name),
  async walk({ browser, shoot, wants, reach }) {
    const { demo, url, linkOf, stop } = await openDemoHere()
    await addItems(demo)
    for (const { name, as, path, before, language } of scenes.filter((scene) => wants(scene.name))) {
      // On a phone the list and an item are two pages: who is asked for the list there, comes with a phone.
      for (const narrow of path === '/leitung' ? [true, false] : [false]) {
        const context = await browser.newContext(windowOptions(language))
        const page = await context.newPage()
        page.setDefaultTimeout(10_000)
        if (narrow) await page.setViewportSize({ width: 390, height: 844 })
        const there = await reach(name, async () => {
          await page.goto(linkOf(({ persona }) => persona.address === as))
          await page.locator('.queue').waitFor()
          await page.goto(url + path)
          await page.locator('.row, .item-title').first().waitFor()
          await page.waitForTimeout(300)
          await before?.(page)
        })
        const only = (width: number): boolean => path !== '/leitung' || width < 900 === narrow
        if (there) await shoot(page, name, { full: true, only })
        await context.close()
      }
    }
    await stop()
  },
}
