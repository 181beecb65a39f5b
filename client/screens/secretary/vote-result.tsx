import { useId } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { KeyCap } from '../../components/key-cap.tsx'
import { deskText } from '../../texts/secretary.ts'
import { resultLong, resultWord } from '../count/result-words.ts'
import { Scale } from './scale.tsx'
import { lettersOn } from './shortcuts.ts'
import { resultOf, resultWords, totalsOf } from './vote-draft.ts'
import { VoteReasons } from './vote-reasons.tsx'
import type { Seats } from '../../../machines/agreements/agreement.ts'
import type { Shortcut } from './shortcuts.ts'
import type { Check } from './vote-checks.ts'
import type { Draft } from './vote-draft.ts'
import type { ItemView, OutcomeView } from '../../../server/protocol/view.ts'

interface VoteResultProps {
  readonly item: ItemView
  readonly draft: Draft
  readonly checks: readonly Check[]
  readonly seats: Seats | null
  readonly correcting: OutcomeView | null
  readonly busy: boolean
  readonly onChange: (part: Partial<Draft>) => void
  readonly leave: (() => void) | null
}

/** The result that follows from the entries, why, what does not add up, and the one button that logs it. */
export function VoteResult({ item, draft, checks, seats, correcting, busy, onChange, leave }: VoteResultProps) {
  const id = useId()
  const t = deskText.value
  const result = resultOf(draft, item.display)
  const totals = totalsOf(draft)
  const warned = checks.some(({ stops }) => !stops)
  return (
    <aside class="stage-aside vote-result" aria-label={t.vote.interim}>
      <h2 aria-hidden="true">{t.vote.interim}</h2>
      <output class="outcome-word">{result === null ? t.vote.noResult : resultWord(item, result)}</output>
      {totals && totals.yes >= 0 && totals.no >= 0 ? <Scale yes={totals.yes} no={totals.no} /> : null}
      <fieldset class="results">
        <legend class="hide">{t.vote.resultLegend}</legend>
        {resultWords.map((one, at) => (
          <label key={one}>
            <input
              type="radio"
              name="result"
              value={one}
              checked={result === one}
              data-needed={result === null && at === 0 ? '' : undefined}
              onChange={() => onChange({ result: one })}
            />
            <span>
              {lettersOn.value ? <KeyCap label={String(at + 1)} /> : null} {resultWord(item, one)}
            </span>
          </label>
        ))}
      </fieldset>
      <VoteReasons item={item} draft={draft} checks={checks} seats={seats} />
      {correcting ? (
        <p class="vote-reason">
          <label class="label" for={id}>
            {t.ask.reason}
          </label>
          <input
            id={id}
            class="field"
            autoComplete="off"
            aria-invalid={checks.some(({ kind }) => kind === 'noReason')}
            value={draft.reason}
            onInput={(event) => onChange({ reason: event.currentTarget.value })}
          />
          <span class="meta">
            {t.ask.correctIntro} <s>{resultLong(item, correcting)}</s>
          </span>
        </p>
      ) : null}
      <div class="vote-send">
        <Button look="main" size="wide" type="submit" busy={busy} onPress={() => undefined}>
          <span>{busy ? t.ask.sending : correcting ? t.vote.correct : warned ? t.vote.logAnyway : t.vote.log}</span>
          <KeyCap label={t.vote.control} />
        </Button>
        {leave ? (
          <Button look="quiet" onPress={leave}>
            <span>{correcting ? t.ask.cancel : t.vote.abort}</span> <KeyCap label="Esc" />
          </Button>
        ) : null}
      </div>
    </aside>
  )
}

export const resultKeys = (item: ItemView, draft: Draft, onChange: VoteResultProps['onChange']): Shortcut[] =>
  resultWords.map((one, at) => ({
    key: String(at + 1),
    label: resultWord(item, one),
    run: () => onChange({ result: draft.result === one ? null : one }),
  }))
