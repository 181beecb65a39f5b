import { place } from '../../router.ts'
import { actText } from '../../texts/lead/acts.ts'
import { factsOf } from './acts.ts'
import { commandOf } from './answers.ts'
import { fieldsOf } from './fields.ts'
import { NeedList } from './need-list.tsx'
import { WayRow } from './way-row.tsx'
import type { Act } from './acts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface ActRowProps {
  readonly act: Act
  readonly item: ItemView
  readonly main?: boolean
  readonly onTaken: () => void
}

/** An act on an item. */
export function ActRow({ act, item, main = false, onTaken }: ActRowProps) {
  const words = actText.value
  const facts = factsOf(item, act.type, act.other)
  const other = act.other && act.type !== 'classify.propose'
  return (
    <WayRow
      thing={item.id}
      act={`${act.type}${act.other ? ' other' : ''}`}
      label={other ? words.other : words.label[act.type](facts)}
      effect={other ? words.otherEffect(facts) : words.effect[act.type](facts)}
      needs={act.other ? null : <NeedList type={act.type} item={item} />}
      fields={fieldsOf(act, item)}
      second={words.now[act.type]}
      main={main}
      opened={!act.other && place.peek().fragment === act.type}
      command={(answers) => commandOf(act, item, answers)}
      onTaken={onTaken}
    />
  )
}
