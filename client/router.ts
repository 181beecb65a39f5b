import { computed, signal } from '@preact/signals'

/** Where the person is: path, query and fragment of the address. */
export interface Place {
  readonly path: string
  readonly query: URLSearchParams
  readonly fragment: string
}

const read = (): Place => ({
  path: location.pathname,
  query: new URLSearchParams(location.search),
  fragment: decodeURIComponent(location.hash.slice(1)),
})

export const place = signal<Place>(
  typeof location === 'undefined' ? { path: '/', query: new URLSearchParams(), fragment: '' } : read(),
)
export const path = computed(() => place.value.path)
/** The first part of the path: the area that a screen stands for. What follows names a thing within it. */
export const areaPath = computed(() => `/${path.value.split('/')[1] ?? ''}`)
/** The second part of the path, as in `/leitung/ID`; null where there is none. */
export const thingInPath = computed(() => {
  const part = path.value.split('/')[2]
  return part === undefined || part === '' ? null : decodeURIComponent(part)
})

/** Goes to an address of this site without loading the page anew. */
export function go(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', to)
  else history.replaceState(null, '', to)
  place.value = read()
}

/** Takes over clicks on links within this site, and the browser's back and forward. Called once at the start. */
export function startRouter(): void {
  addEventListener('popstate', () => (place.value = read()))
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || !isOurs(link, event)) return
    event.preventDefault()
    if (link.href !== location.href) go(link.href)
  })
}

function isOurs(link: HTMLAnchorElement, event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0) return false
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  const samePageFragment = link.pathname === location.pathname && link.search === location.search && link.hash !== ''
  return link.origin === location.origin && link.target === '' && !link.hasAttribute('download') && !samePageFragment
}

/** The address of the screen that a role works on. */
export const homeOf = (role: 'lead' | 'speaker' | 'member' | 'secretary'): string =>
  role === 'member' ? '/saal' : role === 'secretary' ? '/schriftfuehrung' : '/leitung'
