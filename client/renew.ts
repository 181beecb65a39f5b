/**
 * A page whose build is no longer the server's loads itself anew: the files that it would need are gone, or the server
 * speaks another language by now. Nobody is interrupted in the middle of a word.
 */

/** How long between two looks at whether the server can be reached, or somebody has finished writing, in ms. */
const pauseMs = 1000

/**
 * Whether the server's build has this file (an address); null if it cannot be asked. Its page names those that the program
 * begins with; it is asked for past the service worker, which knows the page of its own build.
 */
export async function isServed(file: string): Promise<boolean | null> {
  try {
    const page = await fetch('/index.html', { cache: 'no-store' })
    return page.ok ? (await page.text()).includes(new URL(file, location.origin).pathname) : null
  } catch {
    return null
  }
}

const isBusy = (): boolean =>
  document.querySelector('dialog[open]') !== null || document.activeElement?.matches('input, textarea, select') === true

/**
 * Loads the page anew if the server has another build than the one that `file` (an address) is of, as soon as nobody
 * would lose anything by it. Does nothing where the server still has this one.
 */
export async function renew(file: string): Promise<void> {
  for (;;) {
    const served = await isServed(file)
    if (served === true) return
    if (served === false && !isBusy()) return location.reload()
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}
