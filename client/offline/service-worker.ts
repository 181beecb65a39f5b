/**
 * Opens the pages without the server. It keeps this program's own files and nothing else: what the server says of a
 * council, to whomever, never comes through here. The page is asked of the server first, so that no old code is shown
 * while the server can be reached; files with a hash in their name are taken from the device.
 */

/** Set by the build (`build/offline-files.ts`): the name of these files together, and the files. */
declare const buildName: string
declare const offlineFiles: readonly string[]

/** What of a worker's world is used here; the DOM's types do not know of it. */
interface WaitingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}
interface Pushed extends WaitingEvent {
  readonly data: { readonly json: () => unknown } | null
}
interface Clicked extends WaitingEvent {
  readonly notification: { readonly data: unknown; readonly close: () => void }
}
/** A page of ours in some window. */
interface OpenWindow {
  readonly focus: () => Promise<OpenWindow>
  readonly navigate: (to: string) => Promise<unknown>
}
interface Asked extends Event {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}
declare const self: {
  readonly location: Location
  readonly skipWaiting: () => Promise<void>
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (which: { readonly type: 'window' }) => Promise<readonly OpenWindow[]>
    readonly openWindow: (to: string) => Promise<unknown>
  }
  readonly registration: {
    readonly showNotification: (title: string, options: NotificationOptions) => Promise<void>
  }
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void
  addEventListener(type: 'push', listener: (event: Pushed) => void): void
  addEventListener(type: 'notificationclick', listener: (event: Clicked) => void): void
}

const prefix = 'schulterschluss-'
const shelf = `${prefix}${buildName}`
const page = '/'
const sameFile = { ignoreVary: true } as const
const hashed = (path: string): boolean => path.startsWith('/assets/')
/** Longer than a slow hall takes for a page of eight kilobytes; after that the one on the device is better than a white screen. */
const patienceMs = 4000
/** Not screens of the council: signing in, setting up, links that sign in, the wall of the hall, and what the server answers. */
const notOurs = /^\/(?:api|a|live|health|mail|anmelden|einladung|einrichten|saal-anzeige)(?:\/|$)/

self.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || notOurs.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(pageFirstFromServer(request))
  else if (hashed(pathname) || offlineFiles.includes(pathname)) event.respondWith(keptFile(request, hashed(pathname)))
})

// What a push says was chosen by whoever gets it, and sealed by the server for this browser alone.
self.addEventListener('push', (event) => {
  const said = (event.data?.json() ?? {}) as { readonly title?: string; readonly body?: string; readonly open?: string }
  const options = { body: said.body ?? '', icon: '/icon-192.png', data: said.open ?? page }
  event.waitUntil(self.registration.showNotification(said.title ?? 'Schulterschluss', options))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(opened(String(event.notification.data)))
})

/** The page that a push is about: in a window of ours where there is one, and never on another site. */
async function opened(path: string): Promise<void> {
  const { href, origin } = new URL(path, self.location.origin)
  const to = origin === self.location.origin ? href : page
  const [window] = await self.clients.matchAll({ type: 'window' })
  if (!window) return void (await self.clients.openWindow(to))
  await (await window.focus()).navigate(to)
}

/** Files with a hash that an earlier build had too are not fetched again. */
async function fill(): Promise<void> {
  const cache = await caches.open(shelf)
  await Promise.all(
    offlineFiles.map(async (file) => {
      const known = hashed(file) ? await caches.match(file, sameFile) : undefined
      await (known ? cache.put(file, known) : cache.add(new Request(file, { cache: 'no-cache' })))
    }),
  )
}

/** The build before this one stays: a page of it may still be open and go to a screen that it has not loaded yet. */
async function tidy(): Promise<void> {
  const earlier = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== shelf)
  await Promise.all(earlier.slice(0, -1).map((name) => caches.delete(name)))
}

/** A server that cannot be reached, does not answer in time, or is just being started: then the page on the device. */
async function pageFirstFromServer(request: Request): Promise<Response> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null))
  try {
    const answer = await Promise.race([fetch(request), late])
    return answer === null || answer.status >= 500 ? await keptPage() : answer
  } catch {
    return keptPage()
  }
}

const keptPage = async (): Promise<Response> =>
  (await caches.match(page, { ...sameFile, cacheName: shelf })) ?? Response.error()

/** What has a hash in its name never changes, whichever build it came with; it is kept from the first time that somebody needs it. */
async function keptFile(request: Request, everywhere: boolean): Promise<Response> {
  // The server says "Vary" because it compresses; to us it is the same file.
  const known = await caches.match(request, everywhere ? sameFile : { ...sameFile, cacheName: shelf })
  if (known) return known
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(shelf)).put(request, answer.clone())
  return answer
}
