import { signal } from '@preact/signals'
import { announce } from '../../announcer.tsx'
import { sendCommand } from '../../commands.ts'
import { bulkText } from '../../texts/lead/bulk.ts'
import type { CommandResult } from '../../commands.ts'
import type { BulkPart, BulkVote } from './bulk.ts'

/** Items ticked in the queue, by id. */
export const selected = signal<ReadonlySet<string>>(new Set())
/** The vote that a selection of open items would be proposed. */
export const bulkVote = signal<BulkVote>('yes')

export interface BulkAnswer {
  readonly part: BulkPart
  readonly result: CommandResult
}
/** What became of the last selection: growing while it runs. */
export const bulkRun = signal<{ readonly all: number; readonly answers: readonly BulkAnswer[] } | null>(null)

export function select(ids: readonly string[], on: boolean): void {
  const next = new Set(selected.value)
  for (const id of ids) {
    if (on) next.add(id)
    else next.delete(id)
  }
  selected.value = next
}

/** How many commands of a selection are under way at a time: a server takes only so many a second from one screen. */
const atATime = 4

/** Sends each part as a command of its own and keeps every answer. What is not taken stays ticked. */
export async function runBulk(parts: readonly BulkPart[]): Promise<void> {
  bulkRun.value = { all: parts.length, answers: [] }
  for (let from = 0; from < parts.length; from += atATime) {
    await Promise.all(
      parts.slice(from, from + atATime).map(async (part) => {
        const result = await sendCommand(part.command)
        if (result.kind === 'done') select([part.item.id], false)
        const run = bulkRun.value
        if (run) bulkRun.value = { ...run, answers: [...run.answers, { part, result }] }
      }),
    )
  }
  const done = bulkRun.value.answers.filter(({ result }) => result.kind === 'done').length
  announce(bulkText.value.resultTitle(done, parts.length - done))
}
