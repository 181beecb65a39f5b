import { useEffect, useRef } from 'preact/hooks'
import { announce } from '../announcer.tsx'
import { Shell } from '../shell.tsx'
import { known, meeting, sections, trust } from '../store.ts'
import { text } from '../texts/text.ts'
import { itemNumber } from '../texts/why.ts'
import { MeetingSwitcher } from './meeting-switcher.tsx'
import { HallIdle } from './hall-idle.tsx'
import { HallNext } from './hall-next.tsx'
import { HallPoster } from './hall-poster.tsx'
import { HallStale } from './hall-stale.tsx'
import { HallWhy } from './hall-why.tsx'
import { lineWord } from './line-word.ts'
import type { ItemView } from '../../server/protocol/view.ts'

/** Im Saal: the item being called, its line, why, and what comes next. */
export function HallScreen() {
  const called = sections.value?.called ?? null
  useCallAnnounced(called)
  const hidden = trust.value === 'hidden'
  return (
    <Shell screen="hall">
      <MeetingSwitcher screen="hall" />
      {hidden ? <HallStale item={called} /> : called ? <Called item={called} /> : <HallIdle />}
      {known.value.head !== null && meeting.value ? <HallNext meeting={meeting.value} /> : null}
    </Shell>
  )
}

function Called({ item }: { readonly item: ItemView }) {
  return (
    <>
      <HallPoster item={item} />
      {/* Another line has another reason: it is put in the place of the old one, not made out of it. */}
      <HallWhy key={`${item.id} ${item.display.code} ${item.display.since}`} item={item} />
    </>
  )
}

/** Says once which item is called now; a change of line has an announcement of its own. */
function useCallAnnounced(called: ItemView | null): void {
  const lastRef = useRef<string | null | undefined>(undefined)
  const live = trust.value === 'live'
  useEffect(() => {
    if (!live) return
    const now = called?.id ?? null
    if (called && lastRef.current !== undefined && lastRef.current !== now) {
      announce(text.peek().hall.calledNow(itemNumber(called), called.title, lineWord(called.display)))
    }
    lastRef.current = now
  }, [called, live])
}
