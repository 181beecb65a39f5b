import { useState } from 'preact/hooks'
import { Tile } from '../../components/tile.tsx'
import { trust } from '../../store.ts'
import { queueText } from '../../texts/lead/queue.ts'
import { text } from '../../texts/text.ts'
import { SideGroup } from './side-group.tsx'
import type { DisplayCode, ItemView, MeView } from '../../../server/protocol/view.ts'

interface RestGroupProps {
  readonly items: readonly ItemView[]
  readonly me: MeView
  readonly openId: string | null
  readonly home: string | null
}

/** Everything that waits for nobody, narrowed by line where there is more than one kind. */
export function RestGroup({ items, me, openId, home }: RestGroupProps) {
  const [code, setCode] = useState<DisplayCode | null>(null)
  if (items.length === 0) return null
  const words = queueText.value
  const counts = new Map<DisplayCode, number>()
  for (const { display } of items) counts.set(display.code, (counts.get(display.code) ?? 0) + 1)
  const filters = trust.value !== 'hidden' && counts.size > 1 && items.length > 5
  const active = filters && code !== null && counts.has(code) ? code : null
  const wanted = active === null ? items : items.filter(({ display }) => display.code === active)
  return (
    <SideGroup
      title={words.rest}
      items={wanted}
      turn={{ whose: 'nobody' }}
      me={me}
      openId={openId}
      home={home}
      count={items.length}
    >
      {filters ? (
        <fieldset class="chips" aria-label={words.filter}>
          <button type="button" class="chip" aria-pressed={active === null} onClick={() => setCode(null)}>
            {words.all(items.length)}
          </button>
          {[...counts].map(([one, count]) => (
            <button
              key={one}
              type="button"
              class="chip"
              aria-pressed={active === one}
              onClick={() => setCode(active === one ? null : one)}
            >
              <Tile code={one} size="small" /> {words.withCode(text.value.wordSmall[one], count)}
            </button>
          ))}
        </fieldset>
      ) : null}
    </SideGroup>
  )
}
