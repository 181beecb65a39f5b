import type { NextActor } from '../next-steps.ts'
import type { Motion } from './motion.ts'

/** Who has to act next on a motion: the originator until it is told, the others to coordinate, then who may file. */
export function nextOnMotion({ value, context: c }: Motion): NextActor[] {
  const others = c.partners.filter((partner) => partner !== c.originator)
  switch (value) {
    case 'planned':
    case 'irregular':
      return anyOf([c.originator])
    case 'notified':
      return anyOf(others)
    case 'coordinating':
      return anyOf(silent(c.partners, c.choices))
    case 'boardTalk':
      return leads(silent(c.partners, c.choices))
    case 'classDispute':
      return leads(silent(c.partners, c.settle))
    case 'clearedJoint':
      return anyOf(c.partners)
    case 'clearedSolo':
    case 'noticed':
    case 'published':
      return anyOf([c.originator])
    default:
      return []
  }
}

/** Who has not spoken; everybody, once all have and differ. */
function silent(partners: readonly string[], said: Readonly<Record<string, unknown>>): readonly string[] {
  const left = partners.filter((partner) => said[partner] === undefined)
  return left.length === 0 ? partners : left
}

const anyOf = (partners: readonly string[]): NextActor[] => partners.map((partner) => ({ partner, leadOnly: false }))
const leads = (partners: readonly string[]): NextActor[] => partners.map((partner) => ({ partner, leadOnly: true }))
