import { factsOf } from '../screens/lead/acts.ts'
import { commandOf } from '../screens/lead/answers.ts'
import { fieldsOf } from '../screens/lead/fields.ts'
import { actText } from '../texts/lead/acts.ts'
import { motionActText } from '../texts/motions/acts.ts'
import { actWords, isDeskAct, isMotionAct } from './act-words.ts'
import { planActLabel, planFacts } from './plan-words.ts'
import { atRehearsedDay, type Choices, missingFields } from './way-fields.ts'
import type { Command } from '../commands.ts'
import type { Answers } from '../screens/lead/answers.ts'
import type { Field } from '../screens/lead/fields.ts'
import type { OpenOffer } from '../screens/lead/turn.ts'
import type { DeskAct } from '../texts/lead/act-facts.ts'
import type { MotionAct } from '../texts/motions/facts.ts'
import type { MotionView } from '../../server/protocol/motion-view.ts'
import type { ItemView, OfferView, RefusalView } from '../../server/protocol/view.ts'

/** Something that a person may act on. */
export interface Thing {
  readonly kind: 'item' | 'motion' | 'meeting'
  readonly id: string
}

/** An act that somebody's role knows: open to them now, or withheld with what the rules would answer. */
export interface Way {
  readonly key: string
  readonly label: string
  /** What it does, where a desk says so. */
  readonly effect: string | null
  readonly fields: readonly Field[]
  readonly refusal: RefusalView | null
  readonly command: (answers: Answers) => Command
}

/** Rare acts that a first rehearsal is calmer without. */
const leftOut: ReadonlySet<string> = new Set([
  'item.part',
  'item.amend',
  'item.supersede',
  'meeting.reschedule',
  'outcome.correct',
])

/** What a person may do with a thing as it stands, and what not; null where that person does not see it. What there is nothing to choose for is left out. */
export function waysOn({ kind, id }: Thing, partner: string, at: string, choices: Choices): readonly Way[] | null {
  const { items, motions, meetings } = choices.known
  const thing = { item: items.get(id), motion: motions.get(id), meeting: meetings.get(id) }[kind]
  if (!thing) return null
  const item = items.get(id)
  const motion = motions.get(id)
  return thing.offers
    .filter(({ type }) => !leftOut.has(type))
    .flatMap((offer) => {
      if (kind === 'item' && item && isDeskAct(offer.type)) return deskWays(item, offer.type, offer, at)
      if (kind === 'motion' && motion && isMotionAct(offer.type))
        return [planWay(motion, offer.type, offer, partner, choices)]
      return [plainWay(offer, choices)]
    })
    .filter(({ fields }) => fields.every((field) => field.kind !== 'select' || field.choices.length > 0))
}

/** An act of the leads' desk, with its own words and questions. */
function deskWays(item: ItemView, type: DeskAct, offer: OfferView, at: string): Way[] {
  const words = actText.value
  const way = (other: boolean, open: OpenOffer | null): Way => {
    const facts = factsOf(item, type, other)
    const another = other && type !== 'classify.propose'
    const act = open && { type, offer: open, other }
    return {
      key: `${type} ${String(other)}`,
      label: another ? words.other : words.label[type](facts),
      effect: another ? words.otherEffect(facts) : words.effect[type](facts),
      fields: act ? atRehearsedDay(fieldsOf(act, item), at) : [],
      refusal: offer.open ? null : offer.refusal,
      command: (answers) => (act ? commandOf(act, item, answers) : { type, item: item.id }),
    }
  }
  if (!offer.open) return [way(false, null)]
  if (type === 'classify.propose') return [way(true, offer)]
  return type === 'consensus.confirm' && offer.send['vote'] !== undefined
    ? [way(false, offer), way(true, offer)]
    : [way(false, offer)]
}

function planWay(motion: MotionView, type: MotionAct, offer: OfferView, partner: string, choices: Choices): Way {
  const plain = plainWay(offer, choices)
  const label = planActLabel(choices.agreement, motion, partner, type)
  const effect = motionActText.value.effect[type](planFacts(choices.agreement, motion, partner))
  return { ...plain, label, effect }
}

function plainWay(offer: OfferView, choices: Choices): Way {
  const { type } = offer
  const shared = {
    key: type === 'observation.close' && offer.open ? `${type} ${String(offer.send['norm'])}` : type,
    label: actWords({ type }),
    effect: null,
  }
  if (!offer.open) return { ...shared, fields: [], refusal: offer.refusal, command: () => ({ type }) }
  return {
    ...shared,
    fields: missingFields(offer, choices),
    refusal: null,
    command: (answers) => filled({ ...offer.send, type }, answers),
  }
}

/** The command with what the person has filled in; `positions.PARTNER` and yes or no become what the rules expect. */
function filled(command: Command, answers: Answers): Command {
  const whole: Record<string, unknown> & { type: string } = { ...command }
  const positions: Record<string, unknown> = {}
  for (const [name, answer] of Object.entries(answers)) {
    const given = typeof answer === 'string' ? answer.trim() : answer
    const [field = '', partner] = name.split('.')
    if (partner !== undefined) positions[partner] = given
    else if (given !== '' && given !== false) whole[field] = field === 'substantial' ? given === 'yes' : given
  }
  return Object.keys(positions).length === 0 ? whole : { ...whole, positions }
}
