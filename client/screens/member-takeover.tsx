import { NormLink } from '../components/norm-link.tsx'
import { Takeover } from '../components/takeover.tsx'
import { isCalled } from '../agenda.ts'
import { acknowledge, councilAgreement, known, trust, unseen } from '../store.ts'
import { clock } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { besideOf, itemNumber, whyOf } from '../texts/why.ts'
import { lineWord } from './line-word.ts'
import { ledThere } from './why/item-why.tsx'
import type { LineChange } from '../changes.ts'
import type { ItemView } from '../../server/protocol/view.ts'

/** Shows changed lines one after the other, the called item's first, until each has been seen. Never on a stale screen. */
export function MemberTakeover() {
  if (trust.value !== 'live') return null
  const waiting = [...unseen.value.values()].flatMap((change) => {
    const item = known.value.items.get(change.item)
    return item ? [{ change, item }] : []
  })
  const first = waiting.find(({ item }) => isCalled(item)) ?? waiting[0]
  if (!first) return null
  const key = `${first.item.id} ${first.change.after.code} ${first.change.after.since}`
  return <Changed key={key} item={first.item} change={first.change} more={waiting.length - 1} />
}

function Changed({
  item,
  change,
  more,
}: {
  readonly item: ItemView
  readonly change: LineChange
  readonly more: number
}) {
  const t = text.value
  const { display } = item
  const number = itemNumber(item)
  const since = clock(display.since)
  const why = { reason: whyOf(item, councilAgreement.value, known.value), led: ledThere(item) }
  return (
    <Takeover
      occasion={isCalled(item) ? t.takeover.calledNow(number) : t.takeover.calledSoon(number)}
      before={{ code: change.before.code, word: lineWord(change.before), until: since }}
      after={{
        code: display.code,
        word: lineWord(display),
        number,
        aside: t.hall.validSince(since),
        title: item.title,
        beside: besideOf(item, councilAgreement.value, known.value),
      }}
      more={more}
      onSeen={() => acknowledge(item.id)}
    >
      {display.notReleased ? <b>{t.noRelease} </b> : null}
      {whyOf(item, councilAgreement.value, known.value)}{' '}
      {display.norm === null ? null : <NormLink norm={display.norm} agreement={councilAgreement.value} why={why} />}
    </Takeover>
  )
}
