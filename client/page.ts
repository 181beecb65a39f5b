import { askEarly } from './early.ts'
import { isServed } from './renew.ts'

/**
 * The script that stands in the page itself: asks the server, and fetches the program once the page's own frame is on the
 * screen. Reading and running that takes a phone longer than all the rest, and meanwhile there is something to see.
 */

/** Set by the build (`build/first-script.ts`): the program's first file, and those that it needs. */
declare const programFiles: readonly [string, ...string[]]

/** Nobody looks at a hidden page, and it paints nothing; so may one that is left while it opens. */
const paintPatienceMs = 1000

let fetched = false
function fetchProgram(): void {
  if (fetched) return
  fetched = true
  // All at once, and not each when the one before it names it.
  for (const href of programFiles)
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
  import(/* @vite-ignore */ programFiles[0]).catch(startOver)
}

/**
 * The network broke off, or another build took the place of this one while the page was on its way. Not asked for again from
 * here: some browsers keep in mind for as long as a page lives that a file could not be had.
 */
async function startOver(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, 2000))
  while ((await isServed(programFiles[0])) === null)
  location.reload()
}

askEarly()
if (document.visibilityState === 'hidden') fetchProgram()
else {
  new PerformanceObserver(fetchProgram).observe({ type: 'paint', buffered: true })
  setTimeout(fetchProgram, paintPatienceMs)
}
