import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { violationsOn } from '../../support/axe.ts'
import { type Asked, heights, type Look, looksFor } from './looks.ts'

/** One picture, for the index. */
export interface Picture extends Look {
  readonly room: string
  readonly scene: string
  readonly file: string
}

export interface How {
  /** The whole page, however long (up to `tallest`), not what a screen shows of it. */
  readonly full?: boolean
  readonly looks?: readonly Look[]
  /** Which widths the page is right for as it stands, where a phone has come another way. */
  readonly only?: (width: number) => boolean
}

/** Takes a picture of the page as it stands in every look that is asked for. */
export type Shoot = (page: Page, scene: string, how?: How) => Promise<void>

export interface Camera {
  readonly pictures: Picture[]
  /** What is wrong, with where: over the side, in the console, what axe finds, what could not be reached. */
  readonly findings: string[]
  readonly wants: (room: string, scene: string) => boolean
  readonly shooterOf: (room: string) => Shoot
}

/** Longer pages are cut: the agreement is 20,000 pixels on a phone. */
const tallest = 3000
const painted = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))

/** A camera that keeps its pictures in a folder. */
export function newCamera(folder: string, asked: Asked): Camera {
  const pictures: Picture[] = []
  const findings: string[] = []
  const wants: Camera['wants'] = (room, scene) => `${room}/${scene}`.includes(asked.part)

  async function one(page: Page, room: string, scene: string, look: Look, full: boolean): Promise<void> {
    const { width, mode } = look
    const where = `${room}/${scene}, ${String(width)} px, ${mode}`
    await take(page, look)
    if (full) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width, height: Math.min(height, tallest) })
      await page.evaluate(painted)
    }
    const file = `${room}-${scene}-${String(width)}-${mode}.png`.replaceAll(/[^\p{L}\d.-]+/gu, '-')
    await page.screenshot({ path: `${folder}/${file}` })
    pictures.push({ room, scene, file, width, mode })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0 && mode !== 'print') findings.push(`${where}: runs over the side by ${String(over)} px`)
    if (asked.axe && mode !== 'print') findings.push(...(await violationsOn(page)).map((each) => `${where}: ${each}`))
  }

  const shooterOf: Camera['shooterOf'] = (room) => {
    mkdirSync(folder, { recursive: true })
    const listening = new WeakSet<Page>()
    return async (page, scene, { full = false, looks = [], only = () => true } = {}) => {
      if (!listening.has(page)) {
        listening.add(page)
        page.on('pageerror', (error) => findings.push(`${room}: error: ${error.message}`))
      }
      if (!wants(room, scene)) return
      const before = page.viewportSize()
      for (const look of looksFor(asked, looks)) if (only(look.width)) await one(page, room, scene, look, full)
      await page.emulateMedia({ media: 'screen', colorScheme: 'light', contrast: null, forcedColors: null })
      if (before) await page.setViewportSize(before)
    }
  }
  return { pictures, findings, wants, shooterOf }
}

/** Puts the page into a look, and waits until it has been painted. */
async function take(page: Page, { width, mode }: Look): Promise<void> {
  await page.setViewportSize({ width, height: heights[width] ?? 900 })
  await page.emulateMedia({
    media: mode === 'print' ? 'print' : 'screen',
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    contrast: mode === 'contrast' ? 'more' : null,
    forcedColors: mode === 'forced' ? 'active' : null,
  })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.evaluate(painted)
}
