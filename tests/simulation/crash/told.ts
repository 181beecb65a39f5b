import { expect } from 'vitest'
import type { EventStore } from '../../../db/event-store.ts'
import { openCouncil } from '../../../db/sqlite/council.ts'
import { verify } from '../../../db/verify.ts'
import { krefeld } from '../../../machines/agreements/krefeld-2020-2025/index.ts'
import { Council } from '../../../server/live/council.ts'
import type { AnswerFrame } from '../../../server/protocol/frames.ts'
import { termClock } from './term-clock.ts'

/** A command that a screen sent, and the answer it holds, if it got one before the crash. */
export interface Sent {
  readonly who: string
  readonly id: string
  readonly command: object
  readonly answer?: AnswerFrame
}

/**
 * Opens a file that a crash left and holds it against what was sent and told: the chain is whole, with every text; the
 * rules accept every entry (if it is `replayed`, which takes longest); nothing acknowledged is lost, nothing refused is there, and of each command there is all or
 * nothing.
 */
export async function holdsWhatWasTold(
  folder: string,
  sent: readonly Sent[],
  { how, replayed }: { readonly how: string; readonly replayed: boolean },
): Promise<void> {
  const file = openCouncil(folder, krefeld.id)
  try {
    const checked = await verify(file.log.readStored(0))
    expect({ how, ...checked }).toMatchObject({ ok: true })
    const commands = new Set<string>()
    for await (const { command } of file.log.read(0)) commands.add(command)
    const broken: string[] = []
    for (const each of sent) {
      const fault = await faultIn(each, commands.has(each.id), file.log)
      if (fault) broken.push(`${each.id} ${JSON.stringify(each.command)}: ${fault}`)
    }
    expect({ how, broken }).toEqual({ how, broken: [] })
    if (replayed) await Council.open({ agreement: krefeld, log: file.log, clock: termClock })
  } finally {
    await file.close()
  }
}

async function faultIn({ id, answer }: Sent, inLog: boolean, log: EventStore): Promise<string | undefined> {
  const kept = (await log.answerTo(id))?.answer
  const ok = kept !== undefined && 'ok' in kept && kept.ok === true
  if (inLog !== ok) return 'half written: entry and answer belong together'
  if (!answer) return undefined
  if (answer.ok) return inLog ? undefined : 'acknowledged and lost'
  return kept === undefined || ok ? 'refused, and the refusal is lost' : undefined
}
