import type { Page } from 'playwright-core'
import type { CouncilView } from '../../../server/protocol/council-view.ts'
import type { MeView } from '../../../server/protocol/view.ts'
import { calledAs, item } from '../example-items.ts'
import { changeFrame, exampleView } from '../example-view.ts'
import { serveClient, type StubbedLine, stubCouncil } from '../stub-server.ts'
import { forCodes } from './looks.ts'
import { type Room, type Visit, windowOptions } from './room.ts'

/** The states of a screen that no single evening shows: every display code, nothing at all, out of date. On invented views. */
interface Scene {
  readonly name: string
  readonly path: string
  readonly role: MeView['role'] | null
  readonly view: CouncilView | null
  readonly act?: (page: Page, line: StubbedLine) => Promise<void>
  readonly language?: 'de' | 'en'
  readonly full?: boolean
}

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
]

async function show(scene: Scene, url: string, { browser, shoot, reach }: Visit): Promise<void> {
  const context = await browser.newContext(windowOptions(scene.language))
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const there = await reach(scene.name, async () => {
    // The hall is arrived at on a phone: its list is as long as the screen has room for.
    if (scene.role === 'member') await page.setViewportSize({ width: 390, height: 844 })
    const line = await stubCouncil(page, scene.role, scene.view)
    await page.goto(url + scene.path)
    await page.locator('#content h1').first().waitFor()
    // The page's own frame has a heading before anything is known.
    if (scene.view) await page.locator('[data-link=live]').first().waitFor()
    await scene.act?.(page, line)
  })
  const looks = scene.path === '/saal' ? forCodes : []
  if (there) await shoot(page, scene.name, { full: scene.full ?? false, looks })
  await context.close()
}

export const hallRoom: Room = {
  name: 'hall',
  scenes: scenes.map(({ name }) => name),
  async walk(visit) {
    const { url, stop } = await serveClient()
    try {
      for (const scene of scenes) if (visit.wants(scene.name)) await show(scene, url, visit)
    } finally {
      stop()
    }
  },
}
