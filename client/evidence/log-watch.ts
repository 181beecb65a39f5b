import { signal } from '@preact/signals'
import { canCompute, follow, isSigned } from './chain.ts'
import { keepMemory, type LogMemory, type LogWarning, memoryOf } from './log-memory.ts'
import type { ChainPart, SignedHead } from '../../server/protocol/evidence.ts'

/**
 * Remembers, on this device, the last head of the log that the own side was shown, and notices when the server shows
 * another log: a shorter one, or one that goes on from another past. After every new connection the server has to show
 * that what it has now follows from what was seen here; as long as it has not, what is remembered stays as it is.
 */

/** What is wrong with the log, and what this device had seen; null while all is well. */
export const logTrouble = signal<{ readonly memory: LogMemory; readonly warning: LogWarning } | null>(null)
/** A person has read the warning in this tab: it stays at the top of the screen, and lets them work. */
export const troubleRead = signal(false)

/** How long heads are taken on trust within one connection before the chain is computed again, in ms. */
const PROVE_EVERY = 5 * 60_000

let provenAt = -Infinity
let proving = false
/** Counts connections, so that the answer to an old question is not taken for a new one's. */
let line = 0

/** A new line to the server, or another person: nothing that it shows is taken on trust. */
export function newLine(): void {
  line += 1
  provenAt = -Infinity
  proving = false
}

/** The server showed a head, with its signature. `at` is its time; in an example, another key is a fresh start. */
export function headShown(head: SignedHead, at: string, example: boolean): void {
  const memory = memoryOf(head.council, head.side)
  if (!memory) return firstSight(head, at)
  if (memory.warning) return show(memory)
  if (memory.seen.key !== head.key) return example ? firstSight(head, at) : warn(memory, 'key', head, at)
  const { version, hash } = memory.seen
  if (head.version < version) return warn(memory, 'shorter', head, at)
  if (head.version === version && head.hash !== hash) return warn(memory, 'other', head, at)
  const trusted = performance.now() - provenAt < PROVE_EVERY
  if (head.version > version && trusted) keepMemory({ ...memory, seen: head, at })
  if (!trusted && !proving) void prove(memory, head, at)
}

/** A person says that it is settled: from now on the log that the server shows is the one to compare with. */
export function followShownLog(): void {
  const trouble = logTrouble.value
  if (!trouble) return
  const { shown, at } = trouble.warning
  keepMemory({ seen: shown, at, proven: { version: shown.version, hash: shown.hash } })
  logTrouble.value = null
  troubleRead.value = false
  newLine()
}

function firstSight(head: SignedHead, at: string): void {
  logTrouble.value = null
  keepMemory({ seen: head, at, proven: { version: head.version, hash: head.hash } })
}

function warn(memory: LogMemory, kind: LogWarning['kind'], shown: SignedHead, at: string): void {
  const warned = { ...memory, warning: { kind, shown, at } }
  keepMemory(warned)
  show(warned)
}

function show(memory: LogMemory): void {
  const { warning } = memory
  if (warning && logTrouble.value?.warning.at !== warning.at) logTrouble.value = { memory, warning }
}

/** Computes that the head follows from what this device has seen. Without an answer it is tried again at the next head. */
async function prove(memory: LogMemory, head: SignedHead, at: string): Promise<void> {
  proving = true
  const asked = line
  const found = await judged(memory, head).catch(() => undefined)
  if (asked !== line) return
  proving = false
  if (found === undefined) return
  if (found !== 'follows') return warn(memory, found, head, at)
  provenAt = performance.now()
  keepMemory({ seen: head, at, proven: { version: head.version, hash: head.hash } })
}

async function judged(
  { seen, proven }: LogMemory,
  head: SignedHead,
): Promise<'follows' | LogWarning['kind'] | undefined> {
  if (!(await isSigned(head))) return 'unsigned'
  if (!canCompute()) return 'follows'
  let from = proven
  while (from.version < head.version) {
    const response = await fetch(`/api/chain?after=${from.version}`, { credentials: 'same-origin' })
    if (!response.ok) return undefined
    const { digests } = (await response.json()) as ChainPart
    if (digests.length === 0) return 'shorter'
    const led = await follow(from, digests.slice(0, head.version - from.version), [seen, head])
    if (!led) return 'other'
    from = led
  }
  return 'follows'
}
