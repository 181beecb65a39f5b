import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { openCouncil } from '../../db/sqlite/council.ts'
import { agreementById, agreementIds } from '../../machines/agreements/registry.ts'
import { openDemo } from '../../server/demo/council.ts'
import { launchChromium } from '../support/chromium.ts'

/**
 * Run by hand, after a build: `node tests/browser/gallery-secretary.ts [part of a name] [widths]`. Walks the secretary
 * through the demo's meeting on the real server and takes pictures of every state, with what axe found.
 */
const out = fileURLToPath(new URL('../gallery/', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const wanted = process.argv[2] ?? ''
const widths = (process.argv[3] ?? '390,1280,1920').split(',').map(Number)
const heights: Readonly<Record<number, number>> = { 320: 568, 390: 844, 768: 1024, 1280: 900, 1920: 1080 }
const findings: string[] = []

type Step = readonly [name: string, go: (page: Page) => Promise<void>, full?: boolean]

/** A small invented agenda with the usual oddities: a heading as an item, line breaks, a missing number. */
const agendaFile = Buffer.from(
  JSON.stringify({
    id: 'https://ris.example.org/meetings/7',
    type: 'https://schema.oparl.org/1.1/Meeting',
    name: 'Sitzung des Rates',
    start: '2021-04-22T17:00:00+02:00',
    agendaItem: [
      ['', 'Öffentliche Sitzung'],
      ['1', 'Einwohnerfragestunde'],
      ['2', 'Gebührensatzung für das Friedhofswesen'],
      ['3', 'Resolution: Erhalt\nder Regionalbahn'],
      ['3', 'Antrag: Mehr Bänke am Rheinufer'],
      ['', 'Nichtöffentliche Sitzung'],
      ['4', 'Grundstücksangelegenheit'],
    ].map(([number, name], order) => ({
      id: `https://ris.example.org/items/${String(order)}`,
      type: 'https://schema.oparl.org/1.1/AgendaItem',
      order,
      name,
      number: number === '' ? undefined : number,
    })),
  }),
)

const pastedList =
  'Öffentlicher Teil\nTOP 30: Spielplatz am Bach (Vorlage 77/21)\nTOP 31\nAbfallgebühren 2021\nNichtöffentlicher Teil\nN 1 Mietvertrag'

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

async function look(page: Page, name: string, full: boolean): Promise<void> {
  await settle(page)
  if (wanted !== '' && !name.includes(wanted)) return
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({ path: `${out}${name}.png`, fullPage: full })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (over > 0) findings.push(`${name}: runs over the side by ${String(over)} px`)
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: {
        run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
      }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await run.run({ runOnly: tags })).violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''} | ${nodes[0]?.failureSummary.slice(0, 240) ?? ''}`,
    )
  })
  for (const violation of violations) findings.push(`${name}: axe ${violation}`)
}

/** One evening from its demo state, at one width and in one mode and language. */
async function evening(width: number, mode: 'light' | 'hall', language: 'de' | 'en'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-gallery-'))
  const agreement = agreementById(agreementIds()[0] ?? '')
  if (!agreement) throw new Error('No agreement')
  const file = openCouncil(folder, agreement.id)
  const { app, people } = await openDemo(agreement, file, { logLevel: 'silent' })
  await app.http.listen({ port: 0, host: '127.0.0.1' })
  const address = app.http.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const token = people.find(({ persona }) => persona.actor.role === 'secretary')?.token ?? ''
  const context = await browser.newContext({
    viewport: { width, height: heights[width] ?? 900 },
    colorScheme: mode === 'hall' ? 'dark' : 'light',
    locale: language === 'en' ? 'en-GB' : 'de-DE',
    reducedMotion: 'reduce',
    bypassCSP: true,
  })
  const page = await context.newPage()
  const tag = `${String(width)}-${mode}${language === 'en' ? '-en' : ''}`
  page.on('pageerror', (error) => findings.push(`${tag}: error ${error.message}`))
  page.on('console', (message) => {
    // The broken file's 422 is what that picture shows.
    if (message.type() === 'error' && !message.text().includes('422'))
      findings.push(`${tag}: console ${message.text()}`)
  })
  await page.goto(`http://127.0.0.1:${String(port)}/a/${token}`)
  for (const [name, go, full = false] of steps) {
    try {
      await go(page)
    } catch (error) {
      findings.push(`secretary-${name}-${tag}: ${String(error).slice(0, 300)}`)
    }
    await look(page, `secretary-${name}-${tag}`, full)
  }
  await context.close()
  await app.close()
  await file.close()
  rmSync(folder, { recursive: true, force: true })
}

mkdirSync(out, { recursive: true })
const browser = await launchChromium()
for (const width of widths) {
  for (const mode of ['light', 'hall'] as const) await evening(width, mode, 'de')
}
if (widths.includes(1280)) await evening(1280, 'light', 'en')
await browser.close()
writeFileSync(`${out}findings-secretary.txt`, findings.join('\n'))
console.log(findings.length === 0 ? 'No findings.' : findings.join('\n'))
