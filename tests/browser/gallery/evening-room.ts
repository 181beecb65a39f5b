import type { Page } from 'playwright-core'
import { openDemoHere } from '../../support/demo-here.ts'
import { agendaFile, pastedList } from './agenda-files.ts'
import { forCodes, onPaper } from './looks.ts'
import { type Room, windowOptions } from './room.ts'

/** The secretary's evening in the demo's meeting, from the first look to the next agenda. The steps build on each other. */
type Step = readonly [name: string, go: (page: Page) => Promise<void>, full?: boolean]

const choose = (page: Page, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name: 'sitzung.json', mimeType: 'application/json', buffer })

const press = (key: string) => async (page: Page) => {
  await page.locator('#content').evaluate((main) => main.focus({ preventScroll: true }))
  await page.keyboard.press(key)
}
const settle = (page: Page): Promise<void> => page.waitForTimeout(350)
const phase = (page: Page, name: string): Promise<void> => page.locator(`.stage[data-phase=${name}]`).waitFor()
const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape')
  await settle(page)
}

const steps: readonly Step[] = [
  ['start', async (page) => page.locator('.desk').waitFor()],
  [
    'called',
    async (page) => {
      if (await page.locator('.desk-row--now').count()) return
      await press('a')(page)
      await phase(page, 'called')
    },
  ],
  ['keys', press('?')],
  [
    'adjourn',
    async (page) => {
      await closeDialog(page)
      await press('t')(page)
    },
  ],
  [
    'menu',
    async (page) => {
      await closeDialog(page)
      await page.locator('.desk-menu > summary').click()
    },
  ],
  [
    'add-item',
    async (page) => {
      await page.locator('.desk-menu-sheet button').first().click()
    },
  ],
  [
    'voting',
    async (page) => {
      await closeDialog(page)
      await press('o')(page)
      await phase(page, 'voting')
    },
  ],
  [
    'voting-typed',
    async (page) => {
      await page.locator('.cell input').nth(1).fill('1')
      await page.locator('.totals input').nth(0).fill('31')
      await page.locator('.totals input').nth(1).fill('22')
      await page.locator('.totals input').nth(2).fill('4')
    },
  ],
  [
    'voting-conflict',
    async (page) => {
      await page.locator('.totals input').nth(0).fill('22')
      await page.locator('.totals input').nth(1).fill('22')
      await page.locator('.totals input').nth(2).fill('0')
      await page.locator('.results input').first().check()
    },
  ],
  ['voting-totals', press('s')],
  ['voting-unanimous', press('e')],
  ['voting-majority', press('m')],
  ['abort', press('Escape')],
  [
    'logged',
    async (page) => {
      await closeDialog(page)
      await press('f')(page)
      await page.locator('.totals input').nth(0).fill('31')
      await page.keyboard.press('Control+Enter')
      await phase(page, 'logged')
    },
  ],
  ['correct', press('r')],
  [
    'secret',
    async (page) => {
      await press('Escape')(page)
      await settle(page)
      await press('a')(page)
      await phase(page, 'called')
      await press('g')(page)
      await phase(page, 'voting')
    },
  ],
  [
    'recess',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.locator('dialog .btn--main').click()
      await phase(page, 'called')
      await press('v')(page)
      await settle(page)
      await press('p')(page)
      await settle(page)
    },
  ],
  [
    'classes',
    async (page) => {
      await press('p')(page)
      await settle(page)
      await page.locator('.desk-menu > summary').click()
      await page.getByRole('button', { name: /^(Einordnungen vorschlagen|Propose classes)/ }).click()
    },
  ],
  [
    'pool',
    async (page) => {
      await page.locator('.desk-menu > summary').click()
      await page.getByRole('button', { name: /^(Aus dem Vorrat|From the pool)/ }).click()
    },
  ],
  [
    'order',
    async (page) => {
      await page.locator('.desk-menu > summary').click()
      await page.getByRole('button', { name: /^(Tagesordnung bearbeiten|Edit the agenda)/ }).click()
    },
    true,
  ],
  [
    'paste',
    async (page) => {
      await page.getByRole('button', { name: /^(Liste einfügen|Paste a list)/ }).click()
      await page.locator('.paste-field').fill(pastedList)
    },
    true,
  ],
  [
    'wall-link',
    async (page) => {
      await page.locator('.desk-menu > summary').click()
      await page.getByRole('button', { name: /^(Saal-Anzeige|Hall display)/ }).click()
      await page.locator('.ask input').waitFor()
    },
  ],
  [
    'wall',
    async (page) => {
      const link = await page.locator('.ask input').inputValue()
      await page.goto(link)
      await page.locator('.wall h1').waitFor()
    },
  ],
  [
    'record',
    async (page) => page.goto(new URL('/niederschrift', page.url()).href).then(() => page.locator('.record').waitFor()),
    true,
  ],
  [
    'import',
    async (page) => {
      await page.goto(new URL('/einlesen', page.url()).href)
      await page.locator('.drop').waitFor()
    },
    true,
  ],
  [
    'import-preview',
    async (page) => {
      await choose(page, agendaFile)
      await page.locator('.import-counts').waitFor()
      await page.locator('.import-meeting summary').click()
    },
    true,
  ],
  [
    'import-done',
    async (page) => {
      await page.locator('.import-ways .btn--main').click()
      await page.locator('.import-done').waitFor()
    },
    true,
  ],
  [
    'import-broken',
    async (page) => {
      await page.locator('.import-done .btn--quiet').click()
      await choose(page, agendaFile.subarray(0, agendaFile.length / 2))
      await page.locator('.import-problem').waitFor()
    },
    true,
  ],
  [
    'imported',
    async (page) => {
      await page.goto(new URL('/schriftfuehrung', page.url()).href)
      const value = await page.locator('.desk-choice option', { hasText: 'April' }).getAttribute('value')
      await page.locator('.desk-choice select').selectOption(value)
    },
  ],
]

export const eveningRoom: Room = {
  name: 'evening',
  scenes: steps.map(([name]) => name),
  async walk({ browser, shoot, reach }) {
    const { linkOf, stop } = await openDemoHere()
    const context = await browser.newContext(windowOptions())
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(linkOf(({ persona }) => persona.actor.role === 'secretary'))
    for (const [name, go, full = false] of steps) {
      const there = await reach(name, async () => {
        await go(page)
        await settle(page)
      })
      if (there) await shoot(page, name, { full, looks: name === 'record' ? onPaper : name === 'wall' ? forCodes : [] })
    }
    await context.close()
    await stop()
  },
}
