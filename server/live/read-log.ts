import type { Entry, EventStore } from '../../db/event-store.ts'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'
import { BrokenLog, verified } from '../../db/verify.ts'
import { ReplayError } from '../../machines/decide.ts'
import { UnknownEvent } from './log-entry.ts'
import { OtherRulebook } from './settled-state.ts'

/**
 * Reads a log from its beginning, each entry checked against its hash before it is handed on.
 * @throws {UnusableFile} naming the entry, on one that was changed, or that the rules would not have accepted.
 */
export async function readLog(log: EventStore, replay: (entry: Entry) => void): Promise<void> {
  try {
    for await (const entry of verified(log.readStored(0))) replay(entry)
  } catch (error) {
    throw explained(error)
  }
}

function explained(error: unknown): unknown {
  if (error instanceof BrokenLog) return new UnusableFile('broken', error.message, error)
  if (error instanceof OtherRulebook) return new UnusableFile('agreement', error.message, error)
  if (error instanceof ReplayError || error instanceof UnknownEvent) {
    return new UnusableFile('rules', error.message, error)
  }
  return error
}
