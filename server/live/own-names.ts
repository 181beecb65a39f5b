import type { Actor, Command } from '../../machines/events.ts'
import { type Refusal, refused } from '../../machines/refusal.ts'

/**
 * People's screens choose the ids of new plans. Such an id begins with its side's and a colon, which no partner's id
 * holds: whoever tries ids meets their own side's plans only, and never learns of another's by running into it (I29).
 */
export const ownName = (partner: string, name: string): string => `${partner}:${name}`

export function refusedName({ partner }: Actor, command: Command): Refusal | undefined {
  if (command.type !== 'motion.add' || command.motion.startsWith(ownName(partner, ''))) return undefined
  return refused('invalid', 'foreignName', 'motion')
}
