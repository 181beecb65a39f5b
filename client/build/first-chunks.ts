import type { Plugin, Rolldown } from 'vite'
import { firstFiles } from './first-load.ts'

/** The page of the member: its frame, and its program; the others are small pages apart, which share some modules with it. */
const frame = 'client/main.tsx'
const first = [frame, 'client/start.tsx']
const others = ['client/door/main.tsx', 'client/projector/main.tsx']

/**
 * In which file a module goes that the first page needs at once: one for what that page alone needs, one for what the pages apart need
 * too. Left alone, the bundler makes a file for every combination of screens, and on a slow line each one costs a round trip.
 */
export function firstChunk(id: string, context: Rolldown.ChunkingContext): string | null {
  const needing = new Set([id])
  for (const module of needing)
    for (const importer of context.getModuleInfo(module)?.importers ?? []) needing.add(importer)
  const wanted = (page: string): boolean => [...needing].some((each) => each.endsWith(page))
  if (first.some((page) => id.endsWith(page))) return null
  // The frame must not wait for the program because of something that both need.
  if (id.includes('vite/preload-helper') || (wanted(frame) && !id.endsWith('.css'))) return 'frame'
  if (!first.some(wanted)) return null
  if (!others.some(wanted)) return 'first'
  // A sheet is not only carried along by a page that needs another one of the same file: it would look different.
  if (id.endsWith('.css')) return others.every(wanted) ? null : 'styles'
  return 'shared'
}

/** The member's page asks for its program at once, though it runs it only when its frame is painted. */
export function programPreloaded(): Plugin {
  return {
    name: 'program-preloaded',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle, chunk }) {
        if (!bundle || chunk?.name !== 'main') return []
        return [...firstFiles(bundle)]
          .filter((file) => file !== chunk.fileName && !chunk.imports.includes(file))
          .map((file) => ({
            tag: 'link',
            // After the styles, which the frame needs and which are a sixth of it.
            attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `/${file}` },
            injectTo: 'head' as const,
          }))
      },
    },
  }
}
