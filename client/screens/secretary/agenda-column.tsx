import { useEffect, useState } from 'preact/hooks'
import { deskText } from '../../texts/secretary.ts'
import { items, throughCount } from './desk.ts'
import { AgendaRow } from './agenda-row.tsx'
import { MeetingHead } from './meeting-head.tsx'
import type { MeetingView } from '../../../server/protocol/view.ts'

const wide = typeof matchMedia === 'undefined' ? null : matchMedia('(min-width: 900px)')

/** The meeting and its agenda. On a phone the agenda folds away, so that the called item comes first. */
export function AgendaColumn({ meeting }: { readonly meeting: MeetingView }) {
  const [open, setOpen] = useState(wide?.matches ?? true)
  useEffect(() => {
    const follow = (): void => setOpen(wide?.matches ?? true)
    wide?.addEventListener('change', follow)
    return () => wide?.removeEventListener('change', follow)
  }, [])
  const t = deskText.value
  const all = items.value
  const apart = all.some((item) => !item.public)
  return (
    <section class="desk-agenda" aria-label={t.agenda}>
      <MeetingHead meeting={meeting} />
      <details class="desk-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t.agenda} <span class="meta">{t.through(throughCount.value, all.length)}</span>
        </summary>
        {all.length === 0 ? <p class="desk-empty">{t.empty}</p> : null}
        <ol>
          {all.map((item, at) => (
            <AgendaRow key={item.id} item={item} opensPart={apart && all[at - 1]?.public !== item.public} />
          ))}
        </ol>
      </details>
    </section>
  )
}
