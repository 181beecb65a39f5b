import { useState } from 'preact/hooks'
import { announce } from '../../announcer.tsx'
import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement } from '../../store.ts'
import { deskText } from '../../texts/secretary.ts'
import { itemNumber } from '../../texts/why.ts'
import { resultWord } from '../count/result-words.ts'
import { offerOf, seatsOf } from './desk.ts'
import { abortAct } from './item-acts.ts'
import { checkSentence } from './check-sentence.ts'
import { ElectionWays } from './election-ways.tsx'
import { PastResult } from './past-result.tsx'
import { PositionGrid } from './position-grid.tsx'
import { RollCall } from './roll-call.tsx'
import { act, sending } from './sending.tsx'
import { useShortcuts } from './shortcuts.ts'
import { TotalsFields } from './totals-fields.tsx'
import { UnanimousChoice } from './unanimous-choice.tsx'
import { checksOf } from './vote-checks.ts'
import { outcomeFields } from './vote-command.ts'
import { resultOf } from './vote-draft.ts'
import { modeKeys, VoteModes } from './vote-modes.tsx'
import { resultKeys, VoteResult } from './vote-result.tsx'
import { entryOf } from './vote-state.ts'
import type { ItemView, OutcomeView } from '../../../server/protocol/view.ts'

interface VoteProps {
  readonly item: ItemView
  /** The outcome that is being corrected. */
  readonly corrects?: OutcomeView
  readonly onDone?: () => void
}

/** Logging a vote, or correcting what was logged. Starts from the line; only what differs is typed. */
export function Vote({ item, corrects, onDone }: VoteProps) {
  const { draft, change, forget } = entryOf(item, corrects ?? null)
  const t = deskText.value
  const type = corrects ? 'outcome.correct' : 'outcome.log'
  const offer = offerOf(item, type)
  const [tried, setTried] = useState(false)
  const seats = seatsOf(corrects ? corrects.meeting : item.meeting)
  const checks = checksOf(draft, item.display, corrects !== undefined, seats)
  const stop = checks.find(({ stops }) => stops)
  const told = tried ? checks : checks.filter(({ kind }) => kind !== 'noResult' && kind !== 'noReason')
  const abort = corrects ? null : abortAct(item)
  const log = async (): Promise<void> => {
    if (stop) {
      setTried(true)
      announce(checkSentence(stop, item.kind === 'wahl'))
      document
        .querySelector<HTMLElement>('.vote [aria-invalid="true"], .vote [data-needed], .vote-reason input')
        ?.focus()
      return
    }
    if (!offer?.open) return
    const result = resultOf(draft, item.display)
    const said = t.done.logged(itemNumber(item), result === null ? '' : resultWord(item, result))
    const answer = await act({ type, ...offer.send, ...outcomeFields(draft, item.display) }, said)
    if (answer.kind !== 'done') return
    forget()
    onDone?.()
  }
  const leave = onDone ?? abort?.run
  useShortcuts('vote', [
    { key: 'Control+Enter', label: corrects ? t.vote.correct : t.vote.log, run: () => void log() },
    ...(leave ? [{ key: 'Escape', label: corrects ? t.ask.cancel : t.vote.abort, run: leave }] : []),
    ...modeKeys(draft, change),
    ...resultKeys(item, draft, change),
  ])
  const counting = draft.mode === 'factions' || draft.mode === 'totals' || draft.mode === 'secret'
  const grid = draft.mode === 'factions' || draft.mode === 'majority'
  const ballot = corrects?.mode ?? item.ballot?.mode
  return (
    <form
      class="vote stage-two"
      aria-label={corrects ? t.vote.correct : t.vote.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void log()
      }}
    >
      <div class="vote-entries">
        {offer && !offer.open ? (
          <p class="refusal">
            <RefusalText refusal={offer.refusal} agreement={agreement.value} />
          </p>
        ) : null}
        <VoteModes draft={draft} secret={ballot === 'secret'} onChange={change} />
        {grid ? <PositionGrid draft={draft} display={item.display} seats={seats} onChange={change} /> : null}
        {draft.mode === 'unanimous' ? <UnanimousChoice draft={draft} onChange={change} /> : null}
        {draft.electedBy === null ? null : <ElectionWays way={draft.electedBy} onChange={change} />}
        {counting ? <TotalsFields draft={draft} onChange={change} /> : null}
        <p class="meta vote-hint">{t.vote.modeHint[draft.mode]}</p>
        <PastResult item={item.id} draft={draft} onChange={change} />
        {ballot === 'rollcall' && item.public && draft.mode === 'factions' ? (
          <RollCall draft={draft} onChange={change} />
        ) : null}
      </div>
      <VoteResult
        item={item}
        draft={draft}
        checks={told}
        seats={seats}
        correcting={corrects ?? null}
        busy={sending.value === type}
        onChange={change}
        leave={leave ?? null}
      />
    </form>
  )
}
