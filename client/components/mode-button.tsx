import { text } from '../texts/text.ts'
import { Icon } from './icon.tsx'

/** Switches between the light view and the dark one for the hall. */
export function ModeButton({ hall, onSwitch }: { readonly hall: boolean; readonly onSwitch: () => void }) {
  const label = hall ? text.value.menu.lightMode : text.value.menu.hallMode
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onSwitch}>
      <Icon name={hall ? 'sun' : 'moon'} />
    </button>
  )
}
