import { useState } from 'preact/hooks'
import { KeyCap } from '../../components/key-cap.tsx'
import { trust } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { onStage, phaseOf, stage } from './desk.ts'
import { KeysDialog } from './keys-dialog.tsx'
import { lettersOn, shortcuts, useShortcuts } from './shortcuts.ts'

/** The keys that act now, at the foot of the desk, and the legal line. */
export function KeyBar() {
  const [open, setOpen] = useState(false)
  const t = deskText.value.keys
  const item = stage.value === 'item' ? onStage.value : null
  const entries = item !== null && trust.value !== 'hidden' && phaseOf(item) === 'voting'
  const voting = entries && item.ballot?.mode !== 'secret'
  useShortcuts('help', [{ key: '?', label: t.all, run: () => setOpen(true) }])
  const single = [...shortcuts.value.entries()]
    .filter(([owner]) => owner !== 'help' && owner !== 'vote')
    .flatMap(([, some]) => some)
  return (
    <footer class="keys" aria-label={t.bar}>
      {lettersOn.value ? (
        <ul>
          {voting ? <RowKeys /> : null}
          {single.slice(0, voting ? 1 : 6).map(({ key, label }) => (
            <li key={key}>
              <KeyCap label={key} />
              {label}
            </li>
          ))}
        </ul>
      ) : (
        <p class="meta">{t.off}</p>
      )}
      <button type="button" class="btn btn--quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <KeyCap label="?" /> <span>{t.all}</span>
      </button>
      <p class="legal">{text.value.legal}</p>
      {open ? <KeysDialog onClose={() => setOpen(false)} /> : null}
    </footer>
  )
}

function RowKeys() {
  const t = deskText.value.keys
  return (
    <>
      <li>
        <KeyCap label="J" />
        <KeyCap label="N" />
        <KeyCap label="X" />
        {t.row}
      </li>
      <li>
        <KeyCap label="↑" />
        <KeyCap label="↓" />
        {t.rows}
      </li>
      <li>
        <KeyCap label="L" />
        {t.rowLine}
      </li>
    </>
  )
}
