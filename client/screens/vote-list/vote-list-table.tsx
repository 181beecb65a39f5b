import { Badge } from '../../components/badge.tsx'
import { printedLines } from '../../components/printed-lines.ts'
import { agreement, known, trust } from '../../store.ts'
import { dayAndClock } from '../../texts/dates.ts'
import { downloadsText } from '../../texts/downloads.ts'
import { paperWords } from '../../texts/paper.ts'
import { text } from '../../texts/text.ts'
import { outcomeWord, sinceWord, whyOf } from '../../texts/why.ts'
import { AgendaTable } from '../record/agenda-table.tsx'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

/** All items in the order of the agenda, each with its line, why it stands and since when. */
export function VoteListTable({ meeting }: { readonly meeting: MeetingView }) {
  const { line, reason, state } = downloadsText.value
  return <AgendaTable meeting={meeting} columns={[line, reason, state]} row={Row} />
}

function Row({ item, meeting }: { readonly item: ItemView; readonly meeting: MeetingView }) {
  const facts = [...paperWords(item), ...(item.public ? [] : [text.value.item.closed])]
  const { display } = item
  return (
    <tr data-apart={item.parent === null ? undefined : ''}>
      <td class="record-number">{item.number ?? '–'}</td>
      <th scope="row">
        {item.title}
        <span class="meta">{facts.join(' · ')}</span>
      </th>
      <td>
        <Badge code={display.code} past={trust.value === 'past'} />
        {display.nominee === undefined ? null : <b>{display.nominee}</b>}
      </td>
      <td>
        {display.notReleased ? `${text.value.noRelease} ` : ''}
        {whyOf(item, agreement.value, known.value)}
        <span class="meta">{sourceOf(item)}</span>
      </td>
      <td>{stateOf(item, meeting)}</td>
    </tr>
  )
}

/** "G4.3, Z. 580–582" */
function sourceOf({ display }: ItemView): string {
  const norm = agreement.value?.norms.find(({ id }) => id === display.norm)
  return norm ? `${norm.id}, ${text.value.norm.lines(printedLines(norm.lines))}` : ''
}

function stateOf(item: ItemView, meeting: MeetingView): string {
  if (item.final !== null || item.meeting !== meeting.id) return outcomeWord(item)
  const since = `${sinceWord(item.display)} ${dayAndClock(item.display.since, 0)}`
  return item.version === 1 ? since : `${since}; ${text.value.item.version(item.version)}`
}
