import { suggest } from '../../../../machines/suggestion.ts'
import { freshId } from '../fresh-id.ts'
import type { Sent } from '../acts.ts'
import type { PastedLine } from './pasted.ts'
import type { BodyKind } from '../../../../machines/suggestion.ts'
import type { ItemView, MeetingView } from '../../../../server/protocol/view.ts'

export type PastedItem = Extract<PastedLine, { kind: 'item' }>

/** Why a line of the list may not be meant: it is on the agenda, or its number is there or in the list already. */
export type Doubt = 'onAgenda' | 'numberTaken' | 'twice' | null

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A doubt about each line; those that are on the agenda are not added unless somebody says so. */
export function doubtsOf(lines: readonly PastedLine[], agenda: readonly ItemView[]): readonly Doubt[] {
  const titles = new Set(agenda.map(({ title }) => plain(title)))
  const papers = new Set(agenda.flatMap(({ reference }) => reference ?? []))
  const takenNumbers = new Set(agenda.flatMap(({ number }) => number ?? []))
  const numbers = lines.flatMap((line) => (line.kind === 'item' && line.number !== null ? [line.number] : []))
  return lines.map((line) => {
    if (line.kind !== 'item') return null
    if (titles.has(plain(line.title)) || (line.reference !== null && papers.has(line.reference))) return 'onAgenda'
    if (line.number !== null && takenNumbers.has(line.number)) return 'numberTaken'
    return numbers.filter((number) => number === line.number).length > 1 ? 'twice' : null
  })
}

/** The events that add these lines: public ones behind the last public item, the others at the end. */
export function additions(
  lines: readonly PastedItem[],
  meeting: MeetingView,
  agenda: readonly ItemView[],
  bodyKind: BodyKind,
): readonly Sent[] {
  let lastPublic = agenda.findLast((item) => item.public)?.id
  return lines.map((line): Sent => {
    const { kind, originator } = suggest({ title: line.title, bodyKind })
    const item = freshId('item')
    const after = line.public ? lastPublic : undefined
    if (line.public) lastPublic = item
    return {
      type: 'item.add',
      item,
      meeting: meeting.id,
      title: line.title,
      kind,
      originator,
      public: line.public,
      ...(line.number === null ? {} : { number: line.number }),
      ...(line.reference === null ? {} : { reference: line.reference }),
      ...(after === undefined ? {} : { after }),
    }
  })
}
