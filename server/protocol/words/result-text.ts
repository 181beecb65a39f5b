import type { Result } from '../../../machines/vocabulary.ts'
import type { ItemView, RecordView } from '../view.ts'
import { displayDe } from './display-de.ts'

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/**
 * A result as councils' information systems hold it (OParl `AgendaItem.result`), to be pasted there: German whatever the
 * language of the screen, no position of a faction, no name. What `server/results` reads back is the same.
 */
export function resultText(
  { kind }: Pick<ItemView, 'kind'>,
  record: Pick<RecordView, 'result' | 'totals' | 'notCounted'>,
): string {
  const word = wordOf(kind, record.result)
  const { totals, notCounted } = record
  if (notCounted !== undefined) return `${notCounted === 'unanimous' ? 'einstimmig' : 'mehrheitlich'} ${word}`
  if (!totals) return word
  const { yes, no, abstain, invalid = 0 } = totals
  const sums = [
    counted(yes, 'Ja-Stimme', 'Ja-Stimmen'),
    counted(no, 'Nein-Stimme', 'Nein-Stimmen'),
    counted(abstain, 'Enthaltung', 'Enthaltungen'),
    ...(invalid === 0 ? [] : [counted(invalid, 'ungültige Stimme', 'ungültige Stimmen')]),
  ]
  return `${word}, ${sums.join(', ')}`
}

const wordOf = (kind: ItemView['kind'], result: Result): string =>
  (kind === 'wahl' ? displayDe.elected : displayDe.result)[result]
