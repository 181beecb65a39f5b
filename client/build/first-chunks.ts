import type { Rolldown } from 'vite'

/** The program of the member's page; the others are small pages apart, which share some modules with it. */
const first = 'client/start.tsx'
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
  if (!wanted(first)) return null
  return others.some(wanted) ? 'shared' : 'start'
}
