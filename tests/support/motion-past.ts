import type { Event } from '../../machines/events.ts'
import type { MotionState } from '../../machines/motion/context.ts'
import type { Motion } from '../../machines/motion/motion.ts'

/**
 * What the accepted events of one planned motion tell, remembered beside the chart and never read by it: a second pair
 * of eyes for I26 to I28. What was said counts for the round of talks it was said in.
 */
export interface MotionPast {
  /** The partners were told, by `motion.notify`. */
  readonly told: boolean
  /** It became known outside the tool. */
  readonly incident: boolean
  /** Each partner's last word in this round, and the text it was said on. */
  readonly words: Readonly<
    Record<string, { readonly word: string; readonly version: number; readonly consent: boolean }>
  >
  /** The originator reached nobody, and said so. */
  readonly unreachable: boolean
  /** What coordination came to; null until all have said the same, and again after a substantial revision. */
  readonly result: 'joint' | 'solo' | null
}

export const noMotionPast: MotionPast = { told: false, incident: false, words: {}, unreachable: false, result: null }

const newRound = { words: {}, unreachable: false, result: null } as const

/** The past after one more accepted event of this motion. */
export function rememberMotion(past: MotionPast, { actor, command }: Event, before: Motion): MotionPast {
  const { partners, version, kind } = before.context
  const say = (word: string, consent = false): MotionPast => {
    const words = { ...past.words, [actor.partner]: { word, version, consent } }
    const agreed = partners.every((each) => words[each]?.word === word && words[each].version === version)
    return { ...past, words, result: agreed ? (word === 'joint' ? 'joint' : 'solo') : null }
  }
  switch (command.type) {
    case 'motion.notify':
      return { ...past, told: true }
    case 'motion.incident':
      return { ...past, incident: true }
    case 'motion.coordinate':
    case 'motion.dissent':
    case 'motion.resume':
      return { ...past, ...newRound }
    case 'motion.joint':
      return say('joint')
    case 'motion.solo':
      return command.otherUnreachable === true
        ? { ...say('solo'), unreachable: true, result: 'solo' }
        : say('solo', command.consentToSolo)
    case 'motion.boardResult':
      return say(command.result, command.consentToSolo)
    case 'motion.revise': {
      const stays = past.result !== null && !(command.substantial && kind === 'motion')
      return stays ? past : { ...past, ...newRound }
    }
    default:
      return past
  }
}

export const isOut = (state: MotionState): boolean => state === 'published' || state === 'filed'

/** For the keys of a search. */
export const motionPastKey = (
  { told, incident, words, unreachable, result }: MotionPast,
  partners: readonly string[],
) => [told, incident, partners.map((partner) => words[partner] ?? null), unreachable, result]
