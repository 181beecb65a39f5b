import { dayLong } from '../texts/dates.ts'
import { say } from '../texts/language.ts'
import { bodyName, itemNumber } from '../texts/why.ts'
import { printedLines } from '../components/printed-lines.ts'
import { text } from '../texts/text.ts'
import { itemPath, motionPath } from '../screens/motions/words.ts'
import type { Known } from '../reduce.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { ItemView } from '../../server/protocol/view.ts'

export const findableKinds = ['item', 'motion', 'meeting', 'norm', 'measure', 'note'] as const
export type FindableKind = (typeof findableKinds)[number]

/** Something that can be found, and where it is. */
export interface Findable {
  readonly kind: FindableKind
  readonly id: string
  readonly href: string
  readonly title: string
  /** Small, below the title; searched as well. */
  readonly detail: string
  /** Searched, and shown only where it holds what was looked for. */
  readonly body: string
}

/**
 * All that may be found: what this screen was sent for the person who looks, and the agreement that everybody has.
 * There is no other source, so that nothing can be found that may not be seen.
 */
export function findables(known: Known, agreement: Agreement | null): Findable[] {
  return [
    ...[...known.items.values()].map((item) => itemOf(item, known, agreement)),
    ...[...known.items.values()].flatMap(notesOf),
    ...[...known.motions.values()].map(({ id, title, notice, target }): Findable => ({
      kind: 'motion',
      id,
      href: motionPath(id),
      title,
      detail: bodyName(agreement, target),
      body: notice?.text ?? '',
    })),
    ...[...known.meetings.values()].map(({ id, body, bodyName: own, name, start, location }): Findable => ({
      kind: 'meeting',
      id,
      href: `/tagesordnung?sitzung=${encodeURIComponent(id)}`,
      title: `${bodyName(agreement, body, own)}, ${dayLong(start)}`,
      detail: [name, location].filter(Boolean).join(', '),
      body: '',
    })),
    ...(agreement ? ofAgreement(agreement) : []),
  ]
}

function itemOf(item: ItemView, known: Known, agreement: Agreement | null): Findable {
  const meeting = item.meeting === null ? undefined : known.meetings.get(item.meeting)
  const where = meeting ? `${bodyName(agreement, meeting.body, meeting.bodyName)}, ${dayLong(meeting.start)}` : null
  return {
    kind: 'item',
    id: item.id,
    href: itemPath(item.id),
    title: item.title,
    detail: [itemNumber(item), where, item.reference, item.section].filter(Boolean).join(' · '),
    body: [
      item.dissent?.reason,
      item.classification.reason,
      ...item.versions.map(({ note }) => note),
      ...item.consents.map(({ justification }) => justification),
    ]
      .filter(Boolean)
      .join('\n'),
  }
}

/** The own side's notes: others' never come to this screen. */
const notesOf = ({ id, title, notes }: ItemView): Findable[] =>
  notes.map(({ text: body, at, by }, index) => ({
    kind: 'note',
    id: `${id}:${String(index)}`,
    href: itemPath(id),
    title,
    detail: `${by}, ${dayLong(at)}`,
    body,
  }))

const ofAgreement = ({ norms, measures }: Agreement): Findable[] => [
  ...norms.map(({ id, title, text: wording, lines }): Findable => ({
    kind: 'norm',
    id,
    href: `/vereinbarung#${id}`,
    title: say(title),
    detail: `${id} · ${text.value.norm.lines(printedLines(lines))}`,
    body: say(wording),
  })),
  ...measures.map(({ id, title, chapter, section, lines }): Findable => ({
    kind: 'measure',
    id,
    href: `/massnahmen/${encodeURIComponent(chapter)}#${id}`,
    title: say(title),
    detail: `${id} · ${section} · ${text.value.norm.lines(printedLines(lines))}`,
    body: '',
  })),
]
