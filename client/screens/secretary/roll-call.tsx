import { Button } from '../../components/button.tsx'
import { deskText } from '../../texts/secretary.ts'
import { RollCallFile } from './roll-call-file.tsx'
import { deviationKinds } from './vote-draft.ts'
import type { Call, Draft } from './vote-draft.ts'

interface RollCallProps {
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** Names and votes: only in a roll call on a public item, and never required. */
export function RollCall({ draft, onChange }: RollCallProps) {
  const t = deskText.value.vote
  const replace = (at: number, call: Call): void =>
    onChange({ rollCall: draft.rollCall.map((one, index) => (index === at ? call : one)) })
  return (
    <section class="roll-call">
      <h2>{t.rollCall}</h2>
      <p class="meta">{t.rollCallHint}</p>
      <RollCallFile onCalls={(rollCall) => onChange({ rollCall })} />
      {draft.rollCall.map((call, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other identity while they are being typed
        <p key={at}>
          <input
            class="field"
            aria-label={t.person}
            placeholder={t.person}
            autoComplete="off"
            value={call.person}
            onInput={(event) => replace(at, { ...call, person: event.currentTarget.value })}
          />
          <select
            class="field"
            aria-label={t.vote}
            value={call.vote}
            onChange={(event) => {
              const vote = deviationKinds.find((kind) => kind === event.currentTarget.value)
              if (vote) replace(at, { ...call, vote })
            }}
          >
            {deviationKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t.countLong[kind]}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="icon-button"
            aria-label={t.removePerson(call.person === '' ? t.person : call.person)}
            onClick={() => onChange({ rollCall: draft.rollCall.filter((_, index) => index !== at) })}
          >
            ✕
          </button>
        </p>
      ))}
      <Button onPress={() => onChange({ rollCall: [...draft.rollCall, { person: '', vote: 'yes' }] })}>
        {t.addPerson}
      </Button>
    </section>
  )
}
