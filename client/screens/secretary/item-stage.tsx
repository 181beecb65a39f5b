import { serverNow, trust } from '../../store.ts'
import { dayAndClock } from '../../texts/dates.ts'
import { deskText } from '../../texts/secretary.ts'
import { ActButton } from './act-row.tsx'
import { ActList, WithheldActs } from './act-list.tsx'
import { keysOf, present } from './acts.ts'
import { After } from './after.tsx'
import { callAct, textActs, voteActs, withoutVoteActs } from './item-acts.ts'
import { FamilyList } from './family-list.tsx'
import { ItemAside } from './item-aside.tsx'
import { ItemHead } from './item-head.tsx'
import { Logged } from './logged.tsx'
import { meetingActs } from './meeting-acts.ts'
import { Vote } from './vote.tsx'
import { chosen, current, next, phaseOf } from './desk.ts'
import { useShortcuts } from './shortcuts.ts'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

interface ItemStageProps {
  readonly item: ItemView
  readonly meeting: MeetingView
  /** It is the one that the meeting deals with. */
  readonly called: boolean
}

/** One item in the middle: before its vote what can be done with it, in its vote the logging, after it the result. */
export function ItemStage({ item, meeting, called }: ItemStageProps) {
  const phase = phaseOf(item)
  return (
    <article class="stage" data-phase={phase}>
      {meeting.state === 'recess' ? <Recess meeting={meeting} /> : null}
      <ItemHead item={item} />
      {called || current.value === null ? null : <BackToCalled item={current.value} />}
      {phase === 'voting' ? null : <FamilyList item={item} />}
      {phase === 'voting' && trust.value === 'hidden' ? (
        <p class="vote-covered">{deskText.value.vote.covered}</p>
      ) : phase === 'voting' ? (
        <Vote key={`${item.id} ${item.ballot?.openedAt ?? ''}`} item={item} />
      ) : phase === 'logged' || (phase === 'over' && item.outcomes.length > 0) ? (
        <Logged item={item} meeting={meeting} />
      ) : (
        <BeforeVote item={item} meeting={meeting} />
      )}
      {called ? <After item={next.value} /> : null}
    </article>
  )
}

function BeforeVote({ item, meeting }: Omit<ItemStageProps, 'called'>) {
  const t = deskText.value.group
  const votes = voteActs(item)
  const without = withoutVoteActs(item)
  const texts = textActs(item)
  const call = present([item.meeting === meeting.id && item.proceedings === 'scheduled' ? callAct(item, 'call') : null])
  const all = [...call, ...votes, ...without, ...texts]
  useShortcuts('item', keysOf(all))
  const mayVote = votes.some(({ refusal }) => refusal === null)
  return (
    <div class="stage-two">
      <div class="stage-acts">
        <ActList acts={call} main />
        <ActList title={t.vote} acts={votes} main={mayVote} />
        <ActList title={mayVote ? t.without : t.before} acts={without} />
        <details class="acts-fold">
          <summary>{t.text}</summary>
          <ActList acts={texts} />
        </details>
        <WithheldActs acts={all} item={item} />
      </div>
      <ItemAside item={item} />
    </div>
  )
}

/** The item stays called during a recess; the way on stands above it. */
function Recess({ meeting }: { readonly meeting: MeetingView }) {
  const t = deskText.value.meeting
  const resume = meetingActs(meeting).find(({ id }) => id === 'meeting.resume')
  return (
    <p class="stage-recess">
      <b>{t.title.recess}</b> <span>{t.since(dayAndClock(meeting.since, serverNow()))}</span>
      {resume ? <ActButton act={resume} main /> : null}
    </p>
  )
}

function BackToCalled({ item }: { readonly item: ItemView }) {
  return (
    <p class="stage-back">
      <button type="button" class="btn btn--quiet" onClick={() => (chosen.value = null)}>
        {deskText.value.toCalled}: {item.number ?? ''} {item.title}
      </button>
    </p>
  )
}
