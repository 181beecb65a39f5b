import { agendaItems } from '../../agenda.ts'
import { Badge } from '../../components/badge.tsx'
import { printedLines } from '../../components/printed-lines.ts'
import { agreement, known, trust } from '../../store.ts'
import { dayAndClock } from '../../texts/dates.ts'
import { downloadsText } from '../../texts/downloads.ts'
import { paperWords } from '../../texts/paper.ts'
import { recordText } from '../../texts/record.ts'
import { text } from '../../texts/text.ts'
import { outcomeWord, sinceWord, whyOf } from '../../texts/why.ts'
import { NoRecord } from '../record/no-record.tsx'
import { sectionsOf } from '../record/sections.ts'
import type { ItemView, MeetingView } from '../../../server/protocol/view.ts'

/** All items in the order of the agenda, each with its line, why it stands and since when. */
export function VoteListTable({ meeting }: { readonly meeting: MeetingView }) {
  const t = downloadsText.value
  const items = agendaItems(known.value, meeting)
  if (items.length === 0) return <NoRecord of="recordItems" heading="h2" />
  return (
    <table class="record-table">
      <thead>
        <tr>
          <th scope="col">{recordText.value.number}</th>
          <th scope="col">{recordText.value.item}</th>
          <th scope="col">{t.line}</th>
          <th scope="col">{t.reason}</th>
          <th scope="col">{t.state}</th>
        </tr>
      </thead>
      {sectionsOf(items).map(({ heading, rows }) => (
        <tbody key={rows[0]?.id ?? heading}>
          {heading === null ? null : (
            <tr class="record-section">
              <th scope="rowgroup" colSpan={5}>
                {heading}
              </th>
            </tr>
          )}
          {rows.map((item) => (
            <Row key={item.id} item={item} meeting={meeting} />
          ))}
        </tbody>
      ))}
    </table>
  )
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
