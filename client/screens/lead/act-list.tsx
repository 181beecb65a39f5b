import { useRef } from 'preact/hooks'
import { trust } from '../../store.ts'
import { clock } from '../../texts/dates.ts'
import { actText } from '../../texts/lead/acts.ts'
import { ActRow } from './act-row.tsx'
import { arrange } from './acts.ts'
import { HeldRow } from './held-row.tsx'
import { PaneHeading } from './pane-heading.tsx'
import { taken } from './sending.ts'
import type { Act } from './acts.ts'
import type { ItemView, MeView } from '../../../server/protocol/view.ts'

/** What may be done now, what each act does, and why the others may not. */
export function ActList({ item, me }: { readonly item: ItemView; readonly me: MeView }) {
  const box = useRef<HTMLElement>(null)
  const words = actText.value
  const { main, acts, held, moreActs, moreHeld } = arrange(item, me)
  const onTaken = (): void => box.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  const more = moreActs.length + moreHeld.length
  const row = (act: Act, isMain = false) => (
    <ActRow key={`${item.id} ${act.type} ${String(act.other)}`} act={act} item={item} main={isMain} onTaken={onTaken} />
  )
  return (
    <section class="sect" ref={box}>
      <PaneHeading level={3} focusable>
        {words.title}
      </PaneHeading>
      <Taken item={item} />
      {trust.value === 'live' ? (
        <>
          <ul class="ways">
            {main ? row(main, true) : null}
            {acts.map((act) => row(act))}
            {held.map((one) => (
              <HeldRow key={one.type} held={one} item={item} />
            ))}
            {main === null && acts.length + held.length === 0 ? <li class="ways-none">{words.none}</li> : null}
          </ul>
          {more === 0 ? null : (
            <details class="more-ways">
              <summary>{words.more(more)}</summary>
              <ul class="ways">
                {moreActs.map((act) => row(act))}
                {moreHeld.map((one) => (
                  <HeldRow key={one.type} held={one} item={item} />
                ))}
              </ul>
            </details>
          )}
        </>
      ) : (
        <p class="ways-none">{words.offline}</p>
      )}
    </section>
  )
}

/** The last thing done here, so that a button that is gone leaves a word behind. */
function Taken({ item }: { readonly item: ItemView }) {
  const last = taken.value.get(item.id)
  if (!last) return null
  return <p class="ways-taken">{actText.value.done(last.label, clock(last.at))}</p>
}
