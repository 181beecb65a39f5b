import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { chunkNamed, firstFiles } from './first-load.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/**
 * Puts `page.ts` into the page itself, with the names of the program's files: what it does needs no trip to the server
 * first. The server lets a browser run it by its hash (`server/routes/inline.ts`).
 */
export function firstScript(): Plugin {
  return {
    name: 'first-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(_, { bundle, filename }) {
        if (!bundle || !filename.endsWith('/client/index.html')) return []
        const start = chunkNamed(bundle, 'start').fileName
        const rest = [...firstFiles(bundle)].filter((file) => file !== start)
        const code = await bundled({ programFiles: [start, ...rest].map((file) => `/${file}`) })
        return [{ tag: 'script', attrs: { type: 'module' }, children: code, injectTo: 'head' as const }]
      },
    },
  }
}

/** `page.ts` with all that it imports as one script, and the constants that it declares. */
async function bundled(constants: Readonly<Record<string, unknown>>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      target: 'baseline-widely-available',
      modulePreload: false,
      rolldownOptions: { input: here('../page.ts'), output: { format: 'iife' } },
    },
  })
  const [output] = [result].flat()
  if (!output || !('output' in output)) throw new Error('The page’s own script was not built.')
  return output.output[0].code.trim()
}
