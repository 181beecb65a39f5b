import { verbs } from '../../texts/lead/queue.ts'
import type { Verb } from '../../texts/lead/queue.ts'
import type { ItemView, MeView, OfferView } from '../../../server/protocol/view.ts'

/** Whose turn an item is, seen by the person at the desk. */
export type Turn =
  | { readonly whose: 'mine'; readonly verb: Verb }
  /** The own side's lead, where a spokesperson looks on. */
  | { readonly whose: 'board' }
  | { readonly whose: 'theirs'; readonly partners: readonly string[] }
  | { readonly whose: 'nobody' }
  | { readonly whose: 'over' }

export type OpenOffer = Extract<OfferView, { open: true }>

/** The offer of this act, if the server says that it may be done now. */
export const openOffer = ({ offers }: Pick<ItemView, 'offers'>, type: string): OpenOffer | undefined =>
  offers.find((offer): offer is OpenOffer => offer.open && offer.type === type)

/** The acts that answer to a verb: without any of them on offer an item does not wait for this person. */
const answers: Record<Verb, readonly string[]> = {
  settle: ['consensus.confirm', 'consensus.fail'],
  adjourn: ['adjourn.request', 'adjourn.waive', 'consensus.confirm'],
  further: ['release.open', 'consensus.confirm'],
  release: ['release.consent', 'release.refuse'],
  confirmLine: ['line.confirm', 'line.propose'],
  proposeLine: ['line.propose'],
  confirmClass: ['classify.confirm', 'classify.dispute'],
  classify: ['classify.propose'],
}

function verbOf({ classification, coordination, adjournment }: ItemView): Verb {
  if (classification.state === 'proposed') return 'confirmClass'
  if (classification.state !== 'confirmed') return 'classify'
  switch (coordination) {
    case 'open':
      return 'proposeLine'
    case 'proposed':
      return 'confirmLine'
    case 'boards':
    case 'adjourned':
      return 'settle'
    case 'persisting':
      return adjournment.status === 'none' ? 'adjourn' : 'further'
    case 'releaseDeliberation':
      return 'release'
    default:
      return 'further'
  }
}

/** Whose turn it is: from whom the server names as next, and from what it offers this person. */
export function turnOf(item: ItemView, me: MeView): Turn {
  if (item.final !== null) return { whose: 'over' }
  const own = item.next.find(({ partner }) => partner === me.partner)
  if (own) {
    const verb = verbOf(item)
    if ((!own.leadOnly || me.role === 'lead') && answers[verb].some((type) => openOffer(item, type))) {
      return { whose: 'mine', verb }
    }
    return { whose: 'board' }
  }
  const partners = item.next.map(({ partner }) => partner)
  return partners.length === 0 ? { whose: 'nobody' } : { whose: 'theirs', partners }
}

/** The verb under which an item waits for this person, or null. */
export function verbFor(item: ItemView, me: MeView): Verb | null {
  const turn = turnOf(item, me)
  return turn.whose === 'mine' ? turn.verb : null
}

export const inVerbOrder = (a: Verb, b: Verb): number => verbs.indexOf(a) - verbs.indexOf(b)
