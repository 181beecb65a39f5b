import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from 'playwright-core'
import { WebSocket, WebSocketServer } from 'ws'
import { chromiumArguments, chromiumPath } from './chromium.ts'

/**
 * A Chromium whose service workers nobody watches, as in everybody's hand. Playwright attaches itself to every worker, and
 * Chromium does not stop a worker that is watched. When the next one waits for its place, the old one is told to rest: unwatched
 * it is stopped, and started again if somebody asks; watched it neither stops nor takes another question, and the page that
 * asked waits for good, or the next worker for five minutes.
 */
export async function launchUnwatched(): Promise<{ readonly browser: Browser; readonly close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'schulterschluss-browser-'))
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank']
  const chrome = spawn(chromiumPath(), [...chromiumArguments(), ...own], { stdio: ['ignore', 'ignore', 'pipe'] })
  const way = await wayTo(await addressOf(chrome))
  const browser = await chromium.connectOverCDP(way.url)
  return {
    browser,
    async close() {
      await browser.close()
      way.close()
      chrome.kill()
      if (chrome.exitCode === null && chrome.signalCode === null) await once(chrome, 'exit')
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Where the browser can be spoken to; it says so on its error output. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error('The browser was started without an error output')
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /^DevTools listening on (ws:\S+)/.exec(line) ?? []
    if (address !== undefined) {
      // What else it has to say must not fill the pipe.
      stderr.resume()
      return address
    }
  }
  throw new Error('The browser ended before it could be spoken to')
}

/** Passes on what Playwright and the browser say, and calls a worker something that Playwright lets go of at once. */
async function wayTo(address: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const way = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(way, 'listening')
  way.on('connection', (playwright) => {
    const browser = new WebSocket(address, { maxPayload: 256 * 1024 * 1024 })
    const opened = once(browser, 'open')
    playwright.on('message', (bytes: Buffer) => void opened.then(() => browser.send(bytes.toString())))
    browser.on('message', (bytes: Buffer) => playwright.send(unwatched(bytes.toString())))
    playwright.on('close', () => browser.close())
    browser.on('close', () => playwright.close())
  })
  return { url: `ws://127.0.0.1:${String((way.address() as AddressInfo).port)}`, close: () => way.close() }
}

const unwatched = (message: string): string =>
  message.includes('"method":"Target.attachedToTarget"')
    ? message.replace('"type":"service_worker"', '"type":"other"')
    : message
