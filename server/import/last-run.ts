import type { SourceMemory } from '../../db/source-memory.ts'

/** When an address was last taken over whole: what `--changed` asks the system to begin at. */

const keyOf = (address: string): string => `run ${address}`

/** ISO 8601, or undefined where it never was. */
export async function lastRun(memory: SourceMemory, address: string): Promise<string | undefined> {
  const run = (await memory.all()).find(({ source }) => source === keyOf(address))
  return run?.facts['at']
}

/** `begun`: before the first page was asked for, so that nothing changed in between is missed. */
export const keepRun = (memory: SourceMemory, address: string, begun: Date): Promise<void> =>
  memory.keep([{ source: keyOf(address), facts: { at: begun.toISOString() } }])
