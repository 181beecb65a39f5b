import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { CouncilState } from '../../../machines/council-state.ts'
import { finalOf, type Item, proceedingsOf } from '../../../machines/item/item.ts'
import { isInSession, type Meeting, stateOf } from '../../../machines/meeting/meeting.ts'
import type { ProjectorItem, ProjectorResult, ProjectorView } from '../projector.ts'

/** What stands on the wall of the hall at this moment. Null for a meeting that is not there. */
export function projectorView(
  { agreement, meetings, items }: CouncilState,
  id: string,
  at: string,
): ProjectorView | null {
  const meeting = meetings.get(id)
  if (!meeting) return null
  const onAgenda = meeting.context.agenda.flatMap((each) => items.get(each) ?? [])
  return {
    at,
    timeZone: agreement.timeZone,
    council: agreement.council,
    body: bodyOf(agreement.bodies, meeting),
    start: meeting.context.start,
    state: stateOf(meeting),
    since: meeting.context.since,
    shown: isInSession(meeting) ? shownOf(onAgenda.filter(({ context }) => context.meeting === id)) : null,
  }
}

function bodyOf(bodies: CouncilState['agreement']['bodies'], { context: c }: Meeting): Bilingual {
  const own = c.bodyName ?? c.body
  return bodies.find((body) => body.id === c.body)?.name ?? { de: own, en: own }
}

/** The item that is called or voted on; between two of them the one voted on last, whose result stands to be confirmed. */
function shownOf(items: readonly Item[]): ProjectorItem | null {
  const open = items.filter((item) => finalOf(item) === null)
  const live = open.find((item) => proceedingsOf(item) === 'called' || proceedingsOf(item) === 'voting')
  const item =
    live ??
    open
      .filter((each) => proceedingsOf(each) === 'logged')
      .toSorted(byVote)
      .at(-1)
  return item === undefined ? null : itemOf(item)
}

const votedAt = ({ context }: Item): string => context.ballot?.openedAt ?? ''
const byVote = (a: Item, b: Item): number => votedAt(a).localeCompare(votedAt(b))

function itemOf(item: Item): ProjectorItem {
  const { context: c } = item
  if (!c.public) return { public: false }
  const proceedings = proceedingsOf(item)
  const stage = proceedings === 'voting' ? 'voting' : proceedings === 'logged' ? 'result' : 'called'
  return { public: true, number: c.number, title: c.title, stage, result: stage === 'result' ? resultOf(item) : null }
}

/** Result and sums: how factions or people voted is in the record, not on the wall. */
function resultOf({ context }: Item): ProjectorResult | null {
  const last = context.outcomes.at(-1)
  if (!last) return null
  const { result, electedBy, totals } = last
  const notCounted = last.mode === 'secret' ? undefined : last.notCounted
  return {
    election: context.kind === 'wahl',
    result,
    ...(electedBy ? { electedBy } : {}),
    ...(notCounted ? { notCounted } : {}),
    ...(totals ? { totals } : {}),
  }
}
