import { useEffect, useRef } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Icon } from '../../components/icon.tsx'
import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement } from '../../store.ts'
import { bulkText } from '../../texts/lead/bulk.ts'
import { resultSentence } from '../../texts/refusal.ts'
import { itemNumber } from '../../texts/why.ts'
import { bulkRun } from './selection.ts'
import type { BulkAnswer } from './selection.ts'

interface BulkAnswersProps {
  readonly run: { readonly all: number; readonly answers: readonly BulkAnswer[] }
}

const close = (): void => {
  bulkRun.value = null
  document.getElementById('queue-title')?.focus()
}

/** What became of each item of a selection: those not taken first. */
export function BulkAnswers({ run: { all, answers } }: BulkAnswersProps) {
  const words = bulkText.value
  const done = answers.filter(({ result }) => result.kind === 'done')
  const others = answers.filter(({ result }) => result.kind !== 'done')
  const running = answers.length < all
  const title = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone: the focus goes to what became of it, and afterwards back to the list.
  useEffect(() => title.current?.focus(), [])
  return (
    <section class="bulk bulk--answers" aria-label={words.region}>
      <div class="bulk-head">
        <p ref={title} tabIndex={-1}>
          <b>{running ? words.running(answers.length, all) : words.resultTitle(done.length, others.length)}</b>{' '}
          {!running && others.length > 0 ? words.staysSelected(others.length) : null}
        </p>
        {running ? null : <Button onPress={close}>{words.close}</Button>}
      </div>
      {running ? <progress max={all} value={answers.length} aria-label={words.region} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keys */}
      <ul tabIndex={0} aria-label={words.region}>
        {[...others, ...done].map((answer) => (
          <Answer key={answer.part.item.id} answer={answer} />
        ))}
      </ul>
    </section>
  )
}

function Answer({ answer: { part, result } }: { readonly answer: BulkAnswer }) {
  return (
    <li>
      <Icon name={result.kind === 'done' ? 'check' : 'bar'} />
      <span>
        <b>
          {itemNumber(part.item)}, {part.word}:
        </b>{' '}
        {result.kind === 'refused' ? (
          <RefusalText refusal={result.refusal} agreement={agreement.value} />
        ) : result.kind === 'done' ? (
          bulkText.value.accepted
        ) : (
          resultSentence(result)
        )}
      </span>
    </li>
  )
}
