import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { calledAs, item } from './example-items.ts'
import { changeFrame, exampleView } from './example-view.ts'
import { serveClient, stubCouncil } from './stub-server.ts'
import type { StubbedLine } from './stub-server.ts'
import type { CouncilView } from '../../server/protocol/council-view.ts'
import type { MeView } from '../../server/protocol/view.ts'

/**
 * Run by hand, after a build: `node tests/browser/gallery.ts [part of a name]`. Pictures of every screen and state go to
 * `tests/gallery/`, with what axe found and what ran over the side.
 */
interface Scene {
  readonly name: string
  readonly path: string
  readonly role: MeView['role'] | null
  readonly view: CouncilView | null
  readonly act?: (page: Page, line: StubbedLine) => Promise<void>
  readonly language?: 'de' | 'en'
  readonly full?: boolean
}

const out = fileURLToPath(new URL('../gallery/', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const lost = async (page: Page, line: StubbedLine): Promise<void> => {
  await line.cut()
  await page.locator('.poster[data-line=stale], .reveal').first().waitFor({ timeout: 9000 })
}
const changed = async (page: Page, line: StubbedLine): Promise<void> => {
  line.send(changeFrame([calledAs['adjourn'] ?? item('14', '', {})]))
  await page.locator('.takeover[open]').waitFor()
}
const member = { role: 'member', path: '/saal' } as const
const hallWith = (key: string): Scene => ({ ...member, name: `hall-${key}`, view: exampleView(key) })
const nothing: CouncilView = { meetings: [], items: [], motions: [] }
const agenda = { role: 'member', path: '/tagesordnung', full: true } as const

const scenes: readonly Scene[] = [
  ...Object.keys(calledAs).map(hallWith),
  { ...member, name: 'hall-english', view: exampleView('noLine'), language: 'en' },
  { ...member, name: 'hall-idle', view: exampleView(null) },
  { ...member, name: 'hall-recess', view: exampleView(null, 'recess') },
  { ...member, name: 'hall-before', view: exampleView(null, 'invited') },
  { ...member, name: 'hall-waiting', view: null },
  { ...member, name: 'hall-stale', view: exampleView('yes'), act: lost },
  {
    ...member,
    name: 'hall-past',
    view: exampleView('yes'),
    act: async (page, line) => {
      await lost(page, line)
      await page.locator('.why-way button').click()
    },
  },
  { ...member, name: 'hall-takeover', view: exampleView('yes'), act: changed },
  {
    ...member,
    name: 'hall-norm',
    view: exampleView('adjourn'),
    act: async (page) => page.locator('.norm-link').first().click(),
  },
  { ...agenda, name: 'agenda', view: exampleView('yes') },
  {
    ...agenda,
    name: 'agenda-changed',
    view: exampleView('yes'),
    act: async (page, line) => {
      line.send(
        changeFrame([item('22', 'Kooperation der Musikschulen mit dem Kreis', { since: '2021-02-04T17:20:00+01:00' })]),
      )
      await page.locator('.tag--hard').waitFor()
      await page.locator('.chip').last().scrollIntoViewIfNeeded()
    },
  },
  { ...agenda, name: 'agenda-stale', view: exampleView('yes'), act: lost },
  { ...agenda, name: 'agenda-detail', path: '/tagesordnung?punkt=item-21', view: exampleView('yes') },
  { ...agenda, name: 'agenda-ended', path: '/tagesordnung?punkt=item-12', view: exampleView('yes') },
  { role: 'member', path: '/vereinbarung', full: true, name: 'agreement', view: exampleView('yes') },
  { role: 'lead', path: '/vereinbarung', full: true, name: 'agreement-lead', view: exampleView('yes'), language: 'en' },
  {
    role: 'member',
    path: '/vereinbarung',
    name: 'agreement-search',
    view: exampleView('yes'),
    act: async (page) => page.getByRole('searchbox').fill('vertagung'),
  },
  { role: 'member', path: '/saal', name: 'empty-hall', view: nothing },
  { role: 'member', path: '/votenliste', name: 'vote-list', view: exampleView('yes'), full: true },
  { role: 'member', path: '/tagesordnung', name: 'empty-agenda', view: nothing },
  { role: 'lead', path: '/leitung', name: 'empty-lead', view: nothing },
  { role: 'lead', path: '/antragsvorhaben', name: 'empty-motions', view: nothing },
  { role: 'secretary', path: '/schriftfuehrung', name: 'empty-secretary', view: nothing },
  { role: 'secretary', path: '/niederschrift', name: 'empty-record', view: nothing },
  { role: 'member', path: '/probelauf', full: true, name: 'rehearsals', view: exampleView('yes') },
  {
    role: 'lead',
    path: '/probelauf/adjournment',
    full: true,
    name: 'rehearsal',
    view: exampleView('yes'),
    act: async (page) => {
      for (let step = 0; step < 4; step++) await page.getByRole('button', { name: /^Weiter/ }).click()
      await page.getByText('Was wäre, wenn …?').click()
    },
  },
  { role: null, path: '/leichte-sprache', full: true, name: 'easy', view: null },
  { role: null, path: '/leichte-sprache', full: true, name: 'easy-english', view: null, language: 'en' },
  { role: 'lead', path: '/saal', name: 'hall-lead', view: exampleView('released') },
  { role: null, path: '/', name: 'sign-in', view: null },
  { role: 'member', path: '/nirgends', name: 'not-found', view: exampleView('yes') },
]

const sizes = { 320: 568, 390: 844, 768: 1024, 1280: 800, 1920: 1080 }
const wanted = process.argv[2] ?? ''
const widths = (process.argv[3] ?? '390,1280').split(',').map(Number)

async function picture(
  browser: Browser,
  url: string,
  scene: Scene,
  width: number,
  mode: 'light' | 'hall',
): Promise<string[]> {
  const height = sizes[width as keyof typeof sizes]
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: mode === 'hall' ? 'dark' : 'light',
    locale: scene.language === 'en' ? 'en-GB' : 'de-DE',
    reducedMotion: 'reduce',
    bypassCSP: false,
  })
  const page = await context.newPage()
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !/WebSocket|40[14]/.test(message.text())) found.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => found.push(`error: ${error.message}`))
  const line = await stubCouncil(page, scene.role, scene.view)
  await page.goto(url + scene.path)
  await page.locator('main h1').first().waitFor()
  if (scene.path.startsWith('/vereinbarung')) await page.locator('.norm').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
  await scene.act?.(page, line)
  const name = `${scene.name}-${String(width)}-${mode}`
  // A fixed bar of tabs belongs at the foot of the picture, not in its middle.
  if (scene.full)
    await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) })
  await page.screenshot({ path: `${out}${name}.png` })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (over > 0) found.push(`runs over the side by ${String(over)} px`)
  await page.evaluate(axe)
  const violations = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: {
        run: (o: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>
      }
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations: all } = await run.run({ runOnly: tags })
    return all.map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes[0]?.html.slice(0, 140) ?? ''} | ${nodes[0]?.failureSummary.slice(0, 220) ?? ''}`,
    )
  })
  await context.close()
  return [...found, ...violations].map((line_) => `${name}: ${line_}`)
}

if (wanted === '') rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const { url, stop } = await serveClient()
const browser = await launchChromium()
const findings: string[] = []
for (const scene of scenes.filter(({ name }) => name.includes(wanted))) {
  for (const width of widths) {
    for (const mode of ['light', 'hall'] as const) findings.push(...(await picture(browser, url, scene, width, mode)))
  }
}
await browser.close()
stop()
writeFileSync(`${out}findings.txt`, findings.join('\n'))
console.log(findings.length === 0 ? 'No findings.' : findings.join('\n'))
