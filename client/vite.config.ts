import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { firstChunk } from './build/first-chunks.ts'
import { firstFrame } from './build/first-frame.ts'
import { firstLoad } from './build/first-load.ts'
import { firstScript } from './build/first-script.ts'
import { kernTokens } from './build/kern-tokens.ts'
import { offlineFiles } from './build/offline-files.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The client becomes static files in `client/dist`, which the server hands out. */
export default defineConfig({
  root: here('.'),
  plugins: [kernTokens(), firstFrame(), firstScript(), firstLoad(), offlineFiles(), compressed()],
  // JSX by Vite's own compiler: the Preact preset would bring Babel for hot reloading, which this app does without.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'baseline-widely-available',
    assetsInlineLimit: 0,
    // Every browser of that target preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        main: here('index.html'),
        start: here('start.tsx'),
        door: here('door.html'),
        projector: here('projector.html'),
        'service-worker': here('offline/service-worker.ts'),
      },
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: firstChunk }] },
        // At the root and under one name: from there it may look after every address, and browsers find the next one.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
