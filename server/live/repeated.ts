import type { EventStore } from '../../db/event-store.ts'
import { nothingThere, refusedOpenly, storedAnswer } from './answer.ts'
import type { Waiting } from './inbox.ts'

/**
 * Repeated commands get the answer they got first, once what they did is settled and shown; another person's command is
 * nothing to anybody else. Resolves with those that are not repeated.
 */
export async function answerRepeated(
  log: Pick<EventStore, 'answerTo'>,
  open: readonly Waiting[],
  repeated: ReadonlySet<string>,
): Promise<readonly Waiting[]> {
  for (const { submission, reply } of open) {
    if (!repeated.has(submission.commandId)) continue
    const first = await log.answerTo(submission.commandId)
    const own = first?.actor === submission.actor.person
    reply(own ? storedAnswer(first.answer) : refusedOpenly(nothingThere))
  }
  return open.filter(({ submission }) => !repeated.has(submission.commandId))
}
