import { confirmedClass } from './item/context.ts'
import { classificationOf, coordinationOf, type Item } from './item/item.ts'
import type { Motion } from './motion/motion.ts'
import type { Owed } from './reminder.ts'

/** What those owe who have to act next, and by which norm (RULES §3.2, second table; §3.4). Asked only while somebody has to. */

/** On an item. */
export function owedOn(item: Item): Owed {
  const classification = classificationOf(item)
  if (classification === 'proposed') return { task: 'confirmClass', norm: 'G2.1' }
  if (classification !== 'confirmed') return { task: 'classify', norm: 'G2.1' }
  switch (coordinationOf(item)) {
    case 'proposed':
      return { task: 'confirmLine', norm: confirmedClass(item.context) === 'notCovered' ? 'G2.1' : 'G3.1' }
    case 'boards':
      return { task: 'boardTalk', norm: 'G6.1' }
    case 'persisting':
      return item.context.g6.status === 'none'
        ? { task: 'decideAdjournment', norm: 'G6.2' }
        : { task: 'openRelease', norm: 'G6.4' }
    case 'adjourned':
      return { task: 'settle', norm: 'G6.3' }
    case 'releaseDeliberation':
      return { task: 'deliberate', norm: 'G6.4' }
    case 'noRelease':
      return { task: 'talkAgain', norm: 'G6.4' }
    default:
      return { task: 'coordinate', norm: 'G3.1' }
  }
}

/** On a planned motion; nothing once it is over. */
export function owedOnMotion({ value, context: { kind } }: Motion): Owed | undefined {
  const resolution = kind === 'resolution'
  switch (value) {
    case 'planned':
      return { task: 'tellPartners', norm: resolution ? 'G7.2' : 'G5.1' }
    case 'irregular':
      return resolution ? { task: 'tellPartners', norm: 'G7.2' } : { task: 'repairMotion', norm: 'G5.2' }
    case 'notified':
      return { task: 'takeUpMotion', norm: 'G5.2' }
    case 'coordinating':
      return { task: 'coordinateMotion', norm: 'G5.2' }
    case 'boardTalk':
      return { task: 'boardTalk', norm: 'G6.1' }
    case 'classDispute':
      return { task: 'settleClass', norm: 'G7.1' }
    case 'clearedJoint':
      return { task: 'fileMotion', norm: 'G5.3' }
    case 'clearedSolo':
    case 'noticed':
    case 'published':
      return { task: 'fileMotion', norm: resolution ? 'G7.2' : 'G5.2' }
    default:
      return undefined
  }
}
