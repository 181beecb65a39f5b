import type { Recorded, VoteList, VoteRecord, Voted } from '../protocol/records.ts'
import type { Sitting } from './sitting.ts'

type Table = (string | number | boolean | null)[][]

/** The list as a table: a row an item, under the names of its columns. */
export function voteListTable({ words }: Sitting, { items }: VoteList): Table {
  const { list } = words
  const head = [words.number, words.section, words.item, words.reference, words.originator, words.public, words.version]
  return [
    [...head, list.line, list.nominee, list.reason, list.norm, list.state],
    ...items.map((item) => [
      item.number,
      item.section,
      item.title,
      item.reference,
      item.originator,
      item.public ? words.yes : words.no,
      item.version,
      item.line,
      item.nominee,
      item.reason,
      [item.norm, item.printed === null ? null : words.printed(item.printed)]
        .filter((part) => part !== null)
        .join(', '),
      item.state,
    ]),
  ]
}

/** The record as a table: a row a vote; an item without one has a row all the same. */
export function voteRecordTable({ agreement, words }: Sitting, { items }: VoteRecord): Table {
  const { record } = words
  const { yes, no, abstain, invalid } = record.totals
  const partners = agreement.partners.map(({ id, name }) => ({ id, name: name[words.language] }))
  const head = [words.number, words.section, words.item, words.reference, words.public, words.version, record.result]
  const factions = (outcome: Recorded | undefined) =>
    partners.map(({ id }) => outcome?.positions.find(({ partner }) => partner === id)?.words ?? null)
  const row = (item: Voted, outcome: Recorded | undefined): Table[number] => [
    item.number,
    item.section,
    item.title,
    item.reference,
    item.public ? words.yes : words.no,
    outcome?.version ?? item.version,
    outcome?.words ?? item.state,
    outcome?.count ?? null,
    outcome?.totals?.yes ?? null,
    outcome?.totals?.no ?? null,
    outcome?.totals?.abstain ?? null,
    outcome?.totals?.invalid ?? null,
    outcome ? modeIn(record.modes, outcome.mode) : null,
    outcome ? (outcome.confirmed ? words.yes : words.no) : null,
    ...factions(outcome),
    outcome?.lineWords ?? null,
  ]
  return [
    [
      ...head,
      record.count,
      yes,
      no,
      abstain,
      invalid,
      record.mode,
      record.confirmed,
      ...partners.map(({ name }) => name),
      record.line,
    ],
    ...items.flatMap((item) =>
      item.outcomes.length === 0 ? [row(item, undefined)] : item.outcomes.map((outcome) => row(item, outcome)),
    ),
  ]
}

const modeIn = (modes: Readonly<Record<string, string>>, mode: string): string => modes[mode] ?? mode
