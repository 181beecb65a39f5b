import '../styles/lead.css'
import '../styles/lead-parts.css'
import '../styles/empty.css'
import '../styles/lead-queue.css'
import '../styles/lead-bulk.css'
import '../styles/lead-route.css'
import '../styles/lead-route-upright.css'
import '../styles/lead-acts.css'
import { useEffect, useRef } from 'preact/hooks'
import { go, thingInPath } from '../router.ts'
import { Shell } from '../shell.tsx'
import { known, me } from '../store.ts'
import { itemText } from '../texts/lead/item.ts'
import { text } from '../texts/text.ts'
import { BackLink, ItemPane } from './lead/item-pane.tsx'
import { inOrder, queueOf } from './lead/queue.ts'
import { everyMeeting, QueuePane } from './lead/queue-pane.tsx'
import { wide } from './lead/wide.ts'
import type { MeView } from '../../server/protocol/view.ts'

/** The desk of leads and spokespersons: whose turn it is, and one item. */
export function LeadScreen() {
  const who = me.value
  return (
    <Shell screen="lead">{who ? <Desk who={who} /> : <h1 class="plain-note">{text.value.waiting.title}</h1>}</Shell>
  )
}

function Desk({ who }: { readonly who: MeView }) {
  const queue = queueOf(known.value, who, everyMeeting.value)
  const asked = thingInPath.value
  const item = asked === null ? undefined : known.value.items.get(asked)
  const first = inOrder(queue)[0]?.id
  useFirstItem(asked, first)
  useReturn(asked)
  const pane = item ? <ItemPane item={item} me={who} /> : asked === null ? <Unopened /> : <Gone />
  if (!wide.value) return asked === null ? <QueuePane queue={queue} me={who} openId={null} /> : pane
  return (
    <div class="lead-desk">
      <QueuePane queue={queue} me={who} openId={asked} />
      {pane}
    </div>
  )
}

/** Beside the list there is always an item: the first that waits, until another is chosen. */
function useFirstItem(asked: string | null, first: string | undefined): void {
  const side = wide.value
  useEffect(() => {
    if (side && asked === null && first !== undefined) go(`/leitung/${encodeURIComponent(first)}`, 'replace')
  }, [side, asked, first])
}

/** Back on the list of a phone, the focus is on the row one came from. */
function useReturn(asked: string | null): void {
  const beforeRef = useRef(asked)
  useEffect(() => {
    const from = beforeRef.current
    beforeRef.current = asked
    if (wide.peek() || asked !== null || from === null) return
    const row = document.querySelector<HTMLElement>(`a[data-item="${CSS.escape(from)}"]`)
    if (row) row.focus()
    else document.getElementById('queue-title')?.focus()
  }, [asked])
}

function Unopened() {
  if (known.value.items.size === 0) return null
  return <p class="item item--none">{itemText.value.nothingOpen}</p>
}

function Gone() {
  return (
    <div class="item">
      {wide.value ? null : <BackLink />}
      {wide.value ? <p>{itemText.value.gone}</p> : <h1 class="item-title">{itemText.value.gone}</h1>}
    </div>
  )
}
