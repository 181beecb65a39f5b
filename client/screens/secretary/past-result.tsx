import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { say } from '../../texts/language.ts'
import { pastText } from '../../texts/past.ts'
import { pastDraft } from './past-draft.ts'
import { askSource, readText, type Told } from './past-requests.ts'
import type { Draft } from './vote-draft.ts'
import type { ReadResultView } from '../../../server/protocol/results.ts'

interface PastResultProps {
  readonly item: string
  readonly draft: Draft
  readonly onChange: (part: Partial<Draft>) => void
}

/** The words of a result that stands elsewhere already, and what they would fill in. Only a press fills anything in. */
export function PastResult({ item, draft, onChange }: PastResultProps) {
  const t = pastText.value
  const [text, setText] = useState('')
  const [told, setTold] = useState<Told<ReadResultView> | null>(null)
  return (
    <details class="past">
      <summary>{t.heading}</summary>
      <p class="meta">{t.hint}</p>
      <label class="label">
        {t.text}
        <textarea
          class="field"
          rows={2}
          maxLength={4000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="past-ways">
        <Button disabled={text.trim() === ''} onPress={() => void readText(item, text).then(setTold)}>
          {t.read}
        </Button>
        <Button onPress={() => void askSource(item).then(setTold)}>{t.ask}</Button>
      </p>
      <output class="past-told">
        {told === null ? null : 'problem' in told ? (
          <p class="refusal">{told.problem ? say(told.problem) : t.noAnswer}</p>
        ) : (
          <>
            <blockquote class="past-source">{told.value.source}</blockquote>
            {told.value.parts.map((part, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- the parts are those of one text, in its order
              <Suggestion key={at} part={part} fills={pastDraft(part, draft)} onChange={onChange} />
            ))}
          </>
        )}
      </output>
    </details>
  )
}

interface SuggestionProps {
  readonly part: ReadResultView['parts'][number]
  readonly fills: Partial<Draft> | undefined
  readonly onChange: (part: Partial<Draft>) => void
}

function Suggestion({ part, fills, onChange }: SuggestionProps) {
  const t = pastText.value
  const label = part.label === undefined ? '' : `${part.label}) `
  if (!part.read)
    return (
      <p>
        {label}
        {t.unread}: {say(part.why)}
      </p>
    )
  const { counts, result, notCounted, tie, amended } = part.vote
  const words = [
    t.results[result],
    notCounted === undefined ? '' : t[notCounted],
    tie ? t.tie : '',
    amended ? t.amended : '',
    ...(['yes', 'no', 'abstain', 'invalid'] as const).map((kind) =>
      counts[kind] === undefined ? '' : `${counts[kind]} ${t.counts[kind]}`,
    ),
  ]
  return (
    <p class="past-suggestion">
      <span>
        {label}
        {words.filter((word) => word !== '').join(', ')}
      </span>{' '}
      {fills === undefined ? null : <Button onPress={() => onChange(fills)}>{t.fill}</Button>}
    </p>
  )
}
