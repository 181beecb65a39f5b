import { EMPTY_HEAD } from '../../db/chain.ts'
import type { Entry, EventStore, Head } from '../../db/event-store.ts'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'
import { BrokenLog, verified } from '../../db/verify.ts'
import { ReplayError } from '../../machines/decide.ts'
import { UnknownEvent } from './log-entry.ts'
import { OtherRulebook } from './settled-state.ts'

/**
 * Reads a log from its beginning, or on from a head, each entry checked against its hash before it is handed on.
 * @throws {UnusableFile} naming the entry, on one that was changed, or that the rules would not have accepted.
 */
export async function readLog(
  log: EventStore,
  replay: (entry: Entry) => void,
  after: Head = EMPTY_HEAD,
): Promise<void> {
  try {
    for await (const entry of verified(log.readStored(after.version), after)) replay(entry)
  } catch (error) {
    throw explained(error)
  }
}

/** A fault of the log in words that say what to do; other errors are returned as they are. */
export function explained(error: unknown): unknown {
  if (error instanceof BrokenLog) return new UnusableFile('broken', error.message, error)
  if (error instanceof OtherRulebook) return new UnusableFile('agreement', error.message, error)
  if (error instanceof ReplayError || error instanceof UnknownEvent) {
    return new UnusableFile('rules', error.message, error)
  }
  // Pages of a long file are looked at when they are read.
  const found = UnusableFile.from(error, 'its log')
  return found instanceof UnusableFile && found.kind === 'damaged' ? found : error
}
