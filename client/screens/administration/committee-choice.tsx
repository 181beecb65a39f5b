import { administrationText } from '../../texts/identity/administration.ts'
import { say } from '../../texts/language.ts'
import type { AdministrationView } from '../../../server/protocol/administration.ts'

interface CommitteeChoiceProps {
  readonly view: AdministrationView
  readonly chosen: readonly string[]
  readonly onChosen: (chosen: readonly string[]) => void
  readonly error: string | null
}

/** The committees that somebody speaks for. */
export function CommitteeChoice({ view, chosen, onChosen, error }: CommitteeChoiceProps) {
  const t = administrationText.value.mandate
  return (
    <fieldset class="options options--many">
      <legend class="label">{t.committees}</legend>
      <p class="ask-hint">{t.committeesHint}</p>
      {error === null ? null : (
        <p class="ask-error" role="alert">
          {error}
        </p>
      )}
      {view.bodies
        .filter(({ kind }) => kind === 'committee')
        .map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              class="check"
              checked={chosen.includes(id)}
              onChange={() => onChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])}
            />
            {say(name)}
          </label>
        ))}
    </fieldset>
  )
}
