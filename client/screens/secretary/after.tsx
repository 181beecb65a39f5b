import { Badge } from '../../components/badge.tsx'
import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement, trust } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { lineWord } from '../line-word.ts'
import { ActButton } from './act-row.tsx'
import { keysOf, present } from './acts.ts'
import { callAct } from './item-acts.ts'
import { shownCode } from './desk.ts'
import { useShortcuts } from './shortcuts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** What comes next, and the way to call it. Withheld while the called item is not through: then the reason. */
export function After({ item, main = false }: { readonly item: ItemView | null; readonly main?: boolean }) {
  const t = deskText.value
  const call = callAct(item, 'callNext')
  useShortcuts('after', keysOf(present([call])))
  if (!item) return <p class="after after--none">{t.nextNone}</p>
  const open = call !== null && call.refusal === null
  return (
    <section class="after" aria-label={t.next}>
      <h2>{t.next}</h2>
      <p>
        <b>{item.number ?? '–'}</b> {item.title}
      </p>
      {trust.value === 'hidden' ? (
        <span class="covered">{text.value.stale.covered}</span>
      ) : (
        <Badge code={shownCode(item)} word={lineWord(item.display)} past={trust.value === 'past'} />
      )}
      {open ? <ActButton act={{ ...call, label: t.act.call[0] }} main={main} /> : null}
      {call?.refusal ? (
        <p class="after-why">
          {t.notNow} <RefusalText refusal={call.refusal} agreement={agreement.value} />
        </p>
      ) : null}
    </section>
  )
}
