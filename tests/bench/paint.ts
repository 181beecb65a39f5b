import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Page } from 'playwright-core'
import { WebSocket as Socket } from 'ws'
import { launchChromium } from '../support/chromium.ts'
import { type RunningDemo, startDemo } from '../support/demo.ts'
import { phone, windowOf } from '../support/windows.ts'
import { median, quantile } from './statistics.ts'

/** From the frame's arrival in a member's browser to the new line on the screen, ms. The aim is a frame of 60 Hz. */
export interface PaintResult {
  readonly changes: number
  readonly p50: number
  readonly p95: number
  readonly most: number
}
export const paintAimMs = 16

/** A lead's own socket: sends one command and waits for its answer. */
class Lead {
  readonly #socket: Socket

  private constructor(socket: Socket) {
    this.#socket = socket
  }

  static async of(demo: RunningDemo, persona: string): Promise<Lead> {
    const link = new URL(demo.linkOf(persona))
    const at = `127.0.0.1:${link.port}`
    const signedIn = await fetch(`http://${at}${link.pathname}`, { redirect: 'manual' })
    const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0])
    const socket = new Socket(`ws://${at}/live`, { headers: { cookie: cookie.join('; '), origin: `http://${at}` } })
    await once(socket, 'open')
    socket.send(JSON.stringify({ v: 1, kind: 'hello' }))
    return new Lead(socket)
  }

  async send(command: object): Promise<void> {
    const id = `paint-${randomUUID()}`
    const answered = new Promise<{ ok: boolean }>((resolve) => {
      const hear = (data: Buffer): void => {
        const frame = JSON.parse(data.toString()) as { kind: string; id?: string; ok: boolean }
        if (frame.kind !== 'answer' || frame.id !== id) return
        this.#socket.off('message', hear)
        resolve(frame)
      }
      this.#socket.on('message', hear)
    })
    this.#socket.send(JSON.stringify({ v: 1, kind: 'command', id, command }))
    const answer = await answered
    if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer)}`)
  }

  close(): void {
    this.#socket.close()
  }
}

interface Clockwork {
  arrived: number
  readonly painted: number[]
}

/** Runs in the page before anything else: when a change arrives, and when the word of a new line is really painted. */
function watchPaint(): void {
  const clockwork: Clockwork = { arrived: 0, painted: [] }
  Object.assign(globalThis, { clockwork })
  const Real = WebSocket
  globalThis.WebSocket = class extends Real {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given)
      this.addEventListener('message', ({ data, timeStamp }) => {
        if (String(data).startsWith('{"v":1,"kind":"change"')) clockwork.arrived = timeStamp
      })
    }
  }
  // A new word is told to the browser's own timing before it is first painted.
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const word of [node, ...node.querySelectorAll('.word > span')])
            if (word.matches('.word > span:not(.hide)')) word.setAttribute('elementtiming', 'line')
  }).observe(document, { subtree: true, childList: true })
  new PerformanceObserver((list) => {
    const [first] = list.getEntries() as (PerformanceEntry & { readonly renderTime: number })[]
    if (!first || clockwork.arrived === 0) return
    clockwork.painted.push(first.renderTime - clockwork.arrived)
    clockwork.arrived = 0
  }).observe({ type: 'element', buffered: false })
}

const paintedOn = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { clockwork: Clockwork }).clockwork.painted)

/** Changes the called item's line again and again, on the real server, before a real browser. */
export async function measurePaint(changes: number): Promise<PaintResult> {
  const demo = await startDemo()
  const browser = await launchChromium()
  try {
    const windows = await browser.newContext({ locale: 'de-DE' })
    await windows.addInitScript(watchPaint)
    const page = await windowOf(windows, demo, 'spd-member', phone)
    const leads = [await Lead.of(demo, 'spd-lead'), await Lead.of(demo, 'gruene-lead')] as const
    const item = 'abfall'
    for (let count = 0; count < changes; count += 1) {
      // Not in step with the screen's own frames.
      await page.waitForTimeout(40 + ((count * 7) % 17))
      if (count % 2 === 0) await leads[0].send({ type: 'dissent.flag', item })
      else for (const lead of leads) await lead.send({ type: 'consensus.confirm', item, vote: 'yes', version: 1 })
      await page.getByRole('alertdialog').waitFor()
      await page.waitForFunction(
        (wanted) => (globalThis as unknown as { clockwork: Clockwork }).clockwork.painted.length > wanted,
        count,
      )
      await page.getByRole('button', { name: 'Gesehen' }).click()
      await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    }
    for (const lead of leads) lead.close()
    const taken = await paintedOn(page)
    return { changes: taken.length, p50: median(taken), p95: quantile(taken, 0.95), most: Math.max(...taken) }
  } finally {
    await browser.close()
    await demo.end()
  }
}

/** What is printed. */
export const paintWords = ({ changes, p50, p95, most }: PaintResult): string =>
  `From a change's frame in a member's browser to the new line painted, ${changes} changes: ` +
  `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, most ${most.toFixed(1)} ms; ` +
  `aim p50 < ${paintAimMs} ms ${p50 < paintAimMs ? '✓' : '✗'}`
