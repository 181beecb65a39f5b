import { KeyCap } from '../../components/key-cap.tsx'
import { deskText } from '../../texts/secretary.ts'
import { lettersOn } from './shortcuts.ts'
import { modes } from './vote-draft.ts'
import type { Shortcut } from './shortcuts.ts'
import type { Draft, Mode } from './vote-draft.ts'

const letters: Record<Mode, string> = { factions: 'F', totals: 'S', unanimous: 'E', majority: 'M', secret: 'G' }

/** How much is known of the vote. A secret one has a single way, and no open vote becomes secret afterwards. */
const mayChoose = (draft: Draft, mode: Mode): boolean => (draft.mode === 'secret') === (mode === 'secret')

interface VoteModesProps {
  readonly draft: Draft
  readonly secret: boolean
  readonly onChange: (part: Partial<Draft>) => void
}

export function VoteModes({ draft, secret, onChange }: VoteModesProps) {
  const t = deskText.value.vote
  return (
    <fieldset class="modes">
      <legend class="hide">{t.modes}</legend>
      {(secret ? (['secret'] as const) : modes).map((mode) => (
        <button
          key={mode}
          type="button"
          aria-pressed={draft.mode === mode}
          aria-disabled={!mayChoose(draft, mode)}
          title={mayChoose(draft, mode) ? undefined : t.notSecret}
          onClick={() => {
            if (mayChoose(draft, mode)) onChange({ mode, result: null })
          }}
        >
          {t.mode[mode]} {lettersOn.value && mayChoose(draft, mode) ? <KeyCap label={letters[mode]} /> : null}
        </button>
      ))}
    </fieldset>
  )
}

export const modeKeys = (draft: Draft, onChange: VoteModesProps['onChange']): Shortcut[] =>
  modes
    .filter((mode) => mayChoose(draft, mode))
    .map((mode) => ({
      key: letters[mode],
      label: deskText.value.vote.mode[mode],
      run: () => onChange({ mode, result: null }),
    }))
