import { Tag } from '../components/tag.tsx'
import { Button } from '../components/button.tsx'
import { agreement, known, lastContact, lineChanges, revealed, serverNow, trust } from '../store.ts'
import { clock, dayAndClock } from '../texts/dates.ts'
import { text } from '../texts/text.ts'
import { sinceWord, whyOf } from '../texts/why.ts'
import { lineWord } from './line-word.ts'
import { ItemWhy } from './why/item-why.tsx'
import type { ItemView } from '../../server/protocol/view.ts'

/** Why the line stands: one sentence, its place in the agreement, the text version, the time. */
export function HallWhy({ item }: { readonly item: ItemView }) {
  const t = text.value
  const past = trust.value === 'past'
  const { display } = item
  return (
    <section class="why" aria-label={t.detail.why}>
      {past ? (
        <p>
          <b>{t.stale.shownAsOf(clock(lastContact.value ?? display.since))}.</b> {t.stale.mayHaveChanged}
        </p>
      ) : (
        <p>
          {item.proceedings === 'voting' ? <b>{t.hall.votingNow} </b> : null}
          {display.notReleased ? <b>{t.noRelease} </b> : null}
          {item.proceedings === 'voting' ? t.hall.frozenTill : whyOf(item, agreement.value, known.value)}
        </p>
      )}
      <p class="why-source">
        <ItemWhy item={item} />
        <span>{display.code === 'nominee' ? t.item.nomination(item.version) : t.item.version(item.version)}</span>
        <span>
          {sinceWord(display)} {dayAndClock(display.since, serverNow())}
        </span>
        {item.public ? null : <Tag>{t.item.closed}</Tag>}
        <ChangedTag item={item} />
      </p>
      {mayDissent(item) ? (
        <p class="why-way">
          <a class="btn" href={`/leitung/${encodeURIComponent(item.id)}#dissent.flag`}>
            {t.hall.dissent}
          </a>
        </p>
      ) : null}
      {past ? (
        <p class="why-way">
          <Button size="wide" onPress={() => (revealed.value = false)}>
            {t.stale.hideAgain}
          </Button>
        </p>
      ) : null}
    </section>
  )
}

/** Whoever may flag a dissent is one tap away from it: a vote may be next. */
const mayDissent = ({ offers }: ItemView): boolean =>
  trust.value === 'live' && offers.some(({ type, open }) => open && type === 'dissent.flag')

function ChangedTag({ item }: { readonly item: ItemView }) {
  const change = lineChanges.value.get(item.id)
  if (!change) return null
  const words = text.value.agenda
  return (
    <span>
      <Tag hard>{words.changedAt(clock(item.display.since))}</Tag> {words.formerly(lineWord(change.before))}
    </span>
  )
}
