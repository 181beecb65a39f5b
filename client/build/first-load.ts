import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** The most JavaScript that the member's screen may need before it shows a line, compressed, in bytes. */
export const firstLoadLimit = 60_000

type Bundle = Rolldown.OutputBundle

/** A chunk and all that it imports at once, by file name. */
export function withImports(bundle: Bundle, file: string, found = new Set<string>()): ReadonlySet<string> {
  const chunk = bundle[file]
  if (chunk?.type !== 'chunk' || found.has(file)) return found
  found.add(file)
  for (const imported of chunk.imports) withImports(bundle, imported, found)
  return found
}

/** The chunk of an entry or of a screen that is loaded on demand. Throws when the build has none of that name. */
export function chunkNamed(bundle: Bundle, name: string): Rolldown.OutputChunk {
  const chunk = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === name)
  if (chunk?.type !== 'chunk') throw new Error(`The build has no chunk named ${name}.`)
  return chunk
}

/** The member's program up to its first line. The few lines in the page itself are there when the page is. */
export const firstFiles = (bundle: Bundle): ReadonlySet<string> =>
  withImports(bundle, chunkNamed(bundle, 'start').fileName)

/** Refuses a build whose page would be too much for a hall's Wi-Fi, and says how much it is. */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const files = [...firstFiles(bundle)]
      const sizes = files.map((file) => {
        const chunk = bundle[file]
        return [file, chunk?.type === 'chunk' ? gzipSync(chunk.code).length : 0] as const
      })
      const total = sizes.reduce((sum, [, size]) => sum + size, 0)
      const said = `First JavaScript of the member’s screen: ${(total / 1000).toFixed(1)} kB of ${firstLoadLimit / 1000} kB, compressed`
      if (total <= firstLoadLimit) return this.info(said)
      const each = sizes
        .toSorted((a, b) => b[1] - a[1])
        .map(([file, size]) => `  ${(size / 1000).toFixed(1)} kB ${file}`)
      this.error(`${said}. Load something of it when it is needed:\n${each.join('\n')}`)
    },
  }
}
