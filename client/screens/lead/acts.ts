import { deskActs } from '../../texts/lead/act-facts.ts'
import { agreement } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { saidBy } from './needs.ts'
import { verbFor } from './turn.ts'
import type { OpenOffer } from './turn.ts'
import type { ActFacts, DeskAct } from '../../texts/lead/act-facts.ts'
import type { ItemView, MeView, RefusalView } from '../../../server/protocol/view.ts'
import { sides, voteWord } from './words.ts'

/** An act that may be done now. `other`: with another vote or class than the one on the table. */
export interface Act {
  readonly type: DeskAct
  readonly offer: OpenOffer
  readonly other: boolean
}
/** An act that is withheld, or that the own side has done already. */
export interface Held {
  readonly type: DeskAct
  readonly refusal: RefusalView | null
}

export interface Arranged {
  readonly main: Act | null
  readonly acts: readonly Act[]
  readonly held: readonly Held[]
  readonly moreActs: readonly Act[]
  readonly moreHeld: readonly Held[]
}

const isDeskAct = (type: string): type is DeskAct => deskActs.some((act) => act === type)

/** Which acts belong to where an item stands; the others are there for those who look for them. The first open one is the main one. */
function stageActs({ classification, coordination, proceedings }: ItemView): readonly DeskAct[] {
  if (proceedings === 'voting' || proceedings === 'logged') return ['outcome.confirm', 'dissent.flag']
  const inDispute = stages[coordination]
  if (classification.state !== 'confirmed') {
    const first: DeskAct[] =
      classification.state === 'proposed' ? ['classify.confirm', 'classify.dispute'] : ['classify.propose']
    return inDispute ? [...first, ...inDispute] : [...first, 'line.propose', 'dissent.flag']
  }
  if (classification.value === 'resolution') return []
  return inDispute ?? ['line.confirm', 'line.propose', 'line.withdraw', 'dissent.flag']
}

const board = ['consensus.confirm', 'consensus.fail', 'adjourn.request', 'release.open', 'dissent.retract'] as const
const stages: Readonly<Partial<Record<ItemView['coordination'], readonly DeskAct[]>>> = {
  agreed: ['dissent.flag', 'line.revoke'],
  boards: board,
  adjourned: board,
  persisting: [
    'consensus.confirm',
    'adjourn.request',
    'release.open',
    'adjourn.waive',
    'adjourn.blocked',
    'dissent.retract',
  ],
  adjournmentPending: ['consensus.confirm', 'adjourn.withdraw', 'adjourn.blocked', 'release.open'],
  releaseDeliberation: ['release.consent', 'consensus.confirm', 'release.refuse'],
  released: ['release.revoke', 'consensus.confirm'],
  noRelease: ['release.open', 'consensus.confirm', 'dissent.retract'],
}

/** Done to undo something: never the main act, even when it is the only one. */
const neverMain: ReadonlySet<DeskAct> = new Set([
  'dissent.flag',
  'dissent.retract',
  'line.revoke',
  'line.withdraw',
  'release.revoke',
  'adjourn.withdraw',
  'adjourn.blocked',
  'adjourn.waive',
  'consensus.fail',
  'classify.dispute',
])

/** What the server offers and withholds, in the order in which a lead wants to read it. */
export function arrange(item: ItemView, me: MeView): Arranged {
  const stage = stageActs(item)
  const open: Act[] = []
  const held: Held[] = []
  for (const offer of item.offers) {
    const { type } = offer
    if (!isDeskAct(type)) continue
    if (!offer.open) held.push({ type, refusal: offer.refusal })
    else if (!saidBy(type, item, me.partner)) open.push(...variantsOf(type, offer, item))
    else {
      held.push({ type, refusal: null })
      if (namesVote(offer)) open.push({ type, offer, other: true })
    }
  }
  const inStage = ({ type, refusal }: Held): boolean =>
    stage.includes(type) && (refusal === null || refusal.code !== 'permission' || refusal.reason === 'alreadyStamped')
  const byStage = (a: { type: DeskAct }, b: { type: DeskAct }): number => stage.indexOf(a.type) - stage.indexOf(b.type)
  const acts = open.filter(({ type }) => stage.includes(type)).toSorted(byStage)
  const first = verbFor(item, me) === null ? undefined : acts.find(({ type, other }) => !other && !neverMain.has(type))
  return {
    main: first ?? null,
    acts: acts.filter((act) => act !== first),
    held: held.filter(inStage).toSorted(byStage),
    moreActs: open.filter(({ type }) => !stage.includes(type)),
    moreHeld: held.filter((one) => !inStage(one)),
  }
}

const namesVote = ({ type, send }: OpenOffer): boolean => type === 'consensus.confirm' && send['vote'] !== undefined

/** A settlement on the table, or a suggested class, can be taken as it is, or answered with another one. */
const variantsOf = (type: DeskAct, offer: OpenOffer, { suggestion }: ItemView): Act[] =>
  namesVote(offer) || (type === 'classify.propose' && suggestion)
    ? [
        { type, offer, other: false },
        { type, offer, other: true },
      ]
    : [{ type, offer, other: false }]

/** What the words about an act need to know. */
export function factsOf(item: ItemView, type: DeskAct, other = false): ActFacts {
  const named = (type === 'line.confirm' || type === 'consensus.confirm') && !other ? item.pending : null
  return {
    two: sides().two,
    adjournments: agreement.value?.parameters.adjournmentsByRight ?? 0,
    vote: named ? voteWord(named) : null,
    version: item.version,
    coordination: item.coordination,
    classValue: type === 'classify.propose' ? (item.suggestion?.value ?? null) : item.classification.value,
    suggested: !other && item.suggestion ? say(item.suggestion.reason) : null,
    finance: item.finance,
    inVote: item.proceedings === 'voting' || item.proceedings === 'logged',
  }
}
