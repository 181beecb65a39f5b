import { signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { agreement, known } from '../../store.ts'
import { queueText } from '../../texts/lead/queue.ts'
import { emptyText } from '../../texts/empty.ts'
import { text } from '../../texts/text.ts'
import { bodyName } from '../../texts/why.ts'
import { RevealWay } from '../reveal-way.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { useArrowKeys } from './arrow-keys.ts'
import { MeetingLine } from './meeting-line.tsx'
import { mineCount } from './queue.ts'
import { RestGroup } from './rest-group.tsx'
import { SideGroup } from './side-group.tsx'
import { VerbGroup } from './verb-group.tsx'
import { sides } from './words.ts'
import type { Queue } from './queue.ts'
import type { MeView } from '../../../server/protocol/view.ts'

/** Whether the queue shows the items of every meeting. Chosen once, kept while the page is open. */
export const everyMeeting = signal(false)

interface QueuePaneProps {
  readonly queue: Queue
  readonly me: MeView
  readonly openId: string | null
}

/** Whose turn it is: mine first, by what is asked; then the others'; then the rest. */
export function QueuePane({ queue, me, openId }: QueuePaneProps) {
  const listRef = useRef<HTMLElement>(null)
  useArrowKeys(listRef)
  const words = queueText.value
  const count = mineCount(queue)
  const home = queue.meetings[0]?.id ?? null
  const shared = { me, openId, home }
  return (
    <section class="queue" aria-labelledby="queue-title" ref={listRef}>
      <header>
        <h1 id="queue-title" tabIndex={-1}>
          {words.title} <span class="count">{count}</span>
        </h1>
        {queue.meetings.slice(0, 3).map((meeting, index) => (
          <MeetingLine key={meeting.id} meeting={meeting} long={index === 0} />
        ))}
        {home === null ? null : (
          <p class="meta">
            <a href={`/votenliste?sitzung=${encodeURIComponent(home)}`}>{text.value.area.voteList}</a>
          </p>
        )}
        {me.role === 'speaker' ? <p class="meta">{words.speaksFor(committees(me))}</p> : null}
      </header>
      <RevealWay />
      {count === 0 ? <NothingWaits queue={queue} /> : null}
      {count === 0 ? null : <h2 class="hide">{words.title}</h2>}
      {queue.mine.map((group) => (
        <VerbGroup key={group.verb} group={group} {...shared} />
      ))}
      <SideGroup title={words.ownBoard} items={queue.board} turn={{ whose: 'board' }} {...shared} />
      {queue.theirs.map(({ partners, items }) => (
        <SideGroup
          key={partners.join()}
          title={words.theirTurn(sides().names(partners))}
          items={items}
          turn={{ whose: 'theirs', partners }}
          {...shared}
        />
      ))}
      <RestGroup items={queue.rest} {...shared} />
      <SideGroup title={words.done} items={queue.over} turn={{ whose: 'over' }} first={4} {...shared} />
      {queue.elsewhere > 0 ? (
        <p class="queue-scope">
          {everyMeeting.value ? null : <span class="meta">{words.scope(queue.elsewhere)}</span>}
          <Button onPress={() => (everyMeeting.value = !everyMeeting.value)}>
            {everyMeeting.value ? words.scopeNear : words.scopeAll}
          </Button>
        </p>
      ) : null}
      <BulkBar me={me} />
    </section>
  )
}

const committees = (me: MeView): string => me.committees.map((body) => bodyName(agreement.value, body)).join(', ')

function NothingWaits({ queue }: { readonly queue: Queue }) {
  const words = queueText.value
  if (known.value.head === null) return <p class="queue-empty">{text.value.waiting.noContact}</p>
  if (known.value.items.size === 0) {
    const { title, purpose, next } = emptyText.value.lead
    return (
      <EmptyState title={title} purpose={purpose} next={next}>
        <a class="btn btn--main" href="/probelauf">
          {emptyText.value.rehearse}
        </a>
      </EmptyState>
    )
  }
  return (
    <p class="queue-empty">
      <b>{words.nothingTitle}</b>{' '}
      {queue.theirs.map(({ partners, items }) => words.nothingTheirs(sides().names(partners), items.length))}
    </p>
  )
}
