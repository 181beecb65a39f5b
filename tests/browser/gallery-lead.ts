import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { openCouncil } from '../../db/sqlite/council.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { openDemo } from '../../server/demo/council.ts'
import type { Demo } from '../../server/demo/council.ts'
import { launchChromium } from '../support/chromium.ts'

/**
 * Run by hand, after a build: `node tests/browser/gallery-lead.ts [part of a name] [widths]`. The lead's desk on the
 * demo's own server, with a few more items for selections; pictures go to `tests/gallery/`, findings to the terminal.
 */
interface Scene {
  readonly name: string
  readonly as: string
  readonly path: string
  readonly before?: (page: Page) => Promise<void>
  readonly language?: 'en'
}

const out = fileURLToPath(new URL('../gallery/', import.meta.url))
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const sizes: Readonly<Record<number, number>> = { 320: 640, 390: 844, 768: 1024, 1024: 768, 1280: 900, 1920: 1080 }

const titles = [
  'Jahresabschluss 2019, Entlastung',
  'Erneuerung der Spielplätze im Stadtgarten',
  'Fahrradabstellanlagen an Schulen',
  'Lärmaktionsplan, dritte Stufe',
  'Vergabe der Schulbuslinien',
  'Grundsatzbeschluss zur Grundstücksverkehrsgenehmigungszuständigkeitsübertragung',
]

/** Items at every stage that can be dealt with many at once. */
async function addItems({ app, people }: Demo): Promise<void> {
  let count = 0
  const send = async (address: string, command: Readonly<Record<string, unknown>>): Promise<void> => {
    const persona = people.find((one) => one.persona.address === address)?.persona
    if (!persona) throw new Error(`The demo has no ${address}`)
    const commandId = `gallery-${String(++count).padStart(8, '0')}`
    const answer = await app.council.submit({ actor: persona.actor, commandId, command })
    if (!answer.ok) throw new Error(`${String(command['type'])}: ${JSON.stringify(answer)}`)
  }
  for (const [index, title] of titles.entries()) {
    const item = `mehr-${String(index)}`
    const version = 1
    const number = String(30 + index)
    await send('spd.secretary', {
      type: 'item.add',
      item,
      title,
      number,
      meeting: 'rat-feb',
      kind: 'vorlage',
      originator: index === 3 ? 'dritte' : 'verwaltung',
      reference: `Vorlage 03${number}/21`,
    })
    if (index > 4) continue
    await send('spd.lead', {
      type: 'classify.propose',
      item,
      value: 'covered',
      finance: index < 2 ? 'relevant' : 'none',
    })
    await send('gruene.lead', { type: 'classify.confirm', item, value: 'covered' })
    const vote = index === 3 ? 'no' : 'yes'
    await send(index === 4 ? 'gruene.lead' : 'spd.lead', { type: 'line.propose', item, vote, version })
  }
  const wording =
    'Der Rat beschließt den Neubau der Kita Lindenhof mit sechs Gruppen.\n\nDie Kosten von 4,2 Mio. Euro trägt der Haushalt 2021. Baubeginn ist im Mai.'
  await send('spd.secretary', { type: 'text.record', item: 'lindenhof', version: 1, wording })
  await send('spd.secretary', {
    type: 'text.change',
    item: 'lindenhof',
    version: 2,
    note: 'Begrüntes Dach, späterer Baubeginn',
    wording: wording.replace('mit sechs Gruppen', 'mit sechs Gruppen und begrüntem Dach').replace('Mai', 'September'),
  })
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
  { ...desk, name: 'lead-confirm', path: open('lindenhof'), before: press('Anderes vorschlagen') },
  { ...desk, name: 'lead-dissent', path: open('fahrradstrasse'), before: press('Dissens anzeigen') },
  {
    ...desk,
    name: 'lead-more',
    path: open('radweg'),
    before: async (page) => {
      await page.locator('.more-ways summary').click()
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

async function picture(browser: Browser, demo: Demo, url: string, scene: Scene, width: number, mode: string) {
  const context = await browser.newContext({
    viewport: { width, height: sizes[width] ?? 900 },
    colorScheme: mode === 'hall' ? 'dark' : 'light',
    locale: scene.language === 'en' ? 'en-GB' : 'de-DE',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('INTERNET_DISCONNECTED'))
      found.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => found.push(`error: ${error.message}`))
  const token = demo.people.find(({ persona }) => persona.address === scene.as)?.token ?? ''
  await page.goto(`${url}/a/${token}`)
  await page.locator('.queue').waitFor()
  await page.goto(url + scene.path)
  await page.locator('.row, .item-title').first().waitFor()
  await page.waitForTimeout(300)
  await page.evaluate(() => document.fonts.ready)
  await scene.before?.(page)
  const name = `${scene.name}-${String(width)}-${mode}`
  await page.screenshot({ path: `${out}${name}.png`, fullPage: true })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  if (over > 0) found.push(`runs over the side by ${String(over)} px`)
  await page.evaluate(axe)
  found.push(...(await page.evaluate(runAxe)))
  await context.close()
  return found.map((one) => `${name}: ${one}`)
}

async function runAxe(): Promise<string[]> {
  interface Violation {
    readonly id: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
  }
  const { axe: run } = globalThis as unknown as {
    axe: { run: (options: object) => Promise<{ violations: readonly Violation[] }> }
  }
  const { violations } = await run.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  })
  return violations.map(
    ({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 160) ?? ''} | ${nodes[0]?.failureSummary ?? ''}`,
  )
}

const wanted = process.argv[2] ?? ''
const widths = (process.argv[3] ?? '390,1280').split(',').map(Number)
const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
const agreement = agreementById('krefeld-2020-2025')
if (!agreement) throw new Error('The agreement of the demo is missing')
const file = openCouncil(folder, agreement.id)
const built = process.env['GALLERY_CLIENT']
const options: { readonly logLevel: string; readonly client?: string } = {
  logLevel: 'warn',
  ...(built === undefined ? {} : { client: built }),
}
const demo = await openDemo(agreement, file, options)
await addItems(demo)
const url = await demo.app.http.listen({ port: 0, host: '127.0.0.1' })
mkdirSync(out, { recursive: true })
const browser = await launchChromium()
const findings: string[] = []
for (const scene of scenes.filter(({ name }) =>
  wanted.startsWith('=') ? name === wanted.slice(1) : name.includes(wanted),
)) {
  for (const width of widths) {
    for (const mode of (process.argv[4] ?? 'light,hall').split(','))
      findings.push(...(await picture(browser, demo, url, scene, width, mode)))
  }
}
await browser.close()
await demo.app.close()
await file.close()
rmSync(folder, { recursive: true, force: true })
console.log(findings.length === 0 ? 'No findings.' : findings.join('\n'))
