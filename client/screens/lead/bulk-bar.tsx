import { Button } from '../../components/button.tsx'
import { Tile } from '../../components/tile.tsx'
import { known, trust } from '../../store.ts'
import { bulkText } from '../../texts/lead/bulk.ts'
import { text } from '../../texts/text.ts'
import { bulkVotes, countedWords, planFor } from './bulk.ts'
import { BulkAnswers } from './bulk-answers.tsx'
import { BulkPreview } from './bulk-preview.tsx'
import { bulkRun, bulkVote, runBulk, selected } from './selection.ts'
import type { BulkPlan } from './bulk.ts'
import type { MeView } from '../../../server/protocol/view.ts'

/** Stands below the queue while something is chosen: says what will happen, then does it. */
export function BulkBar({ me }: { readonly me: MeView }) {
  if (bulkRun.value) return <BulkAnswers run={bulkRun.value} />
  const chosen = [...selected.value]
  if (chosen.length === 0) return null
  const items = chosen.flatMap((id) => known.value.items.get(id) ?? [])
  const plan = planFor(items, chosen.length, me, bulkVote.value)
  const words = bulkText.value
  const proposes = plan.parts.some(({ verb }) => verb === 'proposeLine')
  return (
    <section class="bulk" aria-label={words.region}>
      <p class="bulk-count" aria-live="polite">
        <b>{words.chosen(chosen.length)}</b> <span>{meaning(plan, chosen.length)}</span>
      </p>
      {proposes ? <VoteChoice /> : null}
      <BulkPreview plan={plan} />
      {trust.value === 'live' ? (
        <Button look="main" disabled={plan.parts.length === 0} onPress={() => void runBulk(plan.parts)}>
          {label(plan)}
        </Button>
      ) : (
        <p>{words.offline}</p>
      )}
      <Button onPress={() => (selected.value = new Set())}>{words.clear}</Button>
    </section>
  )
}

/** "4 JA, 1 NEIN", and if not all of it is possible, why not. */
function meaning(plan: BulkPlan, chosen: number): string {
  const words = bulkText.value
  const counted = countedWords(plan).map(([word, count]) => words.part(count, word))
  const will = counted.join(', ')
  if (plan.parts.length === chosen) return will
  const why = [
    ...(plan.noSuggestion.length > 0 ? [words.why.noSuggestion(plan.noSuggestion.length)] : []),
    ...(plan.left > 0 ? [words.why.changed(plan.left)] : []),
  ]
  return [words.partly(plan.parts.length, chosen), [...counted, ...why].join(', ')].join(' ')
}

function label({ parts }: BulkPlan): string {
  const words = bulkText.value
  const verbs = new Set(parts.map(({ verb }) => verb))
  const [only] = verbs
  if (only === undefined || verbs.size > 1) return words.mixed(parts.length)
  if (only === 'proposeLine') return words.proposeLine(parts.length, text.value.word[bulkVote.value])
  return words[only](parts.length)
}

function VoteChoice() {
  const words = bulkText.value
  return (
    <fieldset class="bulk-votes">
      <legend class="hide">{words.vote}</legend>
      {bulkVotes.map((vote) => (
        <label key={vote}>
          <input
            type="radio"
            name="bulk-vote"
            checked={bulkVote.value === vote}
            onChange={() => (bulkVote.value = vote)}
          />
          <Tile code={vote} size="small" /> {text.value.word[vote]}
        </label>
      ))}
    </fieldset>
  )
}
