import { hasStamped } from './words.ts'
import type { DeskAct } from '../../texts/lead/act-facts.ts'
import type { ItemView, StampView } from '../../../server/protocol/view.ts'

/** The stamps that an act gathers until it takes effect; null for acts that need nobody else. */
export function stampsFor(type: DeskAct, item: ItemView): readonly StampView[] | null {
  switch (type) {
    case 'classify.confirm':
    case 'classify.propose':
      return item.classification.state === 'proposed' ? item.classification.stamps : []
    case 'line.confirm':
      return item.pending?.stamps ?? []
    case 'consensus.confirm':
      return item.pending?.stamps ?? []
    case 'consensus.fail':
      return item.failStamps
    case 'adjourn.waive':
      return item.adjournment.waivers
    case 'adjourn.blocked':
      return item.adjournment.blocks
    case 'release.consent':
      return item.consents.flatMap(({ partner, decidedOn, complete }) => (complete ? [{ partner, at: decidedOn }] : []))
    case 'item.supersede':
      return item.supersede
    default:
      return null
  }
}

/** Acts that a side has said once and that wait for the others now; the server would take them again. */
const once: ReadonlySet<DeskAct> = new Set([
  'consensus.confirm',
  'consensus.fail',
  'adjourn.waive',
  'adjourn.blocked',
  'release.consent',
])

export const saidBy = (type: DeskAct, item: ItemView, partner: string): boolean =>
  once.has(type) && hasStamped(stampsFor(type, item) ?? [], partner)
