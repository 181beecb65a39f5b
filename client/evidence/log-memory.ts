import { recall, remember } from '../device.ts'
import type { SignedHead } from '../../server/protocol/evidence.ts'
import type { Head } from '../../server/protocol/frames.ts'

/** What a device remembers of one side's log, in no tab alone but for good. Versions and hashes, never content. */
export interface LogMemory {
  /** The last head that was shown here, with the server's signature: the proof of what the server said. */
  readonly seen: SignedHead
  /** Server time when it was shown. */
  readonly at: string
  /** The last head of which it was computed that it follows from what this device had seen before. */
  readonly proven: Head
  /** What is wrong with the log that the server shows, until a person says that it is settled. */
  readonly warning?: LogWarning
}

/**
 * `shorter`: entries that were seen are gone · `other`: an entry that was seen is another now, or the log forked off
 * before it · `key`: the server signs with another key · `unsigned`: what it shows is not signed with the key it names.
 */
export interface LogWarning {
  readonly kind: 'shorter' | 'other' | 'key' | 'unsigned'
  /** What the server showed instead. */
  readonly shown: SignedHead
  readonly at: string
}

type Shelf = Readonly<Record<string, LogMemory>>

const shelf = (): Shelf => {
  try {
    return JSON.parse(recall('heads') ?? '{}') as Shelf
  } catch {
    return {}
  }
}

/** What this device remembers of a side's log; undefined when it never saw it. */
export const memoryOf = (council: string, side: string): LogMemory | undefined => shelf()[`${council} ${side}`]

export function keepMemory(memory: LogMemory): void {
  const { council, side } = memory.seen
  remember('heads', JSON.stringify({ ...shelf(), [`${council} ${side}`]: memory }))
}
