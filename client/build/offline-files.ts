import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { chunkNamed, withImports } from './first-load.ts'

/** Screens that open without the server, beside the hall. */
const offlineScreens = ['agenda-screen']
/** What stands at addresses of its own, from `public/`. */
const fixedFiles = ['/icon.svg', '/manifest.de.webmanifest', '/manifest.en.webmanifest']

/**
 * Tells the service worker which files it keeps for a start without the server, and under which name: a build that
 * differs in any of them has another name, and so is another worker.
 */
export function offlineFiles(): Plugin {
  return {
    name: 'offline-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const page = bundle['index.html']
      if (page?.type !== 'asset') this.error('The build has no index.html.')
      const roots = ['start', ...offlineScreens].map((name) => chunkNamed(bundle, name).fileName)
      const wanted = new Set(Object.keys(bundle).filter((file) => file.endsWith('.woff2')))
      for (const root of roots) withImports(bundle, root, wanted)
      for (const file of wanted) {
        const chunk = bundle[file]
        if (chunk?.type === 'chunk') for (const style of chunk.viteMetadata?.importedCss ?? []) wanted.add(style)
      }
      const files = [...wanted].toSorted().map((file) => `/${file}`)
      const name = createHash('sha256').update(page.source).update(files.join('\n')).digest('hex').slice(0, 12)
      const worker = chunkNamed(bundle, 'service-worker')
      worker.code = `const buildName=${JSON.stringify(name)},offlineFiles=${JSON.stringify(['/', ...fixedFiles, ...files])};${worker.code}`
    },
  }
}
