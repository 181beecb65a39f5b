import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { queueText } from '../../texts/lead/queue.ts'
import { QueueRow } from './queue-row.tsx'
import type { Turn } from './turn.ts'
import type { ComponentChildren } from 'preact'
import type { ItemView, MeView } from '../../../server/protocol/view.ts'

interface SideGroupProps {
  readonly title: string
  readonly items: readonly ItemView[]
  readonly turn: Turn
  readonly me: MeView
  readonly openId: string | null
  readonly home: string | null
  /** How many rows stand there before one asks for more. */
  readonly first?: number
  /** Filters, above the rows. */
  readonly children?: ComponentChildren
  /** How many there are, when a filter shows fewer. */
  readonly count?: number
}

/** What does not wait for me: the others' turn, everything else, what is done. */
export function SideGroup(props: SideGroupProps) {
  const { title, items, first = 8 } = props
  const [all, setAll] = useState(false)
  const words = queueText.value
  if (items.length === 0 && props.children === undefined) return null
  const shown = all ? items : items.filter((item, index) => index < first || item.id === props.openId)
  const left = items.length - shown.length
  return (
    <section class="group group--side">
      <h2>
        {title} <span class="count">{props.count ?? items.length}</span>
      </h2>
      {props.children}
      <ol>
        {shown.map((item) => (
          <QueueRow
            key={item.id}
            item={item}
            turn={props.turn}
            me={props.me}
            open={item.id === props.openId}
            foreign={props.home !== null && item.meeting !== props.home}
          />
        ))}
      </ol>
      {left > 0 || all ? (
        <p class="group-more">
          <Button look="quiet" onPress={() => setAll(!all)}>
            {all ? words.fewer : words.more(left)}
          </Button>
        </p>
      ) : null}
    </section>
  )
}
