import { useId } from 'preact/hooks'
import { createPortal } from 'preact/compat'
import { Button } from '../../components/button.tsx'
import { KeyCap } from '../../components/key-cap.tsx'
import { useModal } from '../../components/modal.ts'
import { deskText } from '../../texts/secretary.ts'
import { lettersOn, shortcuts, switchLetters } from './shortcuts.ts'

/** All keys that act at this moment, those of a row in the vote, and the switch for single letters. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const box = useModal()
  const id = useId()
  const t = deskText.value.keys
  const row: readonly (readonly [string, string])[] = [
    ['J N X', t.row],
    ['U O', t.rowMixed],
    ['L', t.rowLine],
    ['↑ ↓', t.rows],
    ['Tab', t.field],
  ]
  const cap = (key: string): string => (key === 'Control+Enter' ? t.control : key === 'Escape' ? 'Esc' : key)
  return createPortal(
    <dialog ref={box} class="sheet keys-sheet" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{t.title}</h2>
      <p class="ask-tick">
        <input
          id={`${id}-on`}
          type="checkbox"
          class="check"
          checked={lettersOn.value}
          aria-describedby={`${id}-hint`}
          onChange={(event) => switchLetters(event.currentTarget.checked)}
        />
        <label for={`${id}-on`}>{t.on}</label>
        <span class="ask-hint" id={`${id}-hint`}>
          {t.intro} {t.onHint}
        </span>
      </p>
      <h3>{t.here}</h3>
      <Keys of={[...shortcuts.value.values()].flat().map(({ key, label }) => [cap(key), label])} />
      <h3>{t.inGrid}</h3>
      <Keys of={row} />
      <p class="meta">{deskText.value.back.how}</p>
      <p class="sheet-ways">
        <Button look="main" onPress={() => box.current?.close()}>
          {t.close}
        </Button>
      </p>
    </dialog>,
    document.body,
  )
}

function Keys({ of }: { readonly of: readonly (readonly [keys: string, label: string])[] }) {
  return (
    <dl class="keys-list">
      {of.map(([keys, label]) => (
        <div key={`${keys} ${label}`}>
          <dt>
            {(keys.includes('↵') ? [keys] : keys.split(' ')).map((key) => (
              <KeyCap key={key} label={key} />
            ))}
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  )
}
