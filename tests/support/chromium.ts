import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const isRoot = (): boolean => process.getuid?.() === 0

/** Where a Chromium is: `$CHROMIUM` or a usual place; undefined if there is none. */
function findChromium(): string | undefined {
  const named = process.env['CHROMIUM']
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named
    throw new Error(`CHROMIUM names ${named}, which is not an executable file. Correct or unset it.`)
  }
  return usualPlaces.find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The browser the tests drive. Throws with what to do if there is none: a browser test is never skipped. */
export function chromiumPath(): string {
  const path = findChromium()
  if (path !== undefined) return path
  throw new Error(
    'The browser tests need a Chromium. Install one (Debian, Ubuntu: `sudo apt-get install chromium`) ' +
      'or set the environment variable CHROMIUM to the path of a Chromium or Chrome.',
  )
}

/**
 * Starts a headless Chromium with a new, empty profile that speaks to nobody but the pages under test.
 * The caller closes it.
 */
export function launchChromium(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    ...options,
    executablePath: chromiumPath(),
    headless: true,
    args: [...chromiumArguments(), ...(options.args ?? [])],
  })
}

/** What a browser of ours is started with: it speaks to nobody. */
export const chromiumArguments = (): readonly string[] => [
  ...(isRoot() ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Before all tests: installs Debian's Chromium where none is found and we may, else says what to do. */
export default function ensureChromium(): void {
  if (findChromium() === undefined && isRoot() && isExecutable('/usr/bin/apt-get')) {
    console.log('No Chromium found for the browser tests; installing the Debian package once. This takes a minute.')
    const install = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    execFileSync('apt-get', ['update', '-q'], install)
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], install)
  }
  chromiumPath()
}
