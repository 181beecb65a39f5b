import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The client becomes static files in `client/dist`, which the server hands out. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // JSX by Vite's own compiler: the Preact preset would bring Babel for hot reloading, which this app does without.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'baseline-widely-available', assetsInlineLimit: 0 },
})
