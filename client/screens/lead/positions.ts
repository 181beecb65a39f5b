import { dayLong } from '../../texts/dates.ts'
import { actText } from '../../texts/lead/acts.ts'
import { itemText } from '../../texts/lead/item.ts'
import { known } from '../../store.ts'
import { text } from '../../texts/text.ts'
import { itemNumber } from '../../texts/why.ts'
import { moment, stampOf, voteWord } from './words.ts'
import type { LineCode } from '../../components/sign.tsx'
import type { ConsentView, ItemView } from '../../../server/protocol/view.ts'

/** What one partner has said on an item so far. */
export interface Stand {
  readonly code: LineCode
  readonly word: string
  /** Sentences, in the order of the procedure; a quotation is the partner's own text. */
  readonly said: readonly { readonly words: string; readonly quote?: string }[]
}

type Said = Stand['said']

export function standOf(item: ItemView, partner: string): Stand {
  const stance = item.line ?? item.pending
  const own = stance && (stampOf(stance.stamps, partner) !== undefined || stance.by === partner) ? stance : null
  const failed = stampOf(item.failStamps, partner)
  const releases = item.consents.some((consent) => consent.partner === partner && consent.complete)
  const words = itemText.value.positions
  const said = [
    ...classed(item, partner),
    ...disputed(item, partner),
    ...stanceSaid(item, partner),
    ...adjournmentSaid(item, partner),
    ...item.consents.filter((consent) => consent.partner === partner).flatMap(consented),
    ...superseding(item, partner),
  ]
  if (own) return { code: own.vote, word: voteWord(own), said }
  if (releases) return { code: 'free', word: text.value.wordSmall.free, said }
  return { code: 'noLine', word: failed ? words.failed : words.open, said }
}

function classed({ classification: { state, value, stamps } }: ItemView, partner: string): Said {
  const stamp = stampOf(stamps, partner)
  if (!stamp || value === null || state === 'unclassified' || state === 'confirmed') return []
  return [{ words: itemText.value.positions.classed(actText.value.classes[value], moment(stamp.at)) }]
}

function disputed({ dissent, failStamps }: ItemView, partner: string): Said {
  const words = itemText.value.positions
  const failed = stampOf(failStamps, partner)
  return [
    ...(dissent?.by === partner
      ? [
          {
            words: words.dissent(moment(dissent.at)),
            ...(dissent.reason === undefined ? {} : { quote: dissent.reason }),
          },
        ]
      : []),
    ...(failed ? [{ words: words.fail(moment(failed.at)) }] : []),
  ]
}

function stanceSaid({ line, pending }: ItemView, partner: string): Said {
  const words = itemText.value.positions
  return [line, pending].flatMap((stance) => {
    const stamp = stance ? stampOf(stance.stamps, partner) : undefined
    if (!stance || !stamp) return []
    const say = stance.by === partner && stance === pending ? words.proposed : words.confirmed
    return [{ words: say(voteWord(stance), stance.version, moment(stamp.at)) }]
  })
}

function adjournmentSaid({ adjournment: { status, by, waivers, blocks } }: ItemView, partner: string): Said {
  const words = itemText.value.positions
  const waived = stampOf(waivers, partner)
  const blocked = stampOf(blocks, partner)
  return [
    ...(status === 'requested' && by === partner ? [{ words: words.wish }] : []),
    ...(waived ? [{ words: words.waived(moment(waived.at)) }] : []),
    ...(blocked ? [{ words: words.blocked(moment(blocked.at)) }] : []),
  ]
}

function consented({ decidedOn, form, justification, financeStatement, missing }: ConsentView): Said {
  const words = itemText.value.positions
  const { field, missing: names } = actText.value
  const heading = words.consented(dayLong(decidedOn), field.forms[form])
  return [
    { words: heading, ...(justification === undefined ? {} : { quote: justification }) },
    ...(financeStatement === undefined ? [] : [{ words: words.finances(financeStatement) }]),
    ...(missing.length === 0 ? [] : [{ words: words.missing(missing.map((part) => names[part]).join(', ')) }]),
  ]
}

function superseding({ supersede }: ItemView, partner: string): Said {
  return supersede
    .filter((said) => said.partner === partner)
    .map(({ by, at }) => {
      const other = known.value.items.get(by)
      return { words: itemText.value.positions.superseded(other ? itemNumber(other) : by, moment(at)) }
    })
}
