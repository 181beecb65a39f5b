import { useId } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { KeyCap } from '../../components/key-cap.tsx'
import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement } from '../../store.ts'
import { ledThere } from '../why/item-why.tsx'
import { deskText } from '../../texts/secretary.ts'
import { lettersOn } from './shortcuts.ts'
import type { Act } from './acts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface ActRowProps {
  readonly act: Act
  readonly main?: boolean
  /** What it is done with; without one there is no story to tell. */
  readonly item?: ItemView | undefined
}

/** One act: its button with its key, and what it does; or, withheld, why it cannot be done now. */
export function ActRow({ act, main = false, item }: ActRowProps) {
  const id = useId()
  if (act.refusal) {
    return (
      <li class="act act--withheld">
        <b>{act.label}</b>
        <p>
          {deskText.value.notNow}{' '}
          <RefusalText refusal={act.refusal} agreement={agreement.value} {...(item ? { led: ledThere(item) } : {})} />
        </p>
      </li>
    )
  }
  return (
    <li class="act">
      <ActButton act={act} main={main} describedBy={id} />
      <p id={id}>{act.does}</p>
    </li>
  )
}

interface ActButtonProps {
  readonly act: Act
  readonly main?: boolean
  readonly describedBy?: string
}

/** The button of an act, with its key while letters are switched on. */
export function ActButton({ act, main = false, describedBy }: ActButtonProps) {
  return (
    <Button
      look={main ? 'main' : 'plain'}
      busy={act.busy}
      onPress={act.run}
      {...(describedBy === undefined ? {} : { describedBy })}
    >
      <span>{act.busy ? deskText.value.ask.sending : act.label}</span>
      {act.key === undefined || !lettersOn.value ? null : <KeyCap label={act.key} />}
    </Button>
  )
}
