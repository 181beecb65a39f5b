import { useId } from 'preact/hooks'
import { Tile } from '../../components/tile.tsx'
import { actText } from '../../texts/lead/acts.ts'
import { text } from '../../texts/text.ts'
import type { FieldProps } from './field-props.ts'
import type { Vote } from '../../../machines/vocabulary.ts'

const votes: readonly Vote[] = ['yes', 'no', 'abstain', 'adjourn', 'nominee']

/** The vote to propose, each with its sign; a nominee needs a name. */
export function VoteField({ field, answers, missing, onAnswer }: FieldProps<'vote'>) {
  const group = useId()
  const words = actText.value.field
  const nominee = answers['vote'] === 'nominee'
  return (
    <fieldset class="field-block">
      <legend class="label">{field.label}</legend>
      <div class="choices">
        {votes.map((vote) => (
          <label key={vote} class="choice choice--vote">
            <input
              type="radio"
              name={group}
              value={vote}
              checked={answers['vote'] === vote}
              onChange={() => onAnswer('vote', vote)}
            />
            <Tile code={vote} />
            {vote === 'nominee' ? words.nomineeVote : text.value.word[vote]}
          </label>
        ))}
      </div>
      {missing.includes('vote') ? <p class="field-missing">{words.required}</p> : null}
      {nominee ? (
        <div class="field-block">
          <label class="label" for={`${group}-name`}>
            {words.nominee}
          </label>
          <input
            id={`${group}-name`}
            class="field"
            autocomplete="off"
            value={String(answers['nominee'] ?? '')}
            aria-invalid={missing.includes('nominee')}
            onInput={(event) => onAnswer('nominee', event.currentTarget.value)}
          />
          {missing.includes('nominee') ? <p class="field-missing">{words.required}</p> : null}
        </div>
      ) : null}
    </fieldset>
  )
}
