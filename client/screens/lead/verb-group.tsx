import { useId } from 'preact/hooks'
import { trust } from '../../store.ts'
import { queueText } from '../../texts/lead/queue.ts'
import { isBulk } from './bulk.ts'
import { QueueRow } from './queue-row.tsx'
import { select, selected } from './selection.ts'
import type { VerbGroup as Group } from './queue.ts'
import type { MeView } from '../../../server/protocol/view.ts'

interface VerbGroupProps {
  readonly group: Group
  readonly me: MeView
  readonly openId: string | null
  /** The meeting of the heading. */
  readonly home: string | null
}

/** What waits for me under one verb; where many can be done at once, with ticks. */
export function VerbGroup({ group: { verb, items }, me, openId, home }: VerbGroupProps) {
  const id = useId()
  const words = queueText.value
  const tickable = isBulk(verb) && trust.value === 'live'
  const ids = items.map((item) => item.id)
  const chosen = ids.filter((one) => selected.value.has(one)).length
  return (
    <section class="group" aria-labelledby={id}>
      <div class="group-head">
        <h3 id={id}>
          {words.verb[verb]} <span class="count">{items.length}</span>
        </h3>
        {tickable && items.length > 1 ? (
          <label>
            {words.selectAll}
            <span class="hide">: {words.verb[verb]}</span>
            <input
              class="check"
              type="checkbox"
              checked={chosen === ids.length}
              ref={(box) => {
                if (box) box.indeterminate = chosen > 0 && chosen < ids.length
              }}
              onChange={(event) => select(ids, event.currentTarget.checked)}
            />
          </label>
        ) : null}
      </div>
      <ol>
        {items.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            turn={{ whose: 'mine', verb }}
            me={me}
            open={item.id === openId}
            foreign={home !== null && item.meeting !== home}
            tickable={tickable}
          />
        ))}
      </ol>
    </section>
  )
}
