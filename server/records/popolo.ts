import type { CountKind } from '../../machines/misfits.ts'
import type { VoteEvent, VoteEvents } from '../protocol/popolo.ts'
import type { ItemView, OutcomeView } from '../protocol/view.ts'
import { bodyNameOf, type Sitting } from './sitting.ts'

/** The votes of a meeting's public items as Popolo Vote Events. */
export const voteEvents = (sitting: Sitting): VoteEvents => ({
  vote_events: sitting.items
    .filter((item) => item.public)
    .flatMap((item) =>
      item.outcomes
        .filter(({ meeting }) => meeting === sitting.meeting.id)
        .map((outcome, index) => voteEvent(sitting, item, { outcome, index })),
    ),
})

const results = { adopted: 'pass', rejected: 'fail', referred: 'referred', postponed: 'postponed' } as const
/** Popolo knows nobody who is excluded for bias: they were there and did not vote. */
const options = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  absent: 'absent',
  excluded: 'not voting',
} as const satisfies Record<CountKind, string>

function voteEvent(
  sitting: Sitting,
  item: ItemView,
  { outcome, index }: { readonly outcome: OutcomeView; readonly index: number },
): VoteEvent {
  const { meeting } = sitting
  const result = results[outcome.result]
  const { totals } = outcome
  const calls = item.rollCalls.find(({ at }) => at === outcome.at)?.calls ?? []
  return {
    id: `${meeting.id}/${item.id}/${index + 1}`,
    identifier: item.number,
    organization_id: meeting.body,
    organization: { id: meeting.body, name: bodyNameOf(sitting, meeting) },
    motion_id: item.id,
    motion: { id: item.id, text: item.title, classification: item.kind, result },
    start_date: meeting.start,
    end_date: outcome.at,
    result,
    counts: totals ? (['yes', 'no', 'abstain'] as const).map((option) => ({ option, value: totals[option] })) : [],
    votes: calls.map(({ person, vote }) => ({ voter: { name: person }, option: options[vote] })),
  }
}
